#include "server/signalling/param_limits.h"
#include "server/signalling/rpc_call.h"
#include "session/stream_words.h"

namespace ovation::server {
namespace {

void publishVideo(const RpcCallPtr &call) {
    control::PublishParams params;
    params.sdpOffer = call->params().text("sdpOffer", MaxSdpText).toUtf8();
    params.hasAudio = call->params().boolean("hasAudio");
    params.hasVideo = call->params().boolean("hasVideo");
    params.doLoopback = call->params().boolean("doLoopback");
    const auto type =
        session::typeOfVideoFromText(call->params().optionalText("typeOfVideo").value_or(QString()));
    if (!type)
        call->params().refuse("typeOfVideo", QStringLiteral("must be CAMERA, SCREEN or CUSTOM"));
    const auto dimensions = call->params().optionalText("videoDimensions", MaxMessage);
    if (!call->readable())
        return;
    params.audioActive = call->params().optionalBoolean("audioActive").value_or(params.hasAudio);
    params.videoActive = call->params().optionalBoolean("videoActive").value_or(params.hasVideo);
    params.typeOfVideo = *type;
    params.frameRate = call->params().optionalInteger("frameRate");
    // Browsers say {} of what they do not know the size of: as if it were not said.
    params.videoDimensions =
        session::videoDimensionsFromText(dimensions.value_or(QString())).value_or(QString());
    params.hasFilter = !call->params().optionalObject("filter").isEmpty();
    call->client().publish(params, call->answering());
}

void unpublishVideo(const RpcCallPtr &call) {
    call->finish(call->client().unpublish());
}

void reconnectStream(const RpcCallPtr &call) {
    const QString stream = call->params().text("stream");
    auto offer = call->params().optionalText("sdpOffer", MaxSdpText);
    if (!offer)
        offer = call->params().text("sdpString", MaxSdpText);
    if (!call->readable())
        return;
    call->client().reconnectStream(stream, offer->toUtf8(), call->answering());
}

} // namespace

void addPublishingMethods(RpcMethods &methods) {
    methods[QStringLiteral("publishVideo")] = publishVideo;
    methods[QStringLiteral("unpublishVideo")] = unpublishVideo;
    methods[QStringLiteral("reconnectStream")] = reconnectStream;
}

} // namespace ovation::server
