#pragma once

#include <QObject>

class QCoreApplication;

namespace ovation::ui {

class MainWindow;

/// The end of the desktop's session, as a session manager of X11 tells it. Qt would close the window as a
/// user does, which asks while something records: no one could answer, and the display goes seconds later. So
/// the window quits instead, and recordings are finalized. Window thread.
class SessionEnd final : public QObject {
    Q_OBJECT

  public:
    /// `window` outlives it.
    SessionEnd(QCoreApplication &application, MainWindow &window);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    MainWindow &m_window;
};

} // namespace ovation::ui
