#include "server/signalling/signalling.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "server/signalling/rpc_call.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <map>
#include <vector>

namespace ovation::server {
namespace {

constexpr int FinalUserIdLength = 16;

} // namespace

struct Signalling::Private {
    Private(control::Commands &commands, SecretAttempts &attempts, const SignallingTimes &theTimes,
            const page::LayoutSecrets &layouts)
        : times(theTimes) {
        addSessionMethods(methods, commands, attempts, layouts);
        addPublishingMethods(methods);
        addSubscribingMethods(methods);
        addMessageMethods(methods);
        addModerationMethods(methods);
        addFilterMethods(methods);
    }

    void dispatch(RpcSession &session, const RpcRequest &request);
    bool transportMethod(RpcSession &session, const RpcRequest &request);
    void reconnect(RpcSession &fresh, const RpcRequest &request);
    void drop(QString id); ///< by value: it may be the key that goes
    void end(std::unique_ptr<RpcSession> session);

    SignallingTimes times;
    RpcSession::Budgets budgets{SharedBudget(times.maxUnsentOfAll_bytes),
                                SharedBudget(times.maxUnservedOfAll_bytes)};
    RpcMethods methods;
    std::map<QString, std::unique_ptr<RpcSession>> sessions;
    QObject ended; ///< parent of those that wait for the event loop; they use what stands above until then
};

Signalling::Signalling(control::Commands &commands, SecretAttempts &attempts, QObject *parent,
                       SignallingTimes times, const page::LayoutSecrets &layouts)
    : QObject(parent), d(std::make_unique<Private>(commands, attempts, times, layouts)) {}

Signalling::~Signalling() {
    for (const auto &[id, session] : d->sessions) {
        if (session->client())
            session->client()->dropChannel(session.get());
    }
}

void Signalling::adopt(QWebSocket *socket, const Caller &caller, const QString &httpSessionId,
                       Generation generation) {
    const QString id = session::newRpcSessionId();
    auto session = std::make_unique<RpcSession>(id, socket, caller, httpSessionId.left(FinalUserIdLength),
                                                d->times, d->budgets, generation);
    RpcSession *raw = session.get();
    connect(raw, &RpcSession::requestReady, this,
            [this, raw](const RpcRequest &request) { d->dispatch(*raw, request); });
    connect(
        raw, &RpcSession::ended, this, [this, id] { d->drop(id); }, Qt::QueuedConnection);
    d->sessions.emplace(id, std::move(session));
}

void Signalling::closeAll() {
    for (const auto &[id, session] : d->sessions)
        session->closeSocket(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("Server stops"));
}

void Signalling::Private::drop(QString id) {
    const auto found = sessions.find(id);
    if (found == sessions.end() || found->second->hasSocket()) // it came back meanwhile
        return;
    std::unique_ptr<RpcSession> session = std::move(found->second);
    sessions.erase(found);
    if (const auto &client = session->client()) {
        client->dropChannel(session.get());
        if (!session->isGone())
            client->leave(session::reason::NetworkDisconnect);
    }
    end(std::move(session));
}

/// Later: it may be the sender of the signal that brought us here.
void Signalling::Private::end(std::unique_ptr<RpcSession> session) {
    session->setParent(&ended);
    session.release()->deleteLater();
}

void Signalling::Private::dispatch(RpcSession &session, const RpcRequest &request) {
    if (transportMethod(session, request))
        return;
    auto call = std::make_shared<RpcCall>(session, request);
    if (!session.client() && request.method != QStringLiteral("joinRoom")) {
        call->fail({Errc::NotJoined, QStringLiteral("No joinRoom before %1").arg(excerpt(request.method))});
        return;
    }
    const auto method = methods.constFind(request.method);
    if (session.isGone() || method == methods.constEnd()) {
        if (method == methods.constEnd())
            qCInfo(logServer) << "unknown method" << excerpt(request.method);
        call->ignore();
        return;
    }
    (*method)(call);
}

bool Signalling::Private::transportMethod(RpcSession &session, const RpcRequest &request) {
    if (request.method == QStringLiteral("ping")) {
        session.armWatchdog(integerOf(request.params.value(QStringLiteral("interval"))));
        session.respond(request.id, QStringLiteral("pong"));
        session.requestDone();
        return true;
    }
    if (request.method == QStringLiteral("closeSession")) {
        session.markGraceful();
        session.respond(request.id, QStringLiteral("bye"));
        session.requestDone();
        return true;
    }
    if (request.method == QStringLiteral("connect")) {
        reconnect(session, request);
        return true;
    }
    return false;
}

void Signalling::Private::reconnect(RpcSession &fresh, const RpcRequest &request) {
    const auto found = sessions.find(request.rpcSessionId);
    // One who is in a session already can't become another: its own place would be left without a client.
    const bool elsewhere = found != sessions.end() && found->second.get() != &fresh && fresh.client();
    if (found == sessions.end() || elsewhere || !found->second->client() || found->second->isGone()) {
        fresh.fail(request.id, {Errc::NotReconnectable, QStringLiteral("reconnection error")});
        fresh.requestDone();
        return;
    }
    RpcSession &old = *found->second;
    if (&old != &fresh) {
        old.takeSocketFrom(fresh);
        const auto spent = sessions.find(fresh.id());
        if (spent != sessions.end()) {
            end(std::move(spent->second));
            sessions.erase(spent);
        }
    }
    old.respond(request.id, QStringLiteral("reconnection successful"));
    if (&old == &fresh)
        old.requestDone();
}

} // namespace ovation::server
