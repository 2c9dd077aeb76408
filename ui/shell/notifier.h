#pragma once

#include "studio.h"
#include "ui/shell/notices.h"
#include "uploads.h"

#include <QElapsedTimer>
#include <QObject>

class QMenu;
class QWidget;

namespace ovation::ui {

class Dialogs;

/// Shows notices on the desktop, of the kinds that the user wants; QSettings keep which. Window thread.
class Notifier final : public QObject {
    Q_OBJECT

  public:
    /// All that it is given outlives it. While the user works in `window`, a recording that finishes is not
    /// told, nor a participant who waits: they are seen there.
    Notifier(Studio &studio, Uploads &uploads, Dialogs &dialogs, const QWidget &window);

    /// A switch for each kind.
    static void addSwitches(QMenu &menu);

  private:
    void tell(const Notice &notice) const;

    Dialogs &m_dialogs;
    const QWidget &m_window;
    Notices m_notices;
    QElapsedTimer m_clock;
};

} // namespace ovation::ui
