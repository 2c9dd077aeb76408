#pragma once

#include "page/layout_secrets.h"
#include "server/http/secret_attempts.h"
#include "server/signalling/rpc_session.h"

#include <QHash>

#include <memory>

namespace ovation::server {

/// One request on its way: its parameters, who asked, and the one answer it gets. Answering twice is ignored;
/// an answer to a client that is gone is dropped.
class RpcCall : public std::enable_shared_from_this<RpcCall> {
  public:
    RpcCall(RpcSession &session, RpcRequest request)
        : m_session(&session), m_id(request.id), m_params(request.method, std::move(request.params)) {}

    RpcSession &session() { return *m_session; }
    /// The participant; only the methods that need no join are called without one.
    const control::Client &client() const { return *m_session->client(); }
    RpcParams &params() { return m_params; }

    void respond(const QJsonValue &result = QJsonObject());
    void fail(const Error &error);
    /// {} or the error.
    void finish(const Result<void> &result);
    /// Answers with the SDP, or the error.
    control::StreamDone answering();
    /// No answer at all; the next request may come.
    void ignore();
    /// False after having answered with what was missing.
    bool readable();

  private:
    bool close();

    QPointer<RpcSession> m_session;
    QJsonValue m_id;
    RpcParams m_params;
    bool m_done = false;
};

using RpcCallPtr = std::shared_ptr<RpcCall>;
using RpcMethod = std::function<void(const RpcCallPtr &)>;
using RpcMethods = QHash<QString, RpcMethod>;

// One function a method group; each adds its methods to the table.
/// joinRoom, leaveRoom, echo
void addSessionMethods(RpcMethods &methods, control::Commands &commands, SecretAttempts &attempts,
                       const page::LayoutSecrets &layouts);
void addPublishingMethods(RpcMethods &methods);
void addSubscribingMethods(RpcMethods &methods); ///< and ICE candidates
void addMessageMethods(RpcMethods &methods);     ///< signals, stream properties
void addModerationMethods(RpcMethods &methods);
void addFilterMethods(RpcMethods &methods); ///< refused: no filters here

} // namespace ovation::server
