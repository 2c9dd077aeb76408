#include "library/imported_recording.h"

#include "media/write/movie_probe.h"
#include "session/identifiers.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <array>

namespace ovation::library {
namespace {

constexpr qsizetype MaxName_bytes = 200; // of 255 that file systems take; endings are added

bool isPlainCharacter(QChar c) {
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('_') || c == QLatin1Char('-') ||
           c == QLatin1Char('~');
}

/// Ids stand in addresses, commands and scripts.
QString plainId(const QString &wanted) {
    QString id = wanted.left(session::MaxSessionId);
    for (QChar &c : id) {
        if (!isPlainCharacter(c))
            c = QLatin1Char('_');
    }
    return id.isEmpty() ? QStringLiteral("imported") : id;
}

/// Names are shown, and they are those of files.
QString plainName(const QString &wanted) {
    QString name = wanted.trimmed().left(session::MaxRecordingName);
    for (QChar &c : name) {
        if (c == QLatin1Char('/') || c == QLatin1Char('\\') || c.category() == QChar::Other_Control ||
            c.isSurrogate())
            c = QLatin1Char('_');
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    while (name.toUtf8().size() > MaxName_bytes)
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("imported") : name;
}

/// By its content: names of files that come from anywhere say little. A movie of a recording is MP4 or WebM.
QString movieEnding(const Archive &archive) {
    std::array<std::byte, 64> bytes = {};
    const auto source = archive.openEntry(archive.entries().front().name);
    const auto got = source ? (*source)->read(0, bytes) : Result<std::size_t>(source.error());
    const QByteArray head(reinterpret_cast<const char *>(bytes.data()), got ? qsizetype(*got) : 0);
    if (!head.startsWith("\x1a\x45\xdf\xa3")) // RFC 8794
        return QStringLiteral("mp4");
    return head.contains("webm") ? QStringLiteral("webm") : QStringLiteral("mkv");
}

} // namespace

Result<ImportPlan> planImport(const Archive &archive) {
    const QFileInfo file(archive.path());
    if (file.isDir())
        return Error{Errc::MediaUnreadable, QStringLiteral("It is a folder: import a ZIP or a movie")};
    ImportPlan plan;
    plan.size_bytes = plan.room_bytes = file.size();
    plan.createdAt = archive.session().createdAt;
    plan.name = plainName(archive.session().name);
    if (archive.session().origin != ArchivedSession::Origin::Movie) {
        plan.fileName = plan.name + QStringLiteral(".zip");
        for (const ArchiveEntry &entry : archive.entries())
            plan.checked_bytes += entry.checksum ? entry.size_bytes : 0;
        return plan;
    }
    const QString ending = movieEnding(archive);
    if (ending == QLatin1String("mkv")) {
        plan.kind = ImportPlan::Kind::ToPack;
        plan.fileName = plainId(plan.name) + QStringLiteral(".mkv");
        plan.room_bytes *= 2; // the file, and the ZIP that it goes into
    } else {
        plan.kind = ImportPlan::Kind::Movie;
        plan.fileName = plan.name + QLatin1Char('.') + ending;
    }
    return plan;
}

Result<recording::RecordingInfo> recordingOf(const Archive &copy, const ImportPlan &plan) {
    const ArchivedSession &session = copy.session();
    recording::RecordingInfo info;
    info.id = plainId(session.id);
    info.name = info.properties.name = plan.name;
    info.sessionId = session.sessionId.isEmpty() ? info.id : session.sessionId;
    info.createdAt = plan.createdAt;
    info.uniqueSessionId = QStringLiteral("%1_%2").arg(info.sessionId).arg(info.createdAt);
    info.status = recording::Status::Ready;
    info.markers = session.markers;
    info.hasAudio = info.hasVideo = false;
    info.properties.outputMode = session::OutputMode::Individual;
    QSet<QString> streams;
    int64_t first_ms = session.duration_ms;
    for (const ArchivedStream &stream : session.streams) {
        streams.insert(stream.entry);
        first_ms = std::min(first_ms, stream.start_ms);
        info.hasAudio = info.hasAudio || stream.hasAudio;
        info.hasVideo = info.hasVideo || stream.hasVideo;
    }
    info.duration = double(session.duration_ms - first_ms) / 1000;
    for (const ArchiveEntry &entry : copy.entries())
        info.size += streams.contains(entry.name) ? entry.size_bytes : 0;
    if (plan.kind == ImportPlan::Kind::Movie) {
        info.properties.outputMode = session::OutputMode::Composed;
        const auto report = media::readMovieHeader(copy.path());
        if (!report)
            return Error{Errc::MediaUnreadable, report.error().message};
        info.properties.width = report->width;
        info.properties.height = report->height;
        info.duration = report->duration_s;
    }
    info.properties.hasAudio = info.hasAudio;
    info.properties.hasVideo = info.hasVideo;
    return info;
}

recording::StreamEntry streamOf(const ArchivedSession &session, const recording::RecordingInfo &info) {
    const ArchivedStream &stream = session.streams.front();
    recording::StreamEntry entry;
    entry.fileName = stream.entry;
    entry.streamId = stream.streamId;
    entry.connectionId = stream.streamId;
    entry.typeOfVideo = stream.typeOfVideo;
    entry.startTime_ms = info.createdAt;
    entry.endTime_ms = info.createdAt + stream.end_ms;
    entry.hasAudio = stream.hasAudio;
    entry.hasVideo = stream.hasVideo;
    return entry;
}

QStringList metadataNames(const QString &id) {
    return {QStringLiteral(".recording.") + id, QStringLiteral(".ovation.") + id,
            id + QStringLiteral(".jpg")};
}

QString originWord(ArchivedSession::Origin origin) {
    switch (origin) {
    case ArchivedSession::Origin::OpenVidu:
        return QStringLiteral("openvidu");
    case ArchivedSession::Origin::Vonage:
        return QStringLiteral("vonage");
    case ArchivedSession::Origin::Movie:
        return QStringLiteral("movie");
    case ArchivedSession::Origin::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace ovation::library
