#include "library/entry_reader.h"

#include "base/json_scan.h"
#include "library/annotations.h"
#include "library/archive.h"
#include "library/manifest.h"
#include "recording/own_data.h"
#include "recording/recording_store.h"
#include "recording/stream_entry.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace ovation::library {
namespace {

using recording::RecordingInfo;
using recording::Status;

constexpr qint64 MaxSideEntry_bytes = 256 * 1024;
constexpr qsizetype MaxSideFiles = 1000;

/// Reads one place; its members are what is known so far.
class Reader {
  public:
    Reader(const Place &place, const QString &publicUrl)
        : m_place(place), m_store({.root = place.root, .publicUrl = publicUrl, .areDelivered = true}),
          m_entry(m_reading.details.entry), m_info(m_reading.details.info) {}

    std::optional<Reading> read() {
        m_entry.id = m_place.key;
        m_entry.trashedAt = m_place.trashedAt;
        const bool isKnown = readMetadata();
        if (!isKnown && !readFiles())
            return std::nullopt;
        m_entry.annotations = annotationsFrom(ownData());
        describe();
        readStreams();
        judge();
        if (m_place.trashedAt > 0)
            m_info.url.clear(); // the server does not give it out
        gatherWords();
        return std::move(m_reading);
    }

  private:
    QString in(const QString &file) const { return m_place.folder() + QLatin1Char('/') + file; }

    bool readMetadata() {
        if (m_place.kind == Place::Kind::Loose)
            return false;
        auto found = m_store.read(m_place.name, m_place.kind == Place::Kind::Flat);
        if (!found && found.error().code == Errc::RecordingNotFound)
            return readCopied();
        if (!found) {
            m_entry.unreadable =
                QStringLiteral("Its metadata can't be understood: %1").arg(found.error().message);
            m_isNamed = true;
            return false;
        }
        m_info = std::move(found->info);
        if (found->hasFile)
            m_entry.file = m_store.paths().fileOf(m_info);
        return true;
    }

    /// A folder that was copied under another name holds the metadata of the first one.
    bool readCopied() {
        const QString prefix = QLatin1String(recording::MetadataPrefix);
        const QStringList metadata =
            QDir(m_place.folder()).entryList({prefix + QLatin1Char('*')}, QDir::Files | QDir::Hidden);
        if (metadata.size() != 1 || !recording::isPlainName(metadata.first().mid(prefix.size())))
            return false;
        const QString id = metadata.first().mid(prefix.size());
        // The store looks for a flat one by that name in any folder it is given.
        const recording::RecordingStore inside({m_place.folder(), m_store.paths().publicUrl});
        auto found = inside.read(id, true);
        if (!found)
            return false;
        m_info = std::move(found->info);
        m_info.isFlat = false;
        if (found->hasFile)
            m_entry.file = in(QFileInfo(inside.paths().fileOf(m_info)).fileName());
        m_info.id = m_place.name;
        m_copiedFrom = id;
        return true;
    }

    QStringList mediaOfPlace() const {
        switch (m_place.kind) {
        case Place::Kind::Folder:
            return mediaIn(m_place.folder());
        case Place::Kind::Loose:
            return {m_place.name};
        case Place::Kind::Flat:
            break;
        }
        QStringList media;
        for (const QString &ending :
             {QStringLiteral(".mp4"), QStringLiteral(".webm"), QStringLiteral(".zip")}) {
            if (QFileInfo(in(m_place.name + ending)).isFile())
                media.append(m_place.name + ending);
        }
        return media;
    }

