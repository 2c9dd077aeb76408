#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace ovation::ui {

class Dialogs;
class Panel;

/// Saves a frame as a PNG file that the user names, off the window's thread. Outcomes appear in the message
/// bar of a panel, which outlives this.
class SnapshotSaver final : public QObject {
    Q_OBJECT

  public:
    SnapshotSaver(Dialogs &dialogs, Panel &panel);
    ~SnapshotSaver() override;

    /// `name`: proposed, without ending.
    void save(const QImage &frame, const QString &name);

  private:
    void write(const QImage &frame, const QString &file);

    Dialogs &m_dialogs;
    Panel &m_panel;
    std::shared_ptr<Relay> m_relay;
    WorkerPool m_worker; ///< last: it joins
};

} // namespace ovation::ui
