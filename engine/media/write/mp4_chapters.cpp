#include "media/write/mp4_chapters.h"

#include "media/write/chapter_room.h"
#include "media/write/file_copy.h"
#include "media/write/mp4_tree.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace ovation::media {
namespace {

using mp4::Box;

constexpr qint64 MaxIndex_bytes = 256 << 20;
constexpr int MaxBoxes = 10'000; // a finished file has a handful
constexpr std::size_t MaxChapters = 255, MaxName_bytes = 255;
constexpr uint64_t UnitsPerMs = 10'000;  // chpl counts in 100 ns
constexpr qint64 DiskBlock_bytes = 4096; // media that move by whole ones can stay shared on the disk

Error broken(const QString &what) {
    return {Errc::MediaFailed, QStringLiteral("The movie can't have chapters: %1").arg(what)};
}

/// An MP4's index, and what stands behind it.
struct Index {
    Box box;
    QByteArray moov;
    std::optional<Box> next;
};

Result<Index> readIndex(QFile &file) {
    const qint64 size = file.size();
    std::optional<Box> found, next;
    qint64 at = 0;
    for (int count = 0; at < size && count < MaxBoxes; ++count) {
        const auto box = mp4::boxAt(file, at, size);
        if (!box)
            return broken(QStringLiteral("it is damaged"));
        if (box->type == "moof")
            return broken(QStringLiteral("its index is in pieces"));
        if (found && !next)
            next = box;
        if (box->type == "moov" && !found)
            found = box;
        at = box->end();
    }
    if (at < size || !found || found->size > MaxIndex_bytes)
        return broken(QStringLiteral("it has no index"));
    file.seek(found->begin);
    Index index{*found, file.read(found->size), next};
    const auto whole = mp4::boxAt(index.moov.left(16), 0, index.moov.size());
    if (!whole || whole->size != index.moov.size() || !mp4::hasWholeChildren(index.moov, *whole))
        return broken(QStringLiteral("its index is not understood"));
    return index;
}

/// The index without chapters and free space in its user data. False when that is not understood.
bool clearUserData(QByteArray &moov) {
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    const auto user = mp4::childOf(moov, *whole, "udta");
    if (!user)
        return true;
    QByteArray kept;
    for (qint64 at = user->content(); at < user->end();) {
        const auto box = mp4::childAt(moov, at, user->end());
        const QByteArray rest = moov.mid(at, user->end() - at);
        if (!box && rest.size() < mp4::BoxHeader_bytes && rest.count('\0') == rest.size())
            break; // QuickTime ends the list with a zero
        if (!box)
            return false;
        if (box->type != "chpl" && box->type != "free")
            kept += moov.mid(at, box->size);
        at = box->end();
    }
    const qint64 less = user->size - user->header - kept.size();
    moov.replace(user->content(), user->size - user->header, kept);
    return mp4::resize(moov, *user, user->size - less) && mp4::resize(moov, *whole, whole->size - less);
}

/// Puts a room with the chapters into the user data of the index, which stands at `begin` and was `before`
/// bytes long, so that it grows by whole blocks of the disk. Gives by how many bytes it did.
std::optional<qint64> addRoom(QByteArray &moov, qint64 begin, qint64 before, const QByteArray &chapters) {
    auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    auto user = mp4::childOf(moov, *whole, "udta");
    if (!user) {
        moov.insert(whole->end(), mp4::boxed("udta", {}));
        user = Box{"udta", whole->end(), mp4::BoxHeader_bytes, mp4::BoxHeader_bytes};
        whole->size += mp4::BoxHeader_bytes;
    }
    QByteArray room = chapterRoom(begin + user->end(), chapters, ChapterRoom_bytes);
    const qint64 over = (moov.size() + room.size() - before) % DiskBlock_bytes;
    const qint64 more = over > 0 ? DiskBlock_bytes - over : over < 0 ? -over : 0;
    room = chapterRoom(begin + user->end(), chapters, ChapterRoom_bytes + more);
    moov.insert(user->end(), room);
    if (!mp4::resize(moov, *user, user->size + room.size()) ||
        !mp4::resize(moov, *whole, whole->size + room.size()))
        return std::nullopt;
    return moov.size() - before;
}

Result<void> rewrite(QFile &file, Index index, const QByteArray &chapters) {
    const auto notUnderstood = broken(QStringLiteral("its index is not understood"));
    if (!clearUserData(index.moov))
        return notUnderstood;
    const auto by = addRoom(index.moov, index.box.begin, index.box.size, chapters);
    if (!by || !mp4::moveMedia(index.moov, index.box.end(), *by))
        return notUnderstood;
    auto copy = FileCopy::beside(file.fileName(), file.size() + *by);
    if (!copy)
        return copy.error();
    if (auto front = (*copy)->take(file, 0, index.box.begin); !front)
        return front;
    if (auto moov = (*copy)->write(index.moov); !moov)
        return moov;
    if (auto media = (*copy)->take(file, index.box.end(), file.size()); !media)
        return media;
    return (*copy)->replace();
}

} // namespace

QByteArray chapterBox(const std::vector<Chapter> &chapters) {
    const std::size_t count = std::min(chapters.size(), MaxChapters);
    QByteArray content;
    mp4::append(content, quint32(0)); // reserved
    mp4::append(content, quint8(count));
    for (std::size_t i = 0; i < count; ++i) {
        // Cut where a character begins.
        std::size_t length = std::min(chapters[i].name.size(), MaxName_bytes);
        while (length < chapters[i].name.size() && length > 0 &&
               (uint8_t(chapters[i].name[length]) & 0xc0) == 0x80)
            --length;
        mp4::append(content, quint64(std::max<int64_t>(chapters[i].time_ms, 0)) * UnitsPerMs);
        mp4::append(content, quint8(length));
        content.append(chapters[i].name.data(), qsizetype(length));
    }
    return mp4::fullBox("chpl", 1, 0, content);
}

Result<void> writeChapters(const QString &path, const std::vector<Chapter> &chapters) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(file.errorString());
    auto index = readIndex(file);
    if (!index)
        return index.error();
    const QByteArray box = chapters.empty() ? QByteArray() : chapterBox(chapters);
    const auto room = findChapterRoom(index->moov, index->box.begin);
    if (room && room->takes(box))
        return exchangeChapters(path, *room, box);
    if (chapters.empty() && !index->moov.contains("chpl"))
        return {};
    return rewrite(file, *std::move(index), box);
}

} // namespace ovation::media
