#include "server/signalling/rpc_call.h"

namespace ovation::server {
namespace {

control::Commands::Answer answering(const RpcCallPtr &call) {
    return [call](const Result<QJsonObject> &result) {
        if (result)
            call->respond(*result);
        else
            call->fail(result.error());
    };
}

void publishVideo(control::Commands &commands, const RpcCallPtr &call) {
    control::PublishParams params;
    params.sdpOffer = call->params.text("sdpOffer").toUtf8();
    params.hasAudio = call->params.boolean("hasAudio");
    params.hasVideo = call->params.boolean("hasVideo");
    params.doLoopback = call->params.boolean("doLoopback");
    if (!call->readable())
        return;
    params.audioActive = call->params.optionalBoolean("audioActive").value_or(params.hasAudio);
    params.videoActive = call->params.optionalBoolean("videoActive").value_or(params.hasVideo);
    params.typeOfVideo = call->params.optionalText("typeOfVideo").value_or(QString());
    params.frameRate = call->params.optionalInteger("frameRate");
    params.videoDimensions = call->params.optionalText("videoDimensions").value_or(QString());
    commands.publish(call->sessionId(), call->connectionId(), params, answering(call));
}

void unpublishVideo(control::Commands &commands, const RpcCallPtr &call) {
    call->finish(commands.unpublishOwn(call->sessionId(), call->connectionId()));
}

void reconnectStream(control::Commands &commands, const RpcCallPtr &call) {
    const QString stream = call->params.text("stream");
    auto offer = call->params.optionalText("sdpOffer");
    if (!offer)
        offer = call->params.text("sdpString");
    if (!call->readable())
        return;
    commands.reconnectStream(call->sessionId(), call->connectionId(), stream, offer->toUtf8(),
                               answering(call));
}

} // namespace

void addPublishingMethods(RpcMethods &methods) {
    methods[QStringLiteral("publishVideo")] = publishVideo;
    methods[QStringLiteral("unpublishVideo")] = unpublishVideo;
    methods[QStringLiteral("reconnectStream")] = reconnectStream;
}

} // namespace ovation::server
