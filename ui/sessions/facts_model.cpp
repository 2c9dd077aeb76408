#include "ui/sessions/facts_model.h"

#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QLocale>

namespace ovation::ui {

namespace {

constexpr qsizetype MaxShown = 300; ///< characters of what an application chose itself

/// Rows of a property and its value. Those without a value are left out.
class Facts {
  public:
    void add(const QString &title, const QString &value, const QString &tip = {}) {
        if (value.isEmpty())
            return;
        const QString line = value.left(MaxShown).simplified();
        rows.push_back({title,
                        {{title, {}, {}, Tone::Muted, {}},
                         {line, tip.isEmpty() ? value.left(4 * MaxShown) : tip, {}, Tone::Normal, {}}},
                        {}});
    }
    std::vector<Row> rows;
};

QString yesText(bool is) {
    return is ? FactsModel::tr("yes") : FactsModel::tr("no");
}

QString rangeText(const std::optional<int> &least, const std::optional<int> &most) {
    const auto side = [](const std::optional<int> &kbps) {
        return !kbps        ? FactsModel::tr("as in the settings")
               : *kbps == 0 ? FactsModel::tr("unlimited")
                            : FactsModel::tr("%L1 kbps").arg(*kbps);
    };
    return least || most ? FactsModel::tr("%1 – %2", "least and most").arg(side(least), side(most))
                         : QString();
}

QString codecText(const session::SessionProperties &properties) {
    if (!properties.forcedVideoCodec)
        return {};
    switch (*properties.forcedVideoCodec) {
    case ForcedVideoCodec::None:
        return FactsModel::tr("any");
    case ForcedVideoCodec::MediaServerPreferred:
    case ForcedVideoCodec::Vp8:
    case ForcedVideoCodec::Vp9:
    case ForcedVideoCodec::H264:
        return toText(*properties.forcedVideoCodec);
    }
    return {};
}

QString recordingText(const session::RecordingProperties &recording) {
    QStringList parts{modeText(recording.outputMode)};
    if (recording.outputMode != session::OutputMode::Individual && recording.hasVideo) {
        parts += layoutText(recording.layout);
        parts += QStringLiteral("%1 × %2").arg(recording.width).arg(recording.height);
        parts += FactsModel::tr("%L1 fps").arg(recording.frameRate);
    }
    if (!recording.hasVideo)
        parts += FactsModel::tr("audio only");
    if (!recording.hasAudio)
        parts += FactsModel::tr("video only");
    return listText(parts);
}

void addCamera(Facts &facts, const session::IpCameraProperties &camera) {
    facts.add(FactsModel::tr("Address"), camera.rtspUri);
    facts.add(FactsModel::tr("Only while watched or recorded"), yesText(camera.onlyPlayWithSubscribers));
    facts.add(FactsModel::tr("Network cache"), FactsModel::tr("%L1 ms").arg(camera.networkCache_ms));
}

/// What only some publishers tell.
QString knownText(const QString &unit, const std::optional<int> &value) {
    return value ? unit.arg(*value) : QStringLiteral("–");
}

void addStream(Facts &facts, const StreamSnapshot &stream) {
    facts.add(FactsModel::tr("Stream"), stream.id);
    facts.add(FactsModel::tr("Codecs"), stream.codecs);
    facts.add(FactsModel::tr("Size"), QString(stream.videoDimensions).replace(u'x', QStringLiteral(" × ")));
    if (stream.frameRate > 0)
        facts.add(FactsModel::tr("Frame rate"), FactsModel::tr("%L1 fps").arg(stream.frameRate));
    facts.add(FactsModel::tr("Bitrate"), bitrateText(stream.bitrate_kbps));
    facts.add(FactsModel::tr("Jitter"), FactsModel::tr("%L1 ms").arg(stream.jitter_ms));
    facts.add(FactsModel::tr("Round trip"), knownText(FactsModel::tr("%L1 ms"), stream.roundTrip_ms),
              FactsModel::tr("From the server to the participant and back. Cameras and synthetic "
                             "participants do not tell it."));
    if (stream.hasAudio)
        facts.add(FactsModel::tr("Audio level"), knownText(FactsModel::tr("%L1 dB"), stream.audioLevel_dB),
                  FactsModel::tr("The loudest of the last second, as the participant's browser measures it; "
                                 "0 dB is the loudest there is, −127 dB is silence."));
    facts.add(FactsModel::tr("Lost packets"), QLocale().toString(qulonglong(stream.lostPackets)));
    facts.add(FactsModel::tr("Subscribers"), QLocale().toString(stream.subscribers));
}

} // namespace

FactsModel::FactsModel(QObject *parent) : KeyedModel({{tr("Property")}, {tr("Value")}}, parent) {}

void FactsModel::show(const SessionSnapshot &session) {
    const session::SessionProperties &properties = session.properties;
    Facts facts;
    facts.add(tr("Session"), session.id);
    facts.add(tr("Created"), momentText(session.createdAt));
    facts.add(tr("Media"), properties.mediaMode == session::MediaMode::Routed ? tr("routed") : tr("relayed"));
    facts.add(tr("Recording"), properties.recordingMode == session::RecordingMode::Always
                                   ? tr("always, while participants publish")
                                   : tr("when asked for"));
    facts.add(tr("Recorded as"), recordingText(properties.defaultRecording));
    facts.add(tr("Name of recordings"), properties.defaultRecording.name);
    facts.add(tr("Custom layout"), properties.defaultRecording.layout == session::RecordingLayout::Custom
                                       ? properties.defaultRecording.customLayout
                                       : QString());
    facts.add(tr("Forced video codec"), codecText(properties));
    if (properties.allowTranscoding)
        facts.add(tr("Other codecs allowed"), yesText(*properties.allowTranscoding));
    become(facts.rows);
}

void FactsModel::show(const ConnectionSnapshot &connection) {
    Facts facts;
    facts.add(tr("Connection"), connection.id);
    if (connection.pending)
        facts.add(tr("Invited, not joined since"), momentText(connection.createdAt));
    else
        facts.add(tr("Joined"), momentText(connection.activeAt));
    if (!connection.camera)
        facts.add(tr("Role"), roleText(connection.role));
    facts.add(tr("Individual recording"), yesText(connection.record));
    facts.add(tr("Data of the server"), connection.serverData);
    facts.add(tr("Data of the client"), connection.clientData);
    facts.add(tr("IP address"), connection.ip);
    facts.add(tr("Platform"), connection.platform);
    if (connection.kurentoOptions) {
        const session::KurentoOptions &options = *connection.kurentoOptions;
        facts.add(tr("Video it sends"),
                  rangeText(options.videoMinRecvBandwidth, options.videoMaxRecvBandwidth));
        facts.add(tr("Video it gets"),
                  rangeText(options.videoMinSendBandwidth, options.videoMaxSendBandwidth));
    }
    if (connection.iceServers > 0)
        facts.add(tr("ICE servers of its own"), QLocale().toString(connection.iceServers));
    if (connection.cameraProperties)
        addCamera(facts, *connection.cameraProperties);
    for (const StreamSnapshot &stream : connection.streams)
        addStream(facts, stream);
    become(facts.rows);
}

} // namespace ovation::ui
