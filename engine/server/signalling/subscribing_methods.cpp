#include "server/signalling/param_limits.h"
#include "server/signalling/rpc_call.h"

namespace ovation::server {
namespace {

void receiveVideoFrom(const RpcCallPtr &call) {
    const QString sender = call->params().text("sender");
    if (!call->readable())
        return;
    if (!call->params().optionalText("sdpOffer", MaxSdpText) &&
        call->params().optionalText("sdpAnswer", MaxSdpText)) {
        call->fail({Errc::EndpointFailed,
                    QStringLiteral("This server answers offers; it makes none to be answered")});
        return;
    }
    const QString offer = call->params().text("sdpOffer", MaxSdpText);
    if (!call->readable())
        return;
    call->client().subscribe(sender, offer.toUtf8(), call->answering());
}

void unsubscribeFromVideo(const RpcCallPtr &call) {
    const QString sender = call->params().text("sender");
    if (call->readable())
        call->finish(call->client().unsubscribe(sender));
}

void onIceCandidate(const RpcCallPtr &call) {
    const QString endpoint = call->params().text("endpointName");
    transport::IceCandidate candidate;
    candidate.candidate = call->params().text("candidate", MaxCandidate);
    candidate.sdpMid = call->params().text("sdpMid", MaxSdpMid);
    candidate.sdpMLineIndex = call->params().integer("sdpMLineIndex");
    if (call->readable())
        call->finish(call->client().addIceCandidate(endpoint, candidate));
}

} // namespace

void addSubscribingMethods(RpcMethods &methods) {
    methods[QStringLiteral("receiveVideoFrom")] = receiveVideoFrom;
    methods[QStringLiteral("unsubscribeFromVideo")] = unsubscribeFromVideo;
    methods[QStringLiteral("onIceCandidate")] = onIceCandidate;
    methods[QStringLiteral("prepareReceiveVideoFrom")] = [](const RpcCallPtr &call) {
        call->fail({Errc::EndpointFailed,
                    QStringLiteral("This server answers offers; use receiveVideoFrom with an sdpOffer")});
    };
}

} // namespace ovation::server
