#include "library/trash.h"

#include "base/json_scan.h"
#include "base/log.h"
#include "recording/recording_store.h"
#include "session/failures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ovation::library {
namespace {

using recording::MetadataPrefix;

const QString Moving = QStringLiteral(".moving-"), Purged = QStringLiteral(".purge-");
constexpr QDir::Filters Everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isThere(const QString &path) {
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

QString metadataName(const QString &id) {
    return QLatin1String(MetadataPrefix) + id;
}

QString ownDataName(const QString &id) {
    return QStringLiteral(".ovation.") + id;
}

/// Names of what belongs to a place, in its root; what makes it a recording comes last.
QStringList partsOf(const Place &place) {
    const QString &name = place.name;
    QStringList parts;
    switch (place.kind) {
    case Place::Kind::Folder:
        return {name};
    case Place::Kind::Loose:
        parts = {ownDataName(name), name};
        break;
    case Place::Kind::Flat: {
        QStringList media{name + QStringLiteral(".mp4"), name + QStringLiteral(".webm"),
                          name + QStringLiteral(".zip")};
        const recording::RecordingStore store({place.root, {}});
        if (const auto found = store.read(name, true); found && found->hasFile)
            media.prepend(QFileInfo(store.paths().fileOf(found->info)).fileName());
        media.removeDuplicates();
        parts = media + QStringList{name + QStringLiteral(".info"), name + QStringLiteral(".jpg"),
                                    ownDataName(name), metadataName(name)};
        break;
    }
    }
    parts.removeIf([&place](const QString &part) { return !isThere(place.root + QLatin1Char('/') + part); });
    return parts;
}

QByteArray contentOf(const QString &path) {
    constexpr qint64 MaxMetadata_bytes = 4 << 20;
    QFile file(path);
    return QFileInfo(file).isFile() && file.size() <= MaxMetadata_bytes && file.open(QIODevice::ReadOnly)
               ? file.readAll()
               : QByteArray();
}

} // namespace

bool Trash::isTaken(const QString &id) const {
    return isThere(m_recordings + QLatin1Char('/') + id) ||
           isThere(m_recordings + QLatin1Char('/') + metadataName(id));
}

/// What could not be moved leaves the others where they were.
Result<void> Trash::moveParts(const QString &from, const QString &to, const QStringList &parts) {
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto moved = m_moves.move(from + QLatin1Char('/') + parts[i], to + QLatin1Char('/') + parts[i]);
        if (moved)
            continue;
        while (--i >= 0)
            (void)m_moves.move(to + QLatin1Char('/') + parts[i], from + QLatin1Char('/') + parts[i]);
        return moved;
    }
    return {};
}

Result<void> Trash::makeSlot(const TrashSlot &slot) {
    if (isThere(pathOf(slot.name)))
        return Error{Errc::InvalidName, QStringLiteral("Slot %1 is in use").arg(slot.name)};
    return m_moves.makeFolder(pathOf(Moving + slot.name));
}

Result<QString> Trash::take(const Place &place, int64_t now_ms) {
    const QString path = place.root + QLatin1Char('/') + place.name;
    if (place.kind == Place::Kind::Folder && QFileInfo(path).isSymLink())
        return Error{Errc::Failed,
                     QStringLiteral("Folder of recording '%1' is a link and is left alone").arg(place.name)};
    const QStringList parts = partsOf(place);
    if (parts.isEmpty() || !isThere(path) == (place.kind != Place::Kind::Flat))
        return session::recordingNotFound(place.name);
    if (const QString trash = trashOf(m_recordings); !QFileInfo(trash).isDir()) {
        auto made = m_moves.makeFolder(trash);
        if (!made && made.error().code != Errc::InvalidName)
            return made.error();
    }
    TrashSlot slot = slotFor(place.name, now_ms);
    auto made = makeSlot(slot);
    for (; !made && made.error().code == Errc::InvalidName; made = makeSlot(slot))
        slot = slotFor(place.name, slot.trashedAt + 1);
    if (!made)
        return made.error();
    const QString filling = pathOf(Moving + slot.name);
    auto moved = moveParts(place.root, filling, parts);
    if (moved)
        moved = m_moves.move(filling, pathOf(slot.name));
    if (!moved) {
        (void)moveParts(filling, place.root, QDir(filling).entryList(Everything));
        (void)m_moves.removeFolder(filling);
        return moved.error();
    }
    return keyOfSlot(slot.name);
}

