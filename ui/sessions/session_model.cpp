#include "ui/sessions/session_model.h"

#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QLocale>

#include <algorithm>

namespace ovation::ui {

namespace {

QString lostText(uint64_t packets) {
    return packets == 0 ? QString() : QLocale().toString(qulonglong(packets));
}

QString kindText(const StreamSnapshot &stream) {
    if (stream.typeOfVideo == QLatin1String("SCREEN"))
        return SessionModel::tr("Screen");
    if (stream.typeOfVideo == QLatin1String("IPCAM"))
        return SessionModel::tr("Video");
    if (stream.typeOfVideo == QLatin1String("CAMERA"))
        return SessionModel::tr("Camera");
    if (stream.hasVideo)
        return SessionModel::tr("Video");
    return SessionModel::tr("Audio");
}

QString iconOf(const StreamSnapshot &stream) {
    if (!stream.hasVideo)
        return QStringLiteral("radio");
    return stream.typeOfVideo == QLatin1String("SCREEN") ? QStringLiteral("monitor")
                                                         : QStringLiteral("video");
}

/// What is muted, or how many participants subscribe.
QString stateText(const StreamSnapshot &stream) {
    const bool mute = stream.hasAudio && !stream.audioActive;
    const bool dark = stream.hasVideo && !stream.videoActive;
    if (mute && dark)
        return SessionModel::tr("muted");
    if (mute)
        return SessionModel::tr("audio muted");
    if (dark)
        return SessionModel::tr("video muted");
    return stream.subscribers > 0 ? SessionModel::tr("%n subscribers", nullptr, int(stream.subscribers))
                                  : SessionModel::tr("no subscribers");
}

/// What an administrator looks at when a stream is bad.
QString factsOf(const StreamSnapshot &stream) {
    QStringList facts{SessionModel::tr("Stream %1").arg(stream.id)};
    if (!stream.codecs.isEmpty())
        facts += stream.codecs;
    if (stream.frameRate > 0)
        facts += SessionModel::tr("%Ln frames per second", nullptr, stream.frameRate);
    if (stream.bitrate_kbps > 0)
        facts += SessionModel::tr("Jitter %L1 ms").arg(stream.jitter_ms);
    if (stream.roundTrip_ms)
        facts += SessionModel::tr("Round trip %L1 ms").arg(*stream.roundTrip_ms);
    if (stream.audioLevel_dB)
        facts += SessionModel::tr("Audio level %L1 dB").arg(*stream.audioLevel_dB);
    return facts.join(u'\n');
}

Row rowOf(const StreamSnapshot &stream) {
    QString name = kindText(stream);
    if (!stream.videoDimensions.isEmpty())
        name += u' ' + QString(stream.videoDimensions).replace(u'x', QChar(0x00d7));
    if (stream.frameRate > 0)
        name = SessionModel::tr("%1, %L2 fps").arg(name).arg(stream.frameRate);
    const QString tip = factsOf(stream);
    return {stream.id,
            {{name, tip, iconOf(stream), Tone::Muted, {}},
             {stateText(stream), tip, {}, Tone::Muted, {}},
             {bitrateText(stream.bitrate_kbps), {}, {}, Tone::Muted, {}},
             {lostText(stream.lostPackets), {}, {}, Tone::Muted, {}}},
            {}};
}

QString stateText(const ConnectionSnapshot &connection) {
    if (connection.pending)
        return SessionModel::tr("invited, not joined");
    if (connection.synthetic)
        return SessionModel::tr("synthetic");
    if (connection.camera)
        return SessionModel::tr("Camera");
    return roleText(connection.role);
}

Row rowOf(const ConnectionSnapshot &connection) {
    int bitrate_kbps = 0;
    uint64_t lost = 0;
    std::vector<Row> streams;
    for (const StreamSnapshot &stream : connection.streams) {
        bitrate_kbps += stream.bitrate_kbps;
        lost += stream.lostPackets;
        streams.push_back(rowOf(stream));
    }
    QStringList facts{SessionModel::tr("Connection %1").arg(connection.id)};
    for (const QString &fact : {connection.platform, connection.ip})
        if (!fact.isEmpty())
            facts += fact;
    if (connection.pending)
        facts +=
            SessionModel::tr("Invited %1. Its token or guest link was not used yet; revoke it to make it "
                             "invalid.")
                .arg(momentText(connection.createdAt));
    if (connection.activeAt > 0)
        facts += SessionModel::tr("joined %1").arg(momentText(connection.activeAt));
    const QString tip = facts.join(u'\n');
    const Tone tone = connection.pending ? Tone::Muted : Tone::Normal;
    return {connection.id,
            {{connection.name,
              tip,
              connection.pending  ? QStringLiteral("hourglass")
              : connection.camera ? QStringLiteral("cctv")
                                  : QStringLiteral("user"),
              tone,
              {}},
             {stateText(connection), tip, {}, Tone::Muted, {}},
             {bitrateText(bitrate_kbps), {}, {}, tone, {}},
             {lostText(lost), {}, {}, tone, {}}},
            std::move(streams)};
}

/// Below the connections, whose ids never begin like this.
const QString RecordingKey = QStringLiteral("recording ");

Row rowOf(const RecordingSnapshot &recording, int64_t elapsed_ms) {
    const recording::RecordingInfo &info = recording.info;
    const QString mode = modeText(info.properties.outputMode);
    const QString tip =
        SessionModel::tr("Recording %1\n%2 recorded so far").arg(info.id, clockText(elapsed_ms));
    return {RecordingKey + info.id,
            {{info.name.isEmpty() ? info.id : info.name,
              tip,
              info.paused ? QStringLiteral("pause") : QStringLiteral("circle"),
              Tone::Recording,
              {}},
             {info.paused ? SessionModel::tr("paused") : mode,
              SessionModel::tr("Recorded %1").arg(mode),
              {},
              Tone::Muted,
              {}},
             {},
             {}},
            {}};
}

Row rowOf(const SessionSnapshot &session, const EngineSnapshot &snapshot) {
    int bitrate_kbps = 0;
    uint64_t lost = 0;
    std::vector<Row> connections;
    for (const ConnectionSnapshot &connection : session.connections) {
        for (const StreamSnapshot &stream : connection.streams) {
            bitrate_kbps += stream.bitrate_kbps;
            lost += stream.lostPackets;
        }
        connections.push_back(rowOf(connection));
    }
    for (const QString &id : session.recordingIds)
        for (const RecordingSnapshot &recording : snapshot.recordings)
            if (recording.info.id == id)
                connections.push_back(rowOf(recording, snapshot.progressOf(id).elapsed_ms));
    const int joined = int(std::count_if(session.connections.begin(), session.connections.end(),
                                         [](const ConnectionSnapshot &c) { return !c.pending; }));
    const int invited = int(session.connections.size()) - joined;
    QString tip = SessionModel::tr("Session %1\ncreated %2").arg(session.id, momentText(session.createdAt));
    if (invited > 0)
        tip += u'\n' + SessionModel::tr("%n invited participants have not joined", nullptr, invited);
    Cell state{joined > 0    ? SessionModel::tr("%n joined", nullptr, joined)
               : invited > 0 ? SessionModel::tr("%n invited", nullptr, invited)
                             : SessionModel::tr("empty"),
               tip,
               {},
               joined > 0 ? Tone::Normal : Tone::Muted,
               {}};
    if (session.recording) {
        state.iconName = QStringLiteral("circle");
        state.tone = Tone::Recording;
        state.toolTip = SessionModel::tr("Being recorded as %1").arg(listText(session.recordingIds));
    }
    state.sortValue = joined;
    return {session.id,
            {{session.id, tip, QStringLiteral("users"), Tone::Normal, {}},
             std::move(state),
             {bitrateText(bitrate_kbps), {}, {}, Tone::Normal, bitrate_kbps},
             {lostText(lost), {}, {}, Tone::Normal, qulonglong(lost)}},
            std::move(connections)};
}

bool isBefore(const Row &a, const Row &b, int column) {
    const Cell &one = a.cells[size_t(column)], &other = b.cells[size_t(column)];
    if (one.sortValue.isValid() && other.sortValue.isValid())
        return one.sortValue.toLongLong() < other.sortValue.toLongLong();
    return one.text.localeAwareCompare(other.text) < 0;
}

bool isMeant(const SessionSnapshot &session, const QString &filter) {
    return session.id.contains(filter, Qt::CaseInsensitive) ||
           std::any_of(session.connections.begin(), session.connections.end(),
                       [&](const ConnectionSnapshot &connection) {
                           return connection.name.contains(filter, Qt::CaseInsensitive);
                       });
}

} // namespace

SessionModel::SessionModel(QObject *parent)
    : KeyedModel({{tr("Name")}, {tr("State")}, {tr("Bitrate"), true}, {tr("Lost"), true}}, parent) {}

void SessionModel::show(const EngineSnapshot &snapshot, const QString &filter) {
    std::vector<Row> rows;
    rows.reserve(snapshot.sessions.size());
    for (const SessionSnapshot &session : snapshot.sessions)
        if (isMeant(session, filter))
            rows.push_back(rowOf(session, snapshot));
    if (m_column >= 0)
        std::stable_sort(rows.begin(), rows.end(), [this](const Row &a, const Row &b) {
            return m_order == Qt::AscendingOrder ? isBefore(a, b, m_column) : isBefore(b, a, m_column);
        });
    become(rows);
}

void SessionModel::setOrder(int column, Qt::SortOrder order) {
    m_column = column;
    m_order = order;
}

QString SessionModel::sessionOf(const QModelIndex &index) const {
    const auto keys = path(index);
    return keys.empty() ? QString() : keys[0];
}

QString SessionModel::connectionOf(const QModelIndex &index) const {
    const auto keys = path(index);
    return keys.size() < 2 || keys[1].startsWith(RecordingKey) ? QString() : keys[1];
}

QString SessionModel::streamOf(const QModelIndex &index) const {
    const auto keys = path(index);
    if (keys.size() > 2)
        return keys[2];
    if (connectionOf(index).isEmpty())
        return {};
    const auto streams = path(this->index(0, 0, index.siblingAtColumn(0)));
    return streams.size() > 2 ? streams[2] : QString();
}

} // namespace ovation::ui
