#include "server/signalling/rpc_call.h"

namespace ovation::server {
namespace {

void receiveVideoFrom(control::Commands &commands, const RpcCallPtr &call) {
    const QString sender = call->params.text("sender");
    if (!call->readable())
        return;
    if (!call->params.optionalText("sdpOffer") && call->params.optionalText("sdpAnswer")) {
        call->fail({Errc::EndpointFailed,
                    QStringLiteral("This server answers offers; it makes none to be answered")});
        return;
    }
    const QString offer = call->params.text("sdpOffer");
    if (!call->readable())
        return;
    commands.subscribe(call->sessionId(), call->connectionId(), sender, offer.toUtf8(),
                         [call](const Result<QJsonObject> &result) {
                             if (result)
                                 call->respond(*result);
                             else
                                 call->fail(result.error());
                         });
}

void unsubscribeFromVideo(control::Commands &commands, const RpcCallPtr &call) {
    const QString sender = call->params.text("sender");
    if (call->readable())
        call->finish(commands.unsubscribe(call->sessionId(), call->connectionId(), sender));
}

void onIceCandidate(control::Commands &commands, const RpcCallPtr &call) {
    const QString endpoint = call->params.text("endpointName");
    transport::IceCandidate candidate;
    candidate.candidate = call->params.text("candidate");
    candidate.sdpMid = call->params.text("sdpMid");
    candidate.sdpMLineIndex = call->params.integer("sdpMLineIndex");
    if (call->readable())
        call->finish(
            commands.addIceCandidate(call->sessionId(), call->connectionId(), endpoint, candidate));
}

} // namespace

void addSubscribingMethods(RpcMethods &methods) {
    methods[QStringLiteral("receiveVideoFrom")] = receiveVideoFrom;
    methods[QStringLiteral("unsubscribeFromVideo")] = unsubscribeFromVideo;
    methods[QStringLiteral("onIceCandidate")] = onIceCandidate;
    methods[QStringLiteral("prepareReceiveVideoFrom")] = [](control::Commands &, const RpcCallPtr &call) {
        call->fail(
            {303, QStringLiteral("This server answers offers; use receiveVideoFrom with an sdpOffer")});
    };
}

} // namespace ovation::server
