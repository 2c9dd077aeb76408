#pragma once

#include "control/commands.h"

#include <QObject>

#include <memory>

class QWebSocket;

namespace ovation::server {

/// Times of protocol 3.3, milliseconds.
struct SignallingTimes {
    int watchdogIntervals = 3;           ///< missed pings before the socket is closed
    int defaultPingInterval_ms = 20'000; ///< where the client never announced one
    int grace_ms = 10'000;               ///< how long a lost client may come back
    int closeAfterLeave_ms = 10'000;
};

/// The JSON-RPC side of the server (protocol 3): turns messages of WebSockets into calls of the conference.
/// Lives on the engine thread.
class Signalling final : public QObject {
    Q_OBJECT

  public:
    explicit Signalling(control::Commands &conference, QObject *parent = nullptr,
                        SignallingTimes times = {});
    ~Signalling() override;

    /// Takes over an open socket. `httpSessionId` is the OVJSESSIONID, its first 16 characters the
    /// finalUserId.
    void adopt(QWebSocket *socket, const QString &clientIp, const QString &httpSessionId);
    void closeAll();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::server