Result<QString> Trash::restore(const QString &key) {
    const auto place = slotOfKey(key) ? placeOf(m_recordings, key) : std::nullopt;
    if (!place)
        return session::recordingNotFound(key);
    const QString slot = slotOfKey(key)->name;
    switch (place->kind) {
    case Place::Kind::Folder: {
        auto restored = restoreFolder(*place);
        if (restored)
            (void)m_moves.removeFolder(place->root);
        return restored;
    }
    case Place::Kind::Flat:
        return restoreFlat(*place, slot);
    case Place::Kind::Loose:
        break;
    }
    return restoreLoose(*place, slot);
}

Result<QString> Trash::restoreFolder(const Place &place) {
    const QString folder = place.folder();
    if (!isTaken(place.name)) {
        auto moved = m_moves.move(folder, m_recordings + QLatin1Char('/') + place.name);
        if (moved)
            return place.name;
        if (moved.error().code != Errc::InvalidName)
            return moved.error();
    }
    return restoreRenamed(place, folder);
}

/// `folder` becomes the recording's own, under the first id that is free.
Result<QString> Trash::restoreRenamed(const Place &place, const QString &folder) {
    const recording::RecordingStore store({place.root, {}});
    const auto found = store.read(place.name, place.kind == Place::Kind::Flat);
    const QString base = found ? found->info.sessionId : place.name;
    for (;;) {
        const QString id = recording::firstFreeId(base, [this](const QString &one) { return isTaken(one); });
        if (auto adapted = adapt(place, folder, id); !adapted)
            return adapted.error();
        auto moved = m_moves.move(folder, m_recordings + QLatin1Char('/') + id);
        if (!moved && moved.error().code == Errc::InvalidName)
            continue; // taken at this moment
        if (!moved)
            return moved.error();
        // Until here it was whole under its old id, too.
        const QString now = m_recordings + QLatin1Char('/') + id;
        const QStringList old =
            QDir(now).entryList({metadataName(QStringLiteral("*")), ownDataName(QStringLiteral("*"))},
                                QDir::Files | QDir::Hidden);
        for (const QString &name : old) {
            if (name != metadataName(id) && name != ownDataName(id))
                (void)m_moves.removeFile(now + QLatin1Char('/') + name);
        }
        return id;
    }
}

