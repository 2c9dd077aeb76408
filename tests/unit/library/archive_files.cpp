#include "archive_files.h"

#include "zip_builder.h"

#include "media/matroska/ebml.h"

using namespace ovation;

namespace {

using namespace media::ebml;

Bytes track(int number, int type, const char *codec) {
    Bytes fields, entry;
    putUint(fields, TrackNumber, uint64_t(number));
    putUint(fields, TrackUid, uint64_t(number));
    putUint(fields, TrackType, uint64_t(type));
    putText(fields, CodecId, codec);
    if (type == 1) {
        Bytes sides;
        putUint(sides, PixelWidth, 640);
        putUint(sides, PixelHeight, 480);
        putBinary(fields, Video, sides);
    }
    putBinary(entry, TrackEntry, fields);
    return entry;
}

void append(Bytes &to, const Bytes &more) {
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

QByteArray webm(bool hasAudio, bool hasVideo, int64_t duration_ms, qsizetype frames) {
    Bytes file, type, info, tracks, segment, cluster;
    putText(type, DocType, "webm");
    putBinary(file, Ebml, type);
    putUint(info, TimestampScale, 1'000'000);
    if (duration_ms > 0)
        putFloat(info, Duration, double(duration_ms));
    putBinary(segment, Info, info);
    if (hasVideo)
        append(tracks, track(1, 1, "V_VP8"));
    if (hasAudio)
        append(tracks, track(2, 2, "A_OPUS"));
    putBinary(segment, Tracks, tracks);
    putUint(cluster, Timestamp, 0);
    const QByteArray content = noise(frames);
    putBinary(cluster, SimpleBlock,
              {reinterpret_cast<const uint8_t *>(content.data()), std::size_t(content.size())});
    putBinary(segment, Cluster, cluster);
    putBinary(file, Segment, segment);
    return {reinterpret_cast<const char *>(file.data()), qsizetype(file.size())};
}

QJsonObject listed(const QString &streamId, int64_t start_ms, int64_t end_ms, qsizetype size) {
    return {{QStringLiteral("name"), streamId + QStringLiteral(".webm")},
            {QStringLiteral("connectionId"), streamId.section(QLatin1Char('_'), 3)},
            {QStringLiteral("streamId"), streamId},
            {QStringLiteral("size"), size},
            {QStringLiteral("clientData"), QStringLiteral("{\"clientData\":\"Ada\"}")},
            {QStringLiteral("serverData"), QString()},
            {QStringLiteral("hasAudio"), true},
            {QStringLiteral("hasVideo"), true},
            {QStringLiteral("typeOfVideo"), QStringLiteral("CAMERA")},
            {QStringLiteral("startTimeOffset"), qint64(start_ms)},
            {QStringLiteral("endTimeOffset"), qint64(end_ms)}};
}

QByteArray syncJson(const QJsonArray &files, const QJsonObject &more) {
    QJsonObject json{{QStringLiteral("createdAt"), qint64(1'580'000'000'000)},
                     {QStringLiteral("id"), QStringLiteral("ses_X")},
                     {QStringLiteral("name"), QStringLiteral("MyRec")},
                     {QStringLiteral("sessionId"), QStringLiteral("ses_X")},
                     {QStringLiteral("files"), files}};
    for (auto member = more.begin(); member != more.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson();
}

QByteArray contentOf(ByteSource &source, int64_t at, std::size_t size) {
    QByteArray content(qsizetype(size), Qt::Uninitialized);
    const auto got = source.read(at, std::as_writable_bytes(std::span(content.data(), size)));
    if (!got)
        return {};
    content.truncate(qsizetype(*got));
    return content.isNull() ? QByteArray("") : content;
}

QByteArray contentOf(ByteSource &source, std::size_t piece) {
    QByteArray all("");
    while (true) {
        const QByteArray next = contentOf(source, all.size(), piece);
        if (next.isNull())
            return {};
        if (next.isEmpty())
            return all;
        all += next;
    }
}
