#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace ovation {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal.
class SignalWatch final : public QObject {
    Q_OBJECT

  public:
    /// Before any other thread starts, which inherits it: a thread that does not block a signal is ended by
    /// it, and with it the program. QApplication starts threads, for the display and the desktop's bus.
    static void block();

    SignalWatch();
    ~SignalWatch() override;

  Q_SIGNALS:
    void terminationRequested();

  private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ovation
