#include "library/place.h"

#include "base/handles.h"
#include "library/trash_slot.h"
#include "recording/recording_store.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <sys/stat.h>

namespace ovation::library {
namespace {

const QString Slash = QStringLiteral("/");

/// Calls `take` with the name and type (DT_…) of each entry; false when the folder can't be read to its end.
template <typename Take>
bool list(const QString &path, Take take) {
    const CHandle<DIR, closedir> folder(::opendir(QFile::encodeName(path).constData()));
    if (!folder)
        return errno == ENOENT || errno == ENOTDIR; // there is none, which is an answer
    errno = 0;
    while (const dirent *entry = ::readdir(folder.get())) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            take(QFile::decodeName(entry->d_name), entry->d_type);
        errno = 0;
    }
    return errno == 0;
}

/// What can stand in a line of the log, and does not hide.
bool isListed(const QString &name) {
    return recording::isPlainName(name);
}

void add(Stamp &stamp, const QString &path) {
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0) {
        stamp.value += '-';
        return;
    }
    const auto nanoseconds = [](const timespec &time) {
        return int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    };
    stamp.touched_ns = std::max(stamp.touched_ns, nanoseconds(state.st_ctim));
    for (const int64_t one : {int64_t(state.st_ino), nanoseconds(state.st_mtim), nanoseconds(state.st_ctim),
                              int64_t(state.st_size)})
        stamp.value += QByteArray::number(one, 36) + ' ';
    stamp.value += ';';
}

bool isThere(const QString &path, mode_t kind) {
    struct stat state = {};
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 && (state.st_mode & S_IFMT) == kind;
}

} // namespace

QString Place::folder() const {
    return kind == Kind::Folder ? root + Slash + name : root;
}

QString Place::ownData() const {
    return folder() + QStringLiteral("/.ovation.") + name;
}

bool isMedia(const QString &fileName) {
    static const QStringList endings{QStringLiteral(".mp4"), QStringLiteral(".webm"), QStringLiteral(".mkv"),
                                     QStringLiteral(".zip"), QStringLiteral(".m4a"),  QStringLiteral(".mov")};
    return std::any_of(endings.begin(), endings.end(), [&fileName](const QString &ending) {
        return fileName.endsWith(ending, Qt::CaseInsensitive);
    });
}

QStringList mediaIn(const QString &folder) {
    QStringList media;
    list(folder, [&](const QString &name, unsigned char type) {
        if (media.size() < MaxMediaNamed && isListed(name) && isMedia(name) &&
            (type == DT_REG || isThere(folder + Slash + name, S_IFREG)))
            media.append(name);
    });
    media.sort();
    return media;
}

std::optional<std::vector<Place>> placesIn(const QString &root) {
    QSet<QString> flat;
    QStringList folders, loose;
    const QString prefix = QLatin1String(recording::MetadataPrefix);
    const bool isWhole = list(root, [&](const QString &name, unsigned char type) {
        if (name.startsWith(prefix) && isListed(name.mid(prefix.size())))
            flat.insert(name.mid(prefix.size()));
        else if (isListed(name) && type == DT_REG && isMedia(name))
            loose.append(name);
        else if (isListed(name) && type != DT_REG)
            folders.append(name);
    });
    if (!isWhole)
        return std::nullopt;
    std::vector<Place> places;
    for (const QString &name : std::as_const(folders)) {
        places.push_back({name, root, name, Place::Kind::Folder});
        flat.remove(name); // its folder counts
    }
    for (const QString &id : std::as_const(flat))
        places.push_back({id, root, id, Place::Kind::Flat});
    for (const QString &name : std::as_const(loose)) {
        if (!flat.contains(name.section(QLatin1Char('.'), 0, -2)))
            places.push_back({name, root, name, Place::Kind::Loose});
    }
    return places;
}

std::optional<std::vector<Place>> placesInTrash(const QString &recordings) {
    std::vector<Place> places;
    const bool isWhole = list(trashOf(recordings), [&](const QString &name, unsigned char) {
        if (const auto place = placeOf(recordings, keyOfSlot(name)))
            places.push_back(*place);
    });
    return isWhole ? std::optional(std::move(places)) : std::nullopt;
}

std::optional<Place> placeOf(const QString &recordings, const QString &key) {
    if (const auto slot = slotOfKey(key)) {
        const auto inside = placesIn(trashOf(recordings) + Slash + slot->name);
        if (!inside || inside->empty())
            return std::nullopt;
        Place place = inside->front();
        place.key = key;
        place.trashedAt = slot->trashedAt;
        return place;
    }
    if (!isListed(key))
        return std::nullopt;
    const QString path = recordings + Slash + key;
    if (isThere(path, S_IFDIR))
        return Place{key, recordings, key, Place::Kind::Folder};
    if (isThere(recordings + Slash + QLatin1String(recording::MetadataPrefix) + key, S_IFREG))
        return Place{key, recordings, key, Place::Kind::Flat};
    if (isMedia(key) && isThere(path, S_IFREG))
        return Place{key, recordings, key, Place::Kind::Loose};
    return std::nullopt;
}

Stamp stampOf(const Place &place) {
    Stamp stamp;
    const QString path = place.root + Slash + place.name;
    const QString metadata = QLatin1String(recording::MetadataPrefix) + place.name;
    switch (place.kind) {
    case Place::Kind::Folder:
        if (!isThere(path, S_IFDIR))
            return {};
        add(stamp, path);
        add(stamp, path + Slash + metadata);
        break;
    case Place::Kind::Flat:
        add(stamp, place.root + Slash + metadata);
        add(stamp, path + QStringLiteral(".mp4"));
        add(stamp, path + QStringLiteral(".webm"));
        break;
    case Place::Kind::Loose:
        if (!isThere(path, S_IFREG))
            return {};
        add(stamp, path);
        break;
    }
    add(stamp, place.ownData());
    return stamp;
}

} // namespace ovation::library
