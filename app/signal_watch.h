#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace ovation {

/// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal. Make it before any other thread starts: the mask is
/// inherited.
class SignalWatch final : public QObject {
    Q_OBJECT

  public:
    SignalWatch();
    ~SignalWatch() override;

  Q_SIGNALS:
    void terminationRequested();

  private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ovation
