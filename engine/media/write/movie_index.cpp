#include "media/write/movie_index.h"

#include "media/write/file_copy.h"
#include "media/write/fragment_index.h"
#include "media/write/movie_past.h"
#include "media/write/mp4_chapters.h"
#include "media/write/mp4_tree.h"
#include "media/write/part_file.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <utility>

namespace ovation::media {
namespace {

constexpr int64_t LongMdatHeader_bytes = 16; // of an mdat with a size of 64 bits
constexpr int MaxAttempts = 3;               // offsets that become longer make the index longer, once

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
        const int64_t begin = type.size() + moov.size() + LongMdatHeader_bytes;
        move(tracks, begin - moved);
        moved = begin;
        const qsizetype before = moov.size();
        moov = indexAt(type.size(), tracks, chapters);
        if (moov.size() == before)
            break;
    }
    return type + moov + mp4::mediaHeader(LongMdatHeader_bytes + media_bytes);
}

/// A file whose media become a part of the movie.
struct Source {
    explicit Source(const QString &path) : file(path) {}
    QFile file;
    FragmentIndex index;
    std::vector<Range> ranges; ///< of its media that are wanted
    int64_t media_bytes = 0;   ///< in them

    static Result<std::unique_ptr<Source>> open(const QString &path) {
        auto source = std::make_unique<Source>(path);
        auto found = wholeFragments(path);
        if (!found)
            return found.error();
        source->index = std::move(*found);
        if (!source->file.open(QIODevice::ReadOnly))
            return Error{Errc::MediaFailed,
                         QStringLiteral("%1 can't be read: %2").arg(path, source->file.errorString())};
        return source;
    }
    /// Lets its media lie one behind the other, from 0 on.
    void close() {
        ranges = closeUp(index.tracks);
        for (const Range &range : ranges)
            media_bytes += range.end - range.begin;
    }
};

/// Opens both; the past's samples go before those of the movie.
Result<std::vector<std::unique_ptr<Source>>> openAll(const QString &path, const QString &past) {
    std::vector<std::unique_ptr<Source>> all;
    for (const QString &one : {past, path}) {
        if (one.isEmpty())
            continue;
        auto source = Source::open(one);
        if (!source && all.empty() && !past.isEmpty())
            return Error{Errc::InvalidParameter, source.error().message};
        if (!source)
            return source.error();
        all.push_back(std::move(*source));
    }
    if (all.size() > 1)
        if (auto joined = joinPast(all.front()->index.tracks, all.back()->index.tracks); !joined)
            return joined.error();
    return all;
}

void append(std::vector<Mp4Index> &tracks, const std::vector<Mp4Index> &behind) {
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        if (behind[i].samples.empty())
            continue;
        tracks[i].samples.insert(tracks[i].samples.end(), behind[i].samples.begin(), behind[i].samples.end());
        tracks[i].chunks.insert(tracks[i].chunks.end(), behind[i].chunks.begin(), behind[i].chunks.end());
        tracks[i].lastDuration = behind[i].lastDuration;
    }
}

} // namespace

Result<void> putIndexInFront(const QString &path, const std::vector<Chapter> &chapters, const QString &past) {
    auto sources = openAll(path, past);
    if (!sources)
        return sources.error();
    std::vector<Mp4Index> tracks;
    int64_t media_bytes = 0;
    for (const auto &source : *sources) {
        source->close();
        move(source->index.tracks, media_bytes);
        media_bytes += source->media_bytes;
        if (tracks.empty())
            tracks = std::move(source->index.tracks);
        else
            append(tracks, source->index.tracks);
    }
    const QByteArray front = frontOf(tracks, chapters, media_bytes);
    auto copy = FileCopy::beside(path, front.size() + media_bytes);
    if (!copy)
        return copy.error();
    if (auto written = (*copy)->write(front); !written)
        return written;
    for (const auto &source : *sources)
        for (const Range &range : source->ranges)
            if (auto taken = (*copy)->take(source->file, range.begin, range.end); !taken)
                return taken;
    return (*copy)->replace();
}

namespace {

/// Writes the media of the past behind what is in the file.
Result<void> appendMedia(Source &past, PartFile &file) {
    constexpr int64_t AtOnce_bytes = 1 << 20;
    past.close();
    const QByteArray header = mp4::mediaHeader(LongMdatHeader_bytes + past.media_bytes);
    if (auto written = file.write(header.constData(), std::size_t(header.size())); !written)
        return written;
    move(past.index.tracks, file.size());
    for (const Range &range : past.ranges) {
        if (!past.file.seek(range.begin))
            return Error{Errc::MediaFailed, past.file.errorString()};
        for (int64_t left = range.end - range.begin; left > 0;) {
            const QByteArray bytes = past.file.read(std::min(left, AtOnce_bytes));
            if (bytes.isEmpty())
                return Error{Errc::MediaFailed, past.file.errorString()};
            if (auto written = file.write(bytes.constData(), std::size_t(bytes.size())); !written)
                return written;
            left -= bytes.size();
        }
    }
    return {};
}

} // namespace

Result<void> putIndexBehind(const QString &path, const std::vector<Chapter> &chapters, const QString &past) {
    auto sources = openAll(path, past);
    if (!sources)
        return sources.error();
    Source &live = *sources->back();
    const int64_t end_bytes = live.index.end_bytes, moov_bytes = live.index.moov_bytes;
    PartFile file;
    if (auto opened = file.openAgain(path, end_bytes); !opened)
        return opened;
    std::vector<Mp4Index> tracks;
    if (sources->size() > 1) {
        Source &before = *sources->front();
        if (auto appended = appendMedia(before, file); !appended) {
            file.close();
            (void)file.openAgain(path, end_bytes); // what is half there is no box
            return appended;
        }
        tracks = std::move(before.index.tracks);
        append(tracks, live.index.tracks);
    } else {
        tracks = std::move(live.index.tracks);
    }
    const QByteArray moov = indexAt(file.size(), tracks, chapters);
    if (auto written = file.write(moov.constData(), std::size_t(moov.size())); !written)
        return written;
    if (auto synced = syncToDisk(path); !synced)
        return synced;
    // What was the head of the fragments becomes that of media; their own are in them. A few bytes in one
    // sector: a crash leaves the one or the other.
    const QByteArray media = mp4::mediaHeader(end_bytes - moov_bytes);
    if (auto patched = file.patch(moov_bytes, media.constData(), std::size_t(media.size())); !patched)
        return patched;
    file.close();
    return syncToDisk(path);
}

} // namespace ovation::media