    /// What there is without metadata; false when nothing plays and nothing is to be named.
    bool readFiles() {
        QStringList media = mediaOfPlace();
        if (media.isEmpty() && !m_isNamed)
            return false;
        const auto larger = [this](const QString &a, const QString &b) {
            return QFileInfo(in(a)).size() < QFileInfo(in(b)).size();
        };
        const QString file =
            media.isEmpty() ? QString() : *std::max_element(media.begin(), media.end(), larger);
        if (m_entry.unreadable.isEmpty())
            m_entry.unreadable = QStringLiteral("It has no metadata: what is shown is what its files tell");
        if (media.size() > 1)
            m_entry.unreadable +=
                QStringLiteral(". Other files that play: %1")
                    .arg((media.removeAll(file), media.mid(0, 10).join(QStringLiteral(", "))));
        m_info.id = m_place.name;
        m_info.name = file.isEmpty() ? m_place.name : file.section(QLatin1Char('.'), 0, -2);
        m_info.sessionId.clear();
        m_info.status = file.isEmpty() ? Status::Failed : Status::Ready;
        if (file.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive))
            m_info.properties.outputMode = session::OutputMode::Individual;
        m_info.properties.width = m_info.properties.height = 0;
        if (!file.isEmpty()) {
            m_entry.file = in(file);
            m_info.createdAt = QFileInfo(m_entry.file).lastModified().toMSecsSinceEpoch();
            m_info.size = QFileInfo(m_entry.file).size();
        }
        return true;
    }

    QJsonObject ownData() const {
        const QString mine = m_place.ownData();
        const bool isCopy = !m_copiedFrom.isEmpty() && !QFileInfo::exists(mine);
        return recording::readOwnData(isCopy ? in(QStringLiteral(".ovation.") + m_copiedFrom) : mine);
    }

    void describe() {
        m_entry.name = m_info.name;
        m_entry.sessionId = m_info.sessionId;
        m_entry.mode = m_info.properties.outputMode;
        m_entry.status = m_info.status;
        m_entry.createdAt = m_info.createdAt;
        m_entry.size = m_info.size;
        if (m_entry.size <= 0 && !m_entry.file.isEmpty())
            m_entry.size = QFileInfo(m_entry.file).size();
        m_entry.duration = m_info.duration;
        m_entry.hasAudio = m_info.hasAudio;
        m_entry.hasVideo = m_info.hasVideo;
        const auto &wanted = m_info.properties;
        if (wanted.outputMode != session::OutputMode::Individual && wanted.hasVideo && wanted.width > 0)
            m_entry.resolution = QStringLiteral("%1x%2").arg(wanted.width).arg(wanted.height);
        for (const QString &id : {m_place.name, m_copiedFrom}) {
            const QString thumbnail = in(id + QStringLiteral(".jpg"));
            if (!id.isEmpty() && m_entry.thumbnail.isEmpty() && QFileInfo(thumbnail).isFile())
                m_entry.thumbnail = thumbnail;
        }
        m_entry.markers = int(m_info.markers.size());
        m_entry.kept = kept();
    }

    Kept kept() const {
        if (!m_info.delivery)
            return Kept::Here;
        if (!m_info.delivery->isDone)
            return Kept::Waiting;
        return m_entry.file.isEmpty() ? Kept::Elsewhere : Kept::Both;
    }

    void readStreams() {
        if (m_entry.mode != session::OutputMode::Individual)
            return;
        if (m_entry.file.isEmpty()) {
            readSideFiles();
        } else {
            readArchive();
        }
        for (const Presence &stream : m_reading.details.streams) {
            if (m_entry.participants.size() < MaxNames && !stream.name.isEmpty() &&
                !m_entry.participants.contains(stream.name))
                m_entry.participants.append(stream.name);
        }
        const auto &streams = m_reading.details.streams;
        if (m_entry.duration <= 0 && !streams.empty()) {
            const auto last = std::max_element(streams.begin(), streams.end(),
                                               [](auto &a, auto &b) { return a.end_ms < b.end_ms; });
            m_entry.duration = double(last->end_ms - streams.front().start_ms) / 1000;
        }
    }

    void readArchive() {
        const auto archive = Archive::open(m_entry.file);
        if (!archive) {
            m_unusable = archive.error().message;
            return;
        }
        for (const ArchiveEntry &entry : (*archive)->entries())
            m_reading.details.files.append(entry.name);
        const ArchivedSession &session = (*archive)->session();
        for (const ArchivedStream &stream : session.streams) {
            m_reading.details.streams.push_back(presenceOf(stream));
            m_words << stream.clientData << stream.serverData << stream.streamId;
        }
        m_repairs = session.problems;
    }

