#include "control/joining.h"

#include "base/cut_text.h"
#include "server/signalling/param_limits.h"
#include "server/signalling/rpc_call.h"
#include "server/signalling/wire_json.h"
#include "session/protocol.h"

namespace ovation::server {
namespace {

Error speechToTextMissing() {
    return {Errc::NotInThisEdition, QStringLiteral("Speech to text is not available in this edition")};
}

Error tooManyWrongSecrets() {
    return {Errc::Unauthorized, QStringLiteral("Too many wrong secrets: wait and try again")};
}

void joinRoom(control::Commands &commands, SecretAttempts &attempts, const page::LayoutSecrets &layouts,
              const RpcCallPtr &call) {
    RpcParams &params = call->params();
    control::JoinRequest request;
    request.token = params.text("token", MaxMessage);
    request.sessionId = params.text("session");
    request.platform = cutText(params.text("platform", MaxMessage), MaxPlatform);
    request.metadata = params.toldText("metadata", MaxClientData_bytes);
    request.secret = params.text("secret");
    request.recorder = params.optionalBoolean("recorder").value_or(false);
    if (!call->readable())
        return;
    RpcSession &session = call->session();
    if (session.client())
        return call->fail(
            {Errc::ParticipantExists, QStringLiteral("This connection is already in a session")});
    if (params.optionalBoolean("stt").value_or(false))
        return call->fail(speechToTextMissing());
    request.makesSession = session.generation() == Generation::Of18;
    request.ip = session.caller().address;
    request.finalUserId = session.finalUserId();
    const QString secret = control::secretGivenBy(request);
    // That of a layout is no guess at the server's, and who gives it need not know that.
    const bool isAttempt = !secret.isEmpty() && !layouts.isIssued(secret);
    if (isAttempt && !attempts.mayTry(session.caller()))
        return call->fail(tooManyWrongSecrets());
    const auto joined = commands.join(request, &session);
    if (isAttempt) {
        if (!joined && joined.error().code == Errc::Unauthorized)
            attempts.refused(session.caller(), secret.toUtf8());
        else
            attempts.granted(session.caller());
    }
    if (!joined)
        return call->fail(joined.error());
    session.setClient(joined->client, request.recorder);
    call->respond(toJson(joined->answer, params.optionalText("sdkVersion").value_or(QString())));
}

void leaveRoom(const RpcCallPtr &call) {
    call->client().leave(session::reason::Disconnect);
    RpcSession &session = call->session();
    session.markGraceful();
    call->respond();
    session.participantGone();
}

} // namespace

void addSessionMethods(RpcMethods &methods, control::Commands &commands, SecretAttempts &attempts,
                       const page::LayoutSecrets &layouts) {
    methods[QStringLiteral("joinRoom")] = [&commands, &attempts, layouts](const RpcCallPtr &call) {
        joinRoom(commands, attempts, layouts, call);
    };
    methods[QStringLiteral("leaveRoom")] = leaveRoom;
    methods[QStringLiteral("echo")] = [](const RpcCallPtr &call) { call->respond(); };
    methods[QStringLiteral("videoData")] = [](const RpcCallPtr &call) {
        // Only says what the stream properties say too; the reference stores it for its dashboard.
        call->respond();
    };
}

} // namespace ovation::server
