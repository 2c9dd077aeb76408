#include "library/session_repair.h"

#include "library/archive_limits.h"
#include "library/entry_name.h"
#include "library/matroska_facts.h"

#include "base/excerpt.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace ovation::library {
namespace {

constexpr std::array MediaEndings = {".webm", ".mkv", ".mp4", ".m4a"};

/// A file that is there, with what is said of it.
struct Part {
    Manifest::File said;
    std::size_t entry = 0; ///< index in the store
    int64_t start_ms = 0, end_ms = 0;
    bool isListed = true;
};

class Repair {
  public:
    Repair(Manifest manifest, const EntryStore &store, const QString &folder)
        : m_manifest(std::move(manifest)), m_store(store), m_folder(folder),
          m_problems(store.problems() + m_manifest.problems) {
        for (std::size_t i = 0; i < store.entries().size(); ++i)
            m_places.insert(store.entries()[i].name, i);
    }

    ArchivedSession session() {
        for (const Manifest::File &file : m_manifest.files)
            takeListed(file);
        takeUnlisted();
        for (Part &part : m_parts)
            completeFromMedia(part);
        moveToBeginning();
        return assembled();
    }

  private:
    void note(const QString &sentence) { m_problems.append(sentence); }
    const ArchiveEntry &entryOf(const Part &part) const { return m_store.entries()[part.entry]; }

    std::optional<std::size_t> placeOf(const QString &name) const;
    std::optional<std::size_t> find(const Manifest::File &file) const;
    void takeListed(const Manifest::File &file);
    void takeUnlisted();
    void completeFromMedia(Part &part);
    void placeInTime(Part &part, std::optional<int64_t> duration_ms);
    void moveToBeginning();
    QString freeStreamId(const Part &part);
    ArchivedSession assembled();

