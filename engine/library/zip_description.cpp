#include "library/zip_description.h"

#include "base/handles.h"
#include "session/session.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

#include <zip.h>

namespace ovation::library {
namespace {

// An entry of the directory takes memory before anything of it is read.
constexpr qint64 MaxEntries = 10'000, MaxDirectory_bytes = 4 << 20;
constexpr zip_uint64_t MaxJson_bytes = 4 << 20;
constexpr qsizetype MaxStreams = 5'000, MaxText_chars = 1'000;

using ZipFile = CHandle<zip_t, zip_discard>;
struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

Error unreadable(const QString &why) {
    return {Errc::MediaUnreadable, QStringLiteral("The ZIP can't be read: %1").arg(why)};
}

/// What the end of the file says of the directory, before libzip reads all of it.
Result<void> checkDirectory(const QString &path) {
    constexpr qint64 EndRecord_bytes = 22, MaxComment_bytes = 65'535;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const qint64 tail_bytes = std::min(file.size(), EndRecord_bytes + MaxComment_bytes);
    file.seek(file.size() - tail_bytes);
    const QByteArray tail = file.read(tail_bytes);
    const qsizetype end = tail.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (end < 0 || tail.size() - end < EndRecord_bytes)
        return unreadable(QStringLiteral("it has no directory; it may be cut off"));
    // Numbers that do not fit are all ones, which is beyond the limits, too: no recording has so many
    // streams.
    const auto entries = qFromLittleEndian<quint16>(tail.constData() + end + 10);
    const auto directory_bytes = qFromLittleEndian<quint32>(tail.constData() + end + 12);
    if (entries > MaxEntries || directory_bytes > MaxDirectory_bytes)
        return Error{Errc::LimitReached, QStringLiteral("The ZIP has more than %1 entries").arg(MaxEntries)};
    return {};
}

QByteArray contentOf(zip_t *zip, zip_uint64_t index, zip_uint64_t size) {
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(zip, index, 0));
    if (!entry)
        return {};
    QByteArray content(qsizetype(size), Qt::Uninitialized);
    const auto read = zip_fread(entry.get(), content.data(), size);
    return read == zip_int64_t(size) ? content : QByteArray();
}

QString shortened(const QJsonValue &value) {
    return value.toString().left(MaxText_chars);
}

void addStream(const QJsonObject &file, ZipDescription &into) {
    Presence stream;
    stream.entry = shortened(file[QStringLiteral("name")]);
    stream.streamId = shortened(file[QStringLiteral("streamId")]);
    stream.connectionId = shortened(file[QStringLiteral("connectionId")]);
    stream.typeOfVideo = shortened(file[QStringLiteral("typeOfVideo")]);
    stream.hasAudio = file[QStringLiteral("hasAudio")].toBool();
    stream.hasVideo = file[QStringLiteral("hasVideo")].toBool();
    // Negative ones are of streams that were there before.
    stream.start_ms = std::max<int64_t>(file[QStringLiteral("startTimeOffset")].toInteger(), 0);
    stream.end_ms = std::max<int64_t>(file[QStringLiteral("endTimeOffset")].toInteger(), stream.start_ms);
    const QString client = shortened(file[QStringLiteral("clientData")]),
                  server = shortened(file[QStringLiteral("serverData")]);
    stream.name = participantName(client, server, stream.connectionId);
    into.words << client << server << stream.streamId;
    into.streams.push_back(std::move(stream));
}

bool isDescription(const QString &name) {
    return name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) && !name.contains(QLatin1Char('/'));
}

} // namespace

QString participantName(const QString &clientData, const QString &serverData, const QString &connectionId) {
    session::Connection connection;
    connection.id = connectionId;
    connection.clientData = clientData;
    connection.properties.data = serverData;
    return connection.displayName();
}

Result<ZipDescription> describeZip(const QString &path) {
    if (auto checked = checkDirectory(path); !checked)
        return checked.error();
    const ZipFile zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr));
    if (!zip)
        return unreadable(QStringLiteral("its directory is damaged"));
    ZipDescription description;
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    for (zip_int64_t index = 0; index < std::min<zip_int64_t>(count, MaxEntries); ++index) {
        zip_stat_t entry;
        if (zip_stat_index(zip.get(), zip_uint64_t(index), 0, &entry) != 0 || !entry.name)
            continue;
        const QString name = QString::fromUtf8(entry.name);
        description.files.append(name);
        if (!description.streams.empty() || !isDescription(name) || entry.size > MaxJson_bytes)
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(contentOf(zip.get(), entry.index, entry.size));
        const QJsonArray streams = json.object()[QStringLiteral("files")].toArray();
        for (qsizetype one = 0; one < std::min(streams.size(), MaxStreams); ++one)
            addStream(streams[one].toObject(), description);
    }
    std::stable_sort(description.streams.begin(), description.streams.end(),
                     [](const Presence &a, const Presence &b) { return a.start_ms < b.start_ms; });
    return description;
}

} // namespace ovation::library
