#include "media/write/movie_index.h"

#include "media/write/file_copy.h"
#include "media/write/fragment_index.h"
#include "media/write/mp4_chapters.h"
#include "media/write/mp4_tree.h"
#include "media/write/part_file.h"

#include <QFile>

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t LongHeader_bytes = 16; // of an mdat with a size of 64 bits
constexpr int MaxAttempts = 3;           // offsets that become longer make the index longer, once

Result<FragmentIndex> wholeFragments(const QString &path) {
    auto found = readFragmentIndex(path);
    if (found && found->end_bytes == 0)
        return Error{Errc::MediaUnreadable, QStringLiteral("%1 has no whole fragment").arg(path)};
    return found;
}

/// The index of a file in which it begins at byte `begin`, with room for chapters, and what follows it.
QByteArray indexAt(int64_t begin, const std::vector<Mp4Index> &tracks, const std::vector<Chapter> &chapters) {
    std::vector<Mp4Edit> edits;
    for (const Mp4Index &track : tracks) {
        const int64_t end = track.samples.empty() ? 0 : track.samples.back().dts + track.lastDuration;
        edits.push_back({0, end});
    }
    const auto reference = chapters.empty() ? mp4::ChapterReference::Off : mp4::ChapterReference::On;
    const QByteArray moov = mp4::movieBox(tracks, edits, reference);
    const auto whole = withChapters(moov, begin, chapters);
    return whole ? whole->moov + whole->texts : moov; // without a sample there is nothing to refer from
}

/// A piece of the old file whose media follow each other.
struct Range {
    int64_t begin = 0, end = 0;
};

/// Lets the chunks lie one behind the other, from 0 on, and says where they were.
std::vector<Range> closeUp(std::vector<Mp4Index> &tracks) {
    struct Piece {
        Mp4Index::Chunk *chunk;
        int64_t size;
    };
    std::vector<Piece> pieces;
    for (Mp4Index &track : tracks) {
        auto sample = track.samples.begin();
        for (Mp4Index::Chunk &chunk : track.chunks) {
            int64_t size = 0;
            for (uint32_t i = 0; i < chunk.samples; ++i, ++sample)
                size += sample->size;
            pieces.push_back({&chunk, size});
        }
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece &a, const Piece &b) { return a.chunk->position < b.chunk->position; });
    std::vector<Range> ranges;
    int64_t at = 0;
    for (const Piece &piece : pieces) {
        const int64_t begin = piece.chunk->position;
        if (ranges.empty() || ranges.back().end != begin)
            ranges.push_back({begin, begin});
        ranges.back().end += piece.size;
        piece.chunk->position = at;
        at += piece.size;
    }
    return ranges;
}

void move(std::vector<Mp4Index> &tracks, int64_t by) {
    for (Mp4Index &track : tracks)
        for (Mp4Index::Chunk &chunk : track.chunks)
            chunk.position += by;
}

/// All that stands in front of the media, which begin right behind it and take that many bytes.
QByteArray frontOf(std::vector<Mp4Index> &tracks, const std::vector<Chapter> &chapters, int64_t media_bytes) {
    const QByteArray type = mp4::fileType(true);
    QByteArray moov;
    int64_t moved = 0;
    for (int attempt = 0; attempt < MaxAttempts; ++attempt) {
        const int64_t begin = type.size() + moov.size() + LongHeader_bytes;
        move(tracks, begin - moved);
        moved = begin;
        const qsizetype before = moov.size();
        moov = indexAt(type.size(), tracks, chapters);
        if (moov.size() == before)
            break;
    }
    return type + moov + mp4::mediaHeader(LongHeader_bytes + media_bytes);
}

} // namespace

Result<void> putIndexInFront(const QString &path, const std::vector<Chapter> &chapters) {
    auto found = wholeFragments(path);
    if (!found)
        return found.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::MediaFailed, QStringLiteral("%1 can't be read: %2").arg(path, file.errorString())};
    const std::vector<Range> ranges = closeUp(found->tracks);
    int64_t media_bytes = 0;
    for (const Range &range : ranges)
        media_bytes += range.end - range.begin;
    const QByteArray front = frontOf(found->tracks, chapters, media_bytes);
    auto copy = FileCopy::beside(path, front.size() + media_bytes);
    if (!copy)
        return copy.error();
    if (auto written = (*copy)->write(front); !written)
        return written;
    for (const Range &range : ranges)
        if (auto taken = (*copy)->take(file, range.begin, range.end); !taken)
            return taken;
    return (*copy)->replace();
}

Result<void> putIndexBehind(const QString &path, const std::vector<Chapter> &chapters) {
    const auto found = wholeFragments(path);
    if (!found)
        return found.error();
    PartFile file;
    if (auto opened = file.openAgain(path, found->end_bytes); !opened)
        return opened;
    const QByteArray moov = indexAt(found->end_bytes, found->tracks, chapters);
    if (auto written = file.write(moov.constData(), std::size_t(moov.size())); !written)
        return written;
    if (auto synced = syncToDisk(path); !synced)
        return synced;
    // What was the head of the fragments becomes that of media; their own are in them. A few bytes in one
    // sector: a crash leaves the one or the other.
    const QByteArray media = mp4::mediaHeader(found->end_bytes - found->moov_bytes);
    if (auto patched = file.patch(found->moov_bytes, media.constData(), std::size_t(media.size())); !patched)
        return patched;
    file.close();
    return syncToDisk(path);
}

} // namespace ovation::media