    Manifest m_manifest;
    const EntryStore &m_store;
    const QString m_folder;
    QHash<QString, std::size_t> m_places;
    QSet<std::size_t> m_taken;
    std::vector<Part> m_parts;
    QHash<QString, int64_t> m_endOfStream; ///< ms, by id
    QHash<QString, int> m_numbers;         ///< given to streams that have the same id
    QStringList m_problems;
};

std::optional<std::size_t> Repair::placeOf(const QString &name) const {
    for (const QString &full : {m_folder + name, name}) {
        const auto place = m_places.constFind(full);
        if (place != m_places.cend() && !m_taken.contains(*place))
            return *place;
    }
    return std::nullopt;
}

/// By its name, or, as the first versions wrote none, by its stream's: the pieces of one in their order.
std::optional<std::size_t> Repair::find(const Manifest::File &file) const {
    if (!file.name.isEmpty())
        return placeOf(file.name);
    if (file.streamId.isEmpty())
        return std::nullopt;
    for (int piece = 0; piece < 100; ++piece) {
        const QString stem =
            piece == 0 ? file.streamId : QStringLiteral("%1-%2").arg(file.streamId).arg(piece);
        for (const char *ending : MediaEndings) {
            if (const auto place = placeOf(stem + QLatin1String(ending)))
                return place;
        }
    }
    return std::nullopt;
}

void Repair::takeListed(const Manifest::File &file) {
    const QString called = excerpt(file.name.isEmpty() ? file.streamId : file.name);
    const auto place = find(file);
    if (!place) {
        const bool isTaken = m_places.contains(m_folder + file.name) || m_places.contains(file.name);
        note(isTaken ? QStringLiteral("File %1 is listed again; that is left out").arg(called)
                     : QStringLiteral("File %1 is listed, but it is not there").arg(called));
        return;
    }
    const ArchiveEntry &entry = m_store.entries()[*place];
    m_taken.insert(*place);
    if (entry.size_bytes == 0) {
        note(QStringLiteral("File %1 is empty and left out").arg(called));
        return;
    }
    if (file.size_bytes && *file.size_bytes > 0 && *file.size_bytes != entry.size_bytes)
        note(QStringLiteral("File %1 has %2 bytes, but %3 are listed")
                 .arg(called)
                 .arg(entry.size_bytes)
                 .arg(*file.size_bytes));
    m_parts.push_back({file, *place, 0, 0, true});
}

void Repair::takeUnlisted() {
    for (std::size_t i = 0; i < m_store.entries().size(); ++i) {
        const ArchiveEntry &entry = m_store.entries()[i];
        // Hidden ones are no media, whatever they are called; some systems add one for each file.
        if (m_taken.contains(i) || !isMediaName(entry.name) ||
            lastPart(entry.name).startsWith(QLatin1Char('.')) || entry.size_bytes == 0)
            continue;
        if (m_parts.size() >= std::size_t(ArchiveLimits::Files)) {
            note(QStringLiteral("It has more than %1 media files; the rest is left out")
                     .arg(ArchiveLimits::Files));
            return;
        }
        Manifest::File file;
        file.name = lastPart(entry.name);
        file.streamId = streamIdIn(file.name);
        if (m_manifest.origin != ArchivedSession::Origin::Unknown)
            note(QStringLiteral("File %1 is not listed; it is taken to begin with the recording")
                     .arg(excerpt(entry.name)));
        m_parts.push_back({std::move(file), i, 0, 0, false});
    }
}

void Repair::completeFromMedia(Part &part) {
    Manifest::File &said = part.said;
    const bool saysTracks = said.hasAudio && said.hasVideo && (*said.hasAudio || *said.hasVideo);
    const bool saysTimes = said.start_ms && said.end_ms && *said.end_ms > *said.start_ms;
    std::optional<int64_t> duration_ms;
    if (!saysTracks || !saysTimes) {
        const auto source = m_store.open(part.entry);
        const auto facts =
            source ? readMatroskaFacts(**source, entryOf(part).isPacked ? Reach::Head : Reach::Anywhere)
                   : std::nullopt;
        if (facts) {
            duration_ms = facts->duration_ms; // none that is longer than any recording
            if (duration_ms && *duration_ms > ArchiveLimits::Length_ms)
                duration_ms.reset();
            said.hasAudio = saysTracks ? *said.hasAudio : facts->hasAudio;
            said.hasVideo = saysTracks ? *said.hasVideo : facts->hasVideo;
        } else if (!saysTracks) {
            note(QStringLiteral("File %1 does not say what is in it").arg(excerpt(entryOf(part).name)));
            said.hasAudio = said.hasVideo = true;
        }
    }
    placeInTime(part, duration_ms);
}

void Repair::placeInTime(Part &part, std::optional<int64_t> duration_ms) {
    const Manifest::File &said = part.said;
    const QString called = excerpt(entryOf(part).name);
    const bool isBackwards = said.start_ms && said.end_ms && *said.end_ms < *said.start_ms;
    if (said.start_ms) {
        part.start_ms = *said.start_ms;
    } else if (said.end_ms && duration_ms) {
        part.start_ms = std::max<int64_t>(*said.end_ms - *duration_ms, 0);
        note(QStringLiteral("When file %1 begins is not said; it is reckoned from its end").arg(called));
    } else if (part.isListed) {
        note(QStringLiteral("When file %1 begins is not said; it is taken to begin with the recording")
                 .arg(called));
    }
    part.end_ms = said.end_ms && !isBackwards ? *said.end_ms : part.start_ms + duration_ms.value_or(0);
    part.end_ms = std::max(part.start_ms, part.end_ms);
    if (isBackwards)
        note(QStringLiteral("File %1 ends before it begins, as it is listed; its own duration is taken")
                 .arg(called));
    else if (part.end_ms == part.start_ms && !said.end_ms)
        note(QStringLiteral("How long file %1 is can't be told").arg(called));
}

/// Nothing begins before the recording. The distances between streams are right even where the recording's
/// own moment is not.
void Repair::moveToBeginning() {
    int64_t first_ms = 0;
    for (const Part &part : m_parts)
        first_ms = std::min(first_ms, part.start_ms);
    if (first_ms == 0)
        return;
    note(QStringLiteral("The first stream begins %1 ms before the recording does, as it is listed; all times "
                        "are moved by that")
             .arg(-first_ms));
    for (Part &part : m_parts) {
        part.start_ms -= first_ms;
        part.end_ms -= first_ms;
    }
    for (recording::Marker &marker : m_manifest.markers)
        marker.time_ms -= first_ms;
    if (m_manifest.createdAt > 0)
        m_manifest.createdAt += first_ms;
}

/// Pieces of a stream share its id and come one after another. What would be there twice at a time is another
/// stream.
QString Repair::freeStreamId(const Part &part) {
    const QString wanted = part.said.streamId.isEmpty() ? streamIdIn(part.said.name) : part.said.streamId;
    QString id = wanted;
    int &n = m_numbers[wanted]; // continues where it was, as thousands may have one id
    while (m_endOfStream.value(id, INT64_MIN) > part.start_ms)
        id = QStringLiteral("%1_%2").arg(wanted).arg(++n + 1);
    if (id != wanted)
        note(QStringLiteral("Stream %1 is there twice at a time").arg(excerpt(wanted)));
    m_endOfStream.insert(id, part.end_ms);
    return id;
}

ArchivedSession Repair::assembled() {
    std::stable_sort(m_parts.begin(), m_parts.end(), [this](const Part &a, const Part &b) {
        return std::tie(a.start_ms, entryOf(a).name) < std::tie(b.start_ms, entryOf(b).name);
    });
    ArchivedSession session;
    session.origin = m_manifest.origin;
    session.id = m_manifest.id;
    session.name = m_manifest.name;
    session.sessionId = m_manifest.sessionId;
    session.createdAt = m_manifest.createdAt;
    session.markers = m_manifest.markers;
    for (const Part &part : m_parts) {
        ArchivedStream stream;
        stream.entry = entryOf(part).name;
        stream.streamId = freeStreamId(part);
        stream.connectionId = part.said.connectionId;
        stream.name = participantName(part.said);
        stream.clientData = part.said.clientData;
        stream.serverData = part.said.serverData;
        stream.hasAudio = part.said.hasAudio.value_or(true);
        stream.hasVideo = part.said.hasVideo.value_or(true);
        // It is said of the stream, even where its video was not recorded (protocol 2).
        if (stream.hasVideo)
            stream.typeOfVideo =
                part.said.typeOfVideo.isEmpty() ? QStringLiteral("CAMERA") : part.said.typeOfVideo;
        stream.start_ms = part.start_ms;
        stream.end_ms = part.end_ms;
        session.duration_ms = std::max(session.duration_ms, stream.end_ms);
        session.streams.push_back(std::move(stream));
    }
    if (m_problems.size() > ArchiveLimits::Problems) {
        const qsizetype more = m_problems.size() - ArchiveLimits::Problems;
        m_problems.resize(ArchiveLimits::Problems);
        m_problems.append(QStringLiteral("… and %1 more").arg(more));
    }
    session.problems = m_problems;
    return session;
}

} // namespace

bool isMediaName(const QString &name) {
    return std::any_of(MediaEndings.begin(), MediaEndings.end(), [&](const char *ending) {
        return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    });
}

ArchivedSession repairedSession(Manifest manifest, const EntryStore &store, const QString &folder) {
    return Repair(std::move(manifest), store, folder).session();
}

} // namespace ovation::library