/// Beside the metadata of its old id: those of the new one. Members that are not known stay.
Result<void> Trash::adapt(const Place &place, const QString &folder, const QString &newId) {
    const QString in = folder + QLatin1Char('/');
    QJsonObject json = readJsonObject(contentOf(in + metadataName(place.name)), FileJson);
    if (json.isEmpty())
        return {}; // without metadata its name is all
    json[QStringLiteral("id")] = newId;
    if (place.kind == Place::Kind::Flat) {
        // Outside a flat one "stopped" means that it is not finished yet.
        const recording::RecordingStore store({place.root, {}});
        const auto found = store.read(place.name, true);
        json[QStringLiteral("status")] =
            recording::toText(found ? found->info.status : recording::Status::Failed);
    }
    if (const QByteArray own = contentOf(in + ownDataName(place.name)); !own.isEmpty()) {
        if (auto written = m_moves.write(in + ownDataName(newId), own); !written)
            return written;
    }
    const QString thumbnail = in + place.name + QStringLiteral(".jpg");
    if (const QByteArray frame = contentOf(thumbnail); !frame.isEmpty()) {
        if (auto written = m_moves.write(in + newId + QStringLiteral(".jpg"), frame); !written)
            return written;
    }
    return m_moves.write(in + metadataName(newId), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QString> Trash::restoreFlat(const Place &place, const QString &slot) {
    const QStringList parts = partsOf(place);
    bool isFree = !isTaken(place.name);
    for (const QString &part : parts)
        isFree = isFree && !isThere(m_recordings + QLatin1Char('/') + part);
    if (!isFree)
        return restoreRenamed(place, place.root);
    const QString emptying = pathOf(Moving + slot);
    if (auto moved = m_moves.move(pathOf(slot), emptying); !moved)
        return moved.error();
    if (auto moved = moveParts(emptying, m_recordings, parts); !moved) {
        (void)m_moves.move(emptying, pathOf(slot));
        return moved.error();
    }
    (void)m_moves.removeFolder(emptying);
    return place.name;
}

Result<QString> Trash::restoreLoose(const Place &place, const QString &slot) {
    const qsizetype dot = place.name.lastIndexOf(QLatin1Char('.'));
    QString name = place.name;
    for (int n = 1; isTaken(name); ++n)
        name = QStringLiteral("%1~%2%3").arg(place.name.left(dot)).arg(n).arg(place.name.mid(dot));
    const QString emptying = pathOf(Moving + slot);
    if (auto moved = m_moves.move(pathOf(slot), emptying); !moved)
        return moved.error();
    // Under its new name first, so that a crash does not leave it under one that is taken.
    const QString from = emptying + QLatin1Char('/');
    auto moved = Result<void>();
    for (const auto &nameOf : {ownDataName, +[](const QString &file) { return file; }}) {
        if (moved && name != place.name && isThere(from + nameOf(place.name)))
            moved = m_moves.move(from + nameOf(place.name), from + nameOf(name));
    }
    if (moved)
        moved = moveParts(emptying, m_recordings, partsOf({{}, emptying, name, Place::Kind::Loose}));
    if (!moved) {
        (void)m_moves.move(emptying, pathOf(slot));
        return moved.error();
    }
    (void)m_moves.removeFolder(emptying);
    return name;
}

Result<void> Trash::purge(const QString &key) {
    const auto slot = slotOfKey(key);
    if (!slot || !isThere(pathOf(slot->name)))
        return session::recordingNotFound(key);
    const QString hidden = pathOf(Purged + slot->name); // half of it is nothing to restore
    if (auto moved = m_moves.move(pathOf(slot->name), hidden); !moved)
        return moved;
    return m_moves.removeTree(hidden);
}

QString Trash::newestOf(const QString &id) const {
    std::optional<TrashSlot> newest;
    for (const QString &name : QDir(trashOf(m_recordings)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto slot = slotOfName(name);
        if (slot && slotFor(id, slot->trashedAt).name == name &&
            (!newest || slot->trashedAt > newest->trashedAt))
            newest = slot;
    }
    return newest ? keyOfSlot(newest->name) : QString();
}

QStringList Trash::olderThan(int64_t limit_ms, int64_t now_ms) const {
    QStringList keys;
    for (const QString &name : QDir(trashOf(m_recordings)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto slot = slotOfName(name);
        if (slot && now_ms - slot->trashedAt > limit_ms)
            keys.append(keyOfSlot(name));
    }
    return keys;
}

void Trash::recover() {
    QDir trash(trashOf(m_recordings));
    for (const QString &name : trash.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString path = pathOf(name);
        auto done = Result<void>();
        if (name.startsWith(Purged)) {
            done = m_moves.removeTree(path);
        } else if (name.startsWith(Moving)) {
            QStringList parts = QDir(path).entryList(Everything);
            // What makes a flat one a recording comes last here, too.
            std::stable_partition(parts.begin(), parts.end(), [](const QString &part) {
                return !part.startsWith(QLatin1String(MetadataPrefix));
            });
            done = moveParts(path, m_recordings, parts);
            done = done ? m_moves.removeFolder(path) : m_moves.move(path, pathOf(name.mid(Moving.size())));
        } else if (slotOfName(name) && QDir(path).isEmpty(Everything)) {
            done = m_moves.removeFolder(path); // it was restored
        }
        if (!done)
            qCWarning(logRecording) << "trash:" << done.error().message;
    }
}

} // namespace ovation::library
