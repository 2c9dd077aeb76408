#include "media/write/mp4_chapters.h"

#include "media/write/chapter_room.h"
#include "media/write/file_copy.h"
#include "media/write/mp4_chapter_track.h"
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
// For chapters that a finished recording gets: what is free in its rooms.
constexpr qint64 ListRoom_bytes = 16'384, TrackRoom_bytes = 4096, TextsRoom_bytes = 20'480;
constexpr qint64 TextsHead_bytes = 64;

Error broken(const QString &what) {
    return {Errc::MediaFailed, QStringLiteral("The movie can't have chapters: %1").arg(what)};
}

/// An MP4's index, and what stands behind it.
struct Index {
    Box box;
    QByteArray moov;
    QByteArray behind; ///< the first bytes of what follows
};

Result<Index> readIndex(QFile &file) {
    const qint64 size = file.size();
    std::optional<Box> found;
    qint64 at = 0;
    for (int count = 0; at < size && count < MaxBoxes; ++count) {
        const auto box = mp4::boxAt(file, at, size);
        if (!box)
            return broken(QStringLiteral("it is damaged"));
        if (box->type == "moof")
            return broken(QStringLiteral("its index is in pieces"));
        if (box->type == "moov" && !found)
            found = box;
        at = box->end();
    }
    if (at < size || !found || found->size > MaxIndex_bytes)
        return broken(QStringLiteral("it has no index"));
    file.seek(found->begin);
    Index index{*found, file.read(found->size), file.read(TextsHead_bytes)};
    const auto whole = mp4::boxAt(index.moov.left(16), 0, index.moov.size());
    if (!whole || whole->size != index.moov.size() || !mp4::hasWholeChildren(index.moov, *whole))
        return broken(QStringLiteral("its index is not understood"));
    return index;
}

/// What a box has inside, without what is of no use. False when that is not understood.
template <typename IsKept>
bool keepChildren(QByteArray &moov, const Box &parent, const IsKept &isKept) {
    QByteArray kept;
    for (qint64 at = parent.content(); at < parent.end();) {
        const auto box = mp4::childAt(moov, at, parent.end());
        const QByteArray rest = moov.mid(at, parent.end() - at);
        if (!box && rest.size() < mp4::BoxHeader_bytes && rest.count('\0') == rest.size())
            break; // QuickTime ends the list with a zero
        if (!box)
            return false;
        if (isKept(box->type))
            kept += moov.mid(at, box->size);
        at = box->end();
    }
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    const qint64 less = parent.size - parent.header - kept.size();
    moov.replace(parent.content(), parent.size - parent.header, kept);
    return mp4::resize(moov, parent, parent.size - less) &&
           (parent.begin == whole->begin || mp4::resize(moov, *whole, whole->size - less));
}

/// Takes chapters and free space out of the index, and lets it refer to a track of chapters.
bool clear(QByteArray &moov, bool hasChapters) {
    const auto whole = [&moov] { return *mp4::boxAt(moov.left(16), 0, moov.size()); };
    if (const auto user = mp4::childOf(moov, whole(), "udta");
        user &&
        !keepChildren(moov, *user, [](const QByteArray &type) { return type != "chpl" && type != "free"; }))
        return false;
    return keepChildren(moov, whole(), [](const QByteArray &type) { return type != "free"; }) &&
           mp4::makeChapterTrackPlace(moov, hasChapters);
}

/// Puts a room with the chapters at the end of the index's user data.
bool addList(QByteArray &moov, int64_t begin, const QByteArray &list) {
    auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    auto user = whole ? mp4::childOf(moov, *whole, "udta") : std::nullopt;
    if (!whole || (user && !mp4::hasWholeChildren(moov, *user)))
        return false;
    if (!user) {
        moov.insert(whole->end(), mp4::boxed("udta", {}));
        user = Box{"udta", whole->end(), mp4::BoxHeader_bytes, mp4::BoxHeader_bytes};
        whole->size += mp4::BoxHeader_bytes;
    }
    const QByteArray room =
        chapterRoom(begin + user->end(), list, std::max<qint64>(ListRoom_bytes - list.size(), 0));
    moov.insert(user->end(), room);
    return mp4::resize(moov, *user, user->size + room.size()) &&
           mp4::resize(moov, *whole, whole->size + room.size());
}

qint64 roundedUp(qint64 bytes, qint64 unit) {
    return (bytes + unit - 1) / unit * unit;
}

