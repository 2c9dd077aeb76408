#pragma once

#include "server/signalling/rpc_session.h"

#include <QHash>

#include <memory>

namespace ovation::server {

/// One request on its way: its parameters, who asked, and the one answer it gets. Answering twice is ignored;
/// an answer to a client that is gone is dropped.
class RpcCall : public std::enable_shared_from_this<RpcCall> {
  public:
    RpcCall(RpcSession &session, RpcRequest request)
        : params(request.method, m_request.params), m_session(&session), m_request(std::move(request)) {}

    RpcSession &session() { return *m_session; }
    const QString &sessionId() const { return m_session->sessionId(); }
    const QString &connectionId() const { return m_session->connectionId(); }

    void respond(const QJsonValue &result = QJsonObject());
    void fail(const Error &error);
    /// {} or the error.
    void finish(const Result<void> &result);
    /// No answer at all; the next request may come.
    void ignore();
    /// False after having answered with what was missing.
    bool readable();

  private:
    bool close();

  public:
    RpcParams params;

  private:
    QPointer<RpcSession> m_session;
    RpcRequest m_request;
    bool m_done = false;
};

using RpcCallPtr = std::shared_ptr<RpcCall>;
using RpcMethod = std::function<void(control::Commands &, const RpcCallPtr &)>;
using RpcMethods = QHash<QString, RpcMethod>;

// One function a method group; each adds its methods to the table.
void addRoomMethods(RpcMethods &methods); ///< joinRoom, leaveRoom, echo
void addPublishingMethods(RpcMethods &methods);
void addSubscribingMethods(RpcMethods &methods); ///< and ICE candidates
void addMessageMethods(RpcMethods &methods);     ///< signals, stream properties
void addModerationMethods(RpcMethods &methods);
void addFilterMethods(RpcMethods &methods); ///< refused: no filters here

} // namespace ovation::server