    static Presence presenceOf(const ArchivedStream &stream) {
        return {stream.streamId, stream.name,     stream.connectionId, stream.typeOfVideo, stream.hasAudio,
                stream.hasVideo, stream.start_ms, stream.end_ms,       stream.entry};
    }

    /// Of one that is not packed yet.
    void readSideFiles() {
        if (m_place.kind != Place::Kind::Folder)
            return;
        const QStringList names =
            QDir(m_place.folder()).entryList({QStringLiteral(".stream.*")}, QDir::Files | QDir::Hidden);
        for (const QString &name : names.mid(0, MaxSideFiles)) {
            QFile file(in(name));
            if (file.size() > MaxSideEntry_bytes || !file.open(QIODevice::ReadOnly))
                continue;
            const auto entry = recording::StreamEntry::fromSideFile(readJsonObject(file.readAll(), FileJson));
            if (!entry)
                continue;
            Manifest::File said;
            said.streamId = entry->streamId;
            said.connectionId = entry->connectionId;
            said.clientData = entry->clientData;
            said.serverData = entry->serverData;
            Presence stream{entry->streamId, participantName(said), entry->connectionId, entry->typeOfVideo};
            stream.hasAudio = entry->hasAudio;
            stream.hasVideo = entry->hasVideo;
            stream.start_ms = std::max<int64_t>(entry->startTime_ms - m_info.createdAt, 0);
            stream.end_ms = std::max(entry->endTime_ms - m_info.createdAt, stream.start_ms);
            stream.entry = entry->fileName;
            m_words << entry->clientData << entry->serverData << entry->streamId;
            m_reading.details.streams.push_back(std::move(stream));
        }
    }

    void judge() {
        m_entry.health = healthOf(m_info);
        if (!m_info.failure.isEmpty())
            m_entry.problem = m_info.failure;
        else if (m_info.health && !m_info.health->notes.isEmpty())
            m_entry.problem = m_info.health->notes.first();
        if (m_info.status == Status::Ready && m_entry.file.isEmpty() && m_entry.kept != Kept::Elsewhere) {
            m_entry.problem =
                QStringLiteral("Its file %1.%2 is missing").arg(m_info.name, m_info.fileExtension());
            m_entry.health = Health::Failed;
        } else if (!m_unusable.isEmpty()) {
            m_entry.problem = m_unusable;
            m_entry.health = Health::Failed;
        } else if (!m_repairs.isEmpty() && m_entry.problem.isEmpty()) {
            m_entry.problem = m_repairs.first();
            m_entry.health = Health::Remarkable;
        }
    }

    void gatherWords() {
        QStringList words{m_entry.name, m_entry.sessionId, m_info.id};
        words << m_entry.participants << m_entry.annotations.tags << m_entry.annotations.notes;
        for (const recording::Marker &marker : m_info.markers)
            words << marker.name;
        if (m_info.health) {
            for (const recording::StreamHealth &stream : m_info.health->streams)
                words << stream.streamId;
        }
        if (m_entry.createdAt > 0) {
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(m_entry.createdAt);
            words << QLocale::c().toString(time, QStringLiteral("yyyy-MM-dd MMMM dddd"));
        }
        words << m_words;
        m_reading.words = words.join(QLatin1Char('\n')).left(MaxWords_chars);
    }

    const Place &m_place;
    const recording::RecordingStore m_store;
    Reading m_reading;
    Entry &m_entry;
    RecordingInfo &m_info;
    QStringList m_words;
    QString m_copiedFrom;   ///< the id that stands in its metadata
    QString m_unusable;     ///< why its archive is
    QStringList m_repairs;  ///< what of it was not in order; sentences
    bool m_isNamed = false; ///< there are metadata, so it is listed in any case
};

} // namespace

std::optional<Reading> readPlace(const Place &place, const QString &publicUrl) {
    return Reader(place, publicUrl).read();
}

} // namespace ovation::library
