#include "recording/folder_scan.h"

#include "base/handles.h"
#include "base/log.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <optional>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace ovation::recording {
namespace {

/// The coarsest time stamps of a file system in use (FAT): a file that changed twice within that may have the
/// same stamp both times.
constexpr int64_t CoarsestStamp_ns = 2'000'000'000;

int64_t nanoseconds(const timespec &time) {
    return int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

int64_t now_ns(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return nanoseconds(now);
}

/// What this thread has had of a core.
int64_t threadTime_ns() {
    return now_ns(CLOCK_THREAD_CPUTIME_ID);
}

/// Which files of that name there are.
unsigned moviesOf(const QString &name, const QSet<QString> &names) {
    unsigned movies = 0, bit = 1;
    for (const char *ending : {".mp4", ".webm", ".zip"}) { // RecordingInfo::fileExtension()
        movies |= names.contains(name + QLatin1String(ending)) ? bit : 0;
        bit <<= 1;
    }
    return movies;
}

} // namespace

/// The recording path, open for one look.
struct FolderScan::Folder {
    CHandle<DIR, closedir> handle;
    QSet<QString> names;
    std::vector<QString> folders, flat; ///< ids

    /// False when nothing can be said of it now.
    bool read(const QString &path) {
        handle.reset(::opendir(QFile::encodeName(path).constData()));
        if (!handle)
            return errno == ENOENT || errno == ENOTDIR; // there is none, which is an answer
        errno = 0;
        while (const dirent *entry = ::readdir(handle.get())) {
            if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0)
                continue;
            const QString name = QFile::decodeName(entry->d_name);
            names.insert(name);
            if (name.startsWith(QLatin1String(MetadataPrefix)))
                flat.push_back(name.sliced(qsizetype(sizeof MetadataPrefix) - 1));
            else if (!name.startsWith(QLatin1Char('.')) && entry->d_type != DT_REG)
                folders.push_back(name);
            errno = 0;
        }
        return errno == 0;
    }

    /// Nothing when there is none of that kind.
    std::optional<Stamp> stampOf(const QString &name, mode_t kind) const {
        struct stat state = {};
        if (::fstatat(::dirfd(handle.get()), QFile::encodeName(name).constData(), &state, 0) != 0 ||
            (state.st_mode & S_IFMT) != kind)
            return std::nullopt;
        return Stamp{state.st_ino, nanoseconds(state.st_mtim), nanoseconds(state.st_ctim), state.st_size};
    }

    std::optional<Place> placeOf(const QString &id, bool isFlat) const {
        const QString file = QLatin1String(MetadataPrefix) + id;
        // The recording path changes with every recording that comes or goes, which says nothing of this one.
        const auto folder = isFlat ? std::optional(Stamp()) : stampOf(id, S_IFDIR);
        const auto metadata = stampOf(isFlat ? file : id + QLatin1Char('/') + file, S_IFREG);
        return folder && metadata ? std::optional(Place{id, isFlat, *folder, *metadata}) : std::nullopt;
    }
};

FolderScan::Changes FolderScan::look(const QSet<QString> &askedNow) {
    const std::lock_guard lock(m_mutex);
    const QSet<QString> asked = std::exchange(m_unanswered, {}) + askedNow;
    const int64_t begun_ns = threadTime_ns(), wall_ns = now_ns(CLOCK_REALTIME);
    ++m_looks;
    Changes changes;
    Folder folder;
    if (!folder.read(m_store.paths().root)) {
        qCWarning(logRecording) << "folder" << m_store.paths().root
                                << "cannot be listed now:" << std::strerror(errno);
        m_unanswered = asked;
        changes.took_ns = threadTime_ns() - begun_ns;
        return changes;
    }
    for (const QString &id : folder.folders) {
        if (const auto place = folder.placeOf(id, false))
            judge(*place, folder.names, asked.contains(id), wall_ns, changes);
    }
    for (const QString &id : folder.flat) {
        const auto known = m_seen.constFind(id);
        if (!isPlainName(id) || (known != m_seen.cend() && known->look == m_looks))
            continue; // its folder counts
        if (const auto place = folder.placeOf(id, true))
            judge(*place, folder.names, asked.contains(id), wall_ns, changes);
    }
    findGone(asked, changes);
    compareNames(std::move(folder.names), asked, changes);
    changes.took_ns = threadTime_ns() - begun_ns;
    return changes;
}

void FolderScan::judge(const Place &place, const QSet<QString> &names, bool asked, int64_t wall_ns,
                       Changes &changes) {
    Seen &seen = m_seen[place.id];
    const bool isNew = seen.look == 0 || seen.isFlat != place.isFlat;
    const bool sameFile = !isNew && seen.metadata == place.metadata;
    const bool wasRecording = seen.isRecording, wasSettled = seen.isSettled,
               wasDamaged = sameFile && !wasRecording;
    const bool isSame = sameFile && seen.folder == place.folder && wasSettled &&
                        (!place.isFlat || seen.movies == moviesOf(seen.name, names));
    const int64_t newest_ns = std::max(place.folder.touched_ns, place.metadata.touched_ns);
    seen.look = m_looks;
    if (isSame && !asked)
        return;
    seen.isFlat = place.isFlat;
    seen.isSettled = newest_ns + CoarsestStamp_ns < wall_ns;
    seen.folder = place.folder;
    seen.metadata = place.metadata;
    auto found = m_store.read(place.id, place.isFlat);
    seen.isRecording = found.ok();
    if (found) {
        seen.name = place.isFlat ? found->info.name : QString();
        seen.movies = place.isFlat ? moviesOf(seen.name, names) : 0;
        changes.recordings.push_back({*std::move(found), place.metadata.changed_ns});
        return;
    }
    if (found.error().code != Errc::RecordingNotFound && !wasDamaged)
        qCWarning(logRecording) << "metadata of recording" << place.id
                                << "is damaged and left alone:" << found.error().message;
    if (wasRecording || asked)
        changes.gone.push_back(place.id);
}

void FolderScan::findGone(const QSet<QString> &asked, Changes &changes) {
    for (auto one = m_seen.begin(); one != m_seen.end();) {
        if (one->look == m_looks) {
            ++one;
            continue;
        }
        if (one->isRecording)
            changes.gone.push_back(one.key());
        one = m_seen.erase(one);
    }
    for (const QString &id : asked) {
        if (!m_seen.contains(id))
            changes.gone.push_back(id);
    }
}

void FolderScan::compareNames(QSet<QString> names, const QSet<QString> &asked, Changes &changes) {
    for (const QString &name : std::as_const(names)) {
        if (!m_names.contains(name) || asked.contains(name))
            changes.names.push_back(name);
    }
    for (const QString &name : std::as_const(m_names)) {
        if (!names.contains(name))
            changes.freeNames.push_back(name);
    }
    for (const QString &name : asked) {
        if (!names.contains(name) && !m_names.contains(name))
            changes.freeNames.push_back(name);
    }
    m_names = std::move(names);
}

} // namespace ovation::recording
