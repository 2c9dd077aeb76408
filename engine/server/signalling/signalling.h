#pragma once

#include "control/commands.h"
#include "page/layout_secrets.h"
#include "server/http/secret_attempts.h"
#include "server/signalling/legacy_room.h"
#include "server/signalling/times.h"

#include <QObject>

#include <memory>

class QWebSocket;

namespace ovation::server {

/// The JSON-RPC side of the server (protocol 3): turns messages of WebSockets into commands.
/// Lives on the engine thread.
class Signalling final : public QObject {
    Q_OBJECT

  public:
    /// `attempts`: of those who join with the secret; those of `layouts` are none.
    Signalling(control::Commands &commands, SecretAttempts &attempts, QObject *parent = nullptr,
               SignallingTimes times = {}, const page::LayoutSecrets &layouts = {});
    ~Signalling() override;

    /// Takes over an open socket. `httpSessionId` is the OVJSESSIONID, its first 16 characters the
    /// finalUserId.
    void adopt(QWebSocket *socket, const Caller &caller, const QString &httpSessionId,
               Generation generation = Generation::Present);
    void closeAll();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::server
