#pragma once

#include "studio/snapshot.h"

#include <QComboBox>

namespace ovation::ui {

/// Which session a page shows: the stage, or one that is open.
class SessionChooser final : public QComboBox {
    Q_OBJECT

  public:
    explicit SessionChooser(QWidget *parent = nullptr);

    QString session() const { return currentData().toString(); } ///< its id
    bool isStage() const;
    /// The choice stays as long as its session is open; then it is the stage.
    void showSessions(const std::vector<SessionSnapshot> &sessions);

  Q_SIGNALS:
    void chosen(); ///< another session than before
};

} // namespace ovation::ui