Result<void> rewrite(QFile &file, Index index, const std::vector<Chapter> &chapters) {
    const auto notUnderstood = broken(QStringLiteral("its index is not understood"));
    if (!clear(index.moov, !chapters.empty()))
        return notUnderstood;
    const qint64 before = index.box.size + textsBoxSize(index.behind);
    const qint64 media_at = index.box.begin + before;
    const auto make = [&] {
        return withChapters(index.moov, index.box.begin, chapters, before, DiskBlock_bytes);
    };
    const auto sized = make();
    const qint64 by = sized ? sized->size() - before : 0;
    if (!sized || !mp4::moveMedia(index.moov, media_at, by))
        return notUnderstood;
    const auto made = make();
    auto copy = FileCopy::beside(file.fileName(), file.size() + by);
    if (!copy)
        return copy.error();
    if (auto front = (*copy)->take(file, 0, index.box.begin); !front)
        return front;
    if (auto moov = (*copy)->write(made->moov + made->texts); !moov)
        return moov;
    if (auto media = (*copy)->take(file, media_at, file.size()); !media)
        return media;
    return (*copy)->replace();
}

} // namespace

std::vector<Chapter> asMp4Has(const std::vector<Chapter> &chapters) {
    std::vector<Chapter> kept;
    for (const Chapter &one : chapters) {
        if (kept.size() == MaxChapters)
            break;
        std::size_t length = std::min(one.name.size(), MaxName_bytes);
        while (length < one.name.size() && length > 0 && (uint8_t(one.name[length]) & 0xc0) == 0x80)
            --length;
        kept.push_back({std::max<int64_t>(one.time_ms, 0), one.name.substr(0, length)});
    }
    return kept;
}

QByteArray chapterBox(const std::vector<Chapter> &chapters) {
    QByteArray content;
    mp4::append(content, quint32(0)); // reserved
    mp4::append(content, quint8(chapters.size()));
    for (const Chapter &one : chapters) {
        mp4::append(content, quint64(one.time_ms) * UnitsPerMs);
        mp4::append(content, quint8(one.name.size()));
        content.append(one.name.data(), qsizetype(one.name.size()));
    }
    return mp4::fullBox("chpl", 1, 0, content);
}

std::optional<IndexWithChapters> withChapters(QByteArray moov, int64_t begin,
                                              const std::vector<Chapter> &given, int64_t before_bytes,
                                              int64_t unit_bytes) {
    const std::vector<Chapter> chapters = asMp4Has(given);
    const auto place = mp4::chapterTrackPlace(moov);
    const bool hasAny = !chapters.empty();
    if (!place || !addList(moov, begin, hasAny ? chapterBox(chapters) : QByteArray()))
        return std::nullopt;
    const QByteArray texts = mp4::chapterTexts(chapters);
    const qint64 texts_bytes =
        roundedUp(std::max<qint64>(TextsRoom_bytes, TextsBoxHead_bytes + texts.size()), DiskBlock_bytes);
    const auto track = [&](int64_t texts_at) {
        return hasAny ? mp4::chapterTrack(chapters, *place, texts_at) : QByteArray();
    };
    const qint64 room_at = begin + moov.size();
    const qint64 free_bytes = std::max<qint64>(TrackRoom_bytes - track(0).size(), mp4::BoxHeader_bytes);
    const qint64 grown =
        moov.size() + chapterRoom(room_at, track(0), free_bytes).size() + texts_bytes - before_bytes;
    const qint64 more = roundedUp(std::max<qint64>(grown, 0), unit_bytes) - grown;
    const qint64 moov_bytes = grown + more + before_bytes - texts_bytes;
    moov += chapterRoom(room_at, track(begin + moov_bytes + TextsBoxHead_bytes), free_bytes + more);
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    if (!whole || !mp4::resize(moov, *whole, moov.size()))
        return std::nullopt;
    return IndexWithChapters{moov, textsBox(texts, texts_bytes)};
}

Result<void> writeChapters(const QString &path, const std::vector<Chapter> &given) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(file.errorString());
    auto index = readIndex(file);
    if (!index)
        return index.error();
    const std::vector<Chapter> chapters = asMp4Has(given);
    if (const auto rooms = findChapterRooms(index->moov, index->box.begin, index->behind)) {
        ChapterContent content;
        if (!chapters.empty())
            content = {chapterBox(chapters),
                       mp4::chapterTrack(chapters, *mp4::chapterTrackPlace(index->moov), rooms->texts_at),
                       mp4::chapterTexts(chapters)};
        if (fits(content, *rooms))
            return exchangeChapters(path, *rooms, content);
    }
    if (chapters.empty() && !index->moov.contains("chpl") && !index->moov.contains("chap"))
        return {};
    return rewrite(file, *std::move(index), chapters);
}

} // namespace ovation::media
