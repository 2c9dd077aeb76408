#include "server/signalling/rpc_call.h"

namespace ovation::server {
namespace {

void joinRoom(control::Commands &commands, const RpcCallPtr &call) {
    control::JoinRequest request;
    request.token = call->params.text("token");
    request.sessionId = call->params.text("session");
    request.platform = call->params.text("platform");
    request.metadata = call->params.text("metadata");
    request.secret = call->params.text("secret");
    request.recorder = call->params.optionalBoolean("recorder").value_or(false);
    if (!call->readable())
        return;
    RpcSession &session = call->session();
    if (session.hasJoined()) {
        call->fail({Errc::ParticipantExists, QStringLiteral("This connection is already in a session")});
        return;
    }
    if (call->params.optionalBoolean("stt").value_or(false)) {
        call->fail(
            {Errc::NotInThisEdition, QStringLiteral("Speech to text is not available in this edition")});
        return;
    }
    request.ip = session.clientIp();
    request.finalUserId = session.finalUserId();
    QString connectionId;
    const auto joined = commands.join(request, &session, &connectionId);
    if (!joined) {
        call->fail(joined.error());
        return;
    }
    session.setParticipant(request.sessionId, connectionId, request.recorder);
    call->respond(*joined);
}

void leaveRoom(control::Commands &commands, const RpcCallPtr &call) {
    RpcSession &session = call->session();
    commands.leave(session.sessionId(), session.connectionId(), QStringLiteral("disconnect"));
    session.markGraceful();
    call->respond();
    session.participantGone();
}

} // namespace

void addRoomMethods(RpcMethods &methods) {
    methods[QStringLiteral("joinRoom")] = joinRoom;
    methods[QStringLiteral("leaveRoom")] = leaveRoom;
    methods[QStringLiteral("echo")] = [](control::Commands &, const RpcCallPtr &call) { call->respond(); };
    methods[QStringLiteral("videoData")] = [](control::Commands &, const RpcCallPtr &call) {
        // Only says what the stream properties say too; the reference stores it for its dashboard.
        call->respond();
    };
}

} // namespace ovation::server
