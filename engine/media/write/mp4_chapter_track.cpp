#include "media/write/mp4_chapter_track.h"

#include "media/write/mp4_parts.h"

#include <algorithm>
#include <utility>

namespace ovation::media::mp4 {
namespace {

constexpr quint32 InMovie = 2, Enabled = 1; // of a track
constexpr quint32 UnitsPerSecond = 1000;
constexpr quint32 MaxNumber = 0x7fffffff; // of a track that another one can follow
/// FFmpeg 7 takes the end of a text track for that of a movie that ends less than a second before; ends are
/// rounded.
constexpr int64_t FarBehind_ms = 1100;
constexpr int64_t MaxMovie_s = 10LL * 365 * 86'400;
// Each of them costs a walk through the index.
constexpr std::size_t MaxTracks = 1000, MaxReferences = 1000;
constexpr qint64 Reference_bytes = 2 * BoxHeader_bytes + 4;

/// When a chapter begins: neither before the one in front nor behind the movie's end.
std::vector<int64_t> beginsOf(const std::vector<Chapter> &chapters, int64_t duration_ms) {
    std::vector<int64_t> begins;
    for (const Chapter &one : chapters) {
        const int64_t earliest_ms = begins.empty() ? 0 : begins.back();
        begins.push_back(std::clamp(one.time_ms, earliest_ms, std::max(duration_ms, earliest_ms)));
    }
    return begins;
}

QByteArray sampleOf(const Chapter &chapter) {
    QByteArray sample;
    append(sample, quint16(chapter.name.size()));
    sample.append(chapter.name.data(), qsizetype(chapter.name.size()));
    QByteArray encoding;
    append(encoding, quint32(0x100)); // UTF-8
    return sample + boxed("encd", encoding);
}

QByteArray header(quint32 number, int64_t duration) {
    return timedBox("tkhd", InMovie, duration, [&](QByteArray &to, const auto &time) {
        time(to, 0);
        time(to, 0);
        append(to, number);
        append(to, quint32(0));
        time(to, duration);
        to += zeros(16) + matrix() + zeros(8);
    });
}

QByteArray edits(int64_t gap, int64_t duration) {
    return boxed("edts", timedBox("elst", 0, std::max(duration, gap), [&](QByteArray &to, const auto &time) {
                     append(to, quint32(gap > 0 ? 2 : 1));
                     if (gap > 0) { // before the first chapter is none
                         time(to, gap);
                         time(to, -1);
                         append(to, One);
                     }
                     time(to, duration);
                     time(to, 0);
                     append(to, One);
                 }));
}

QByteArray mediaHeader(int64_t duration_ms) {
    return timedBox("mdhd", 0, duration_ms, [&](QByteArray &to, const auto &time) {
        time(to, 0);
        time(to, 0);
        append(to, UnitsPerSecond);
        time(to, duration_ms);
        append(to, UndefinedLanguage);
        append(to, quint16(0));
    });
}

/// gmhd: a track of neither video nor audio, as QuickTime writes it for text.
QByteArray baseHeader() {
    QByteArray graphics;
    append(graphics, quint32(0));
    append(graphics, quint16(0x40)); // copied
    for (int color = 0; color < 3; ++color)
        append(graphics, quint16(0x8000));
    graphics += zeros(4);
    return boxed("gmhd", boxed("gmin", graphics) + boxed("text", matrix()));
}

/// QuickTime's text sample description: how it would be shown, if it were.
QByteArray description() {
    QByteArray entry = sampleEntryHead();
    append(entry, quint32(0)); // flags
    append(entry, quint32(1)); // centered
    entry += zeros(36);        // colors, box, font, a name of no letters
    QByteArray entries;
    append(entries, quint32(1));
    return fullBox("stsd", 0, 0, entries + boxed("text", entry));
}

QByteArray tables(const std::vector<Chapter> &chapters, const std::vector<int64_t> &begins, int64_t end_ms,
                  int64_t texts_at) {
    const auto count = quint32(chapters.size());
    QByteArray times, runs, sizes, offsets;
    append(times, count);
    append(sizes, quint32(0)); // each its own
    append(sizes, count);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        append(times, quint32(1));
        const int64_t lasts_ms = (i + 1 < begins.size() ? begins[i + 1] : end_ms) - begins[i];
        append(times, quint32(std::min<int64_t>(lasts_ms, std::numeric_limits<qint32>::max())));
        append(sizes, quint32(sampleOf(chapters[i]).size()));
    }
    append(runs, quint32(1)); // a single chunk of all samples
    append(runs, quint32(1));
    append(runs, count);
    append(runs, quint32(1));
    append(offsets, quint32(1));
    append(offsets, quint64(texts_at));
    return boxed("stbl", description() + fullBox("stts", 0, 0, times) + fullBox("stsc", 0, 0, runs) +
                             fullBox("stsz", 0, 0, sizes) + fullBox("co64", 0, 0, offsets));
}

quint32 numberOf(const QByteArray &moov, const Box &track) {
    const auto box = childOf(moov, track, "tkhd");
    if (!box)
        return 0;
    return numberAt<quint32>(moov, box->content() + (versionOf(moov, *box) == 1 ? 20 : 12));
}

QByteArray handlerOf(const QByteArray &moov, const Box &track) {
    const auto media = childOf(moov, track, "mdia");
    const auto handler = media ? childOf(moov, *media, "hdlr") : std::nullopt;
    return handler ? moov.mid(handler->content() + 8, 4) : QByteArray();
}

std::vector<Box> tracksOf(const QByteArray &moov) {
    std::vector<Box> tracks;
    const auto whole = boxAt(moov.left(16), 0, moov.size());
    qint64 next = whole ? whole->content() : 0;
    while (const auto track = whole ? childOf(moov, *whole, "trak", &next) : std::nullopt)
        tracks.push_back(*track);
    return tracks;
}

/// Whether it is the reference of a movie to its chapters, on or off, as it is written here.
bool isReference(const QByteArray &moov, const Box &box) {
    return (box.type == "tref" || box.type == "free") && box.size == Reference_bytes &&
           box.header == BoxHeader_bytes && numberAt<quint32>(moov, box.content()) == BoxHeader_bytes + 4 &&
           moov.mid(box.content() + 4, 4) == "chap";
}

std::optional<Box> referenceOf(const QByteArray &moov, const Box &track) {
    for (qint64 at = track.content(); at < track.end();) {
        auto box = childAt(moov, at, track.end());
        if (!box)
            return std::nullopt;
        if (isReference(moov, *box))
            return box;
        at = box->end();
    }
    return std::nullopt;
}

/// Takes out what lies inside of the index and of `parent`, where that is another one.
bool cut(QByteArray &moov, const Box &what, std::optional<Box> parent) {
    const auto whole = boxAt(moov.left(16), 0, moov.size());
    moov.remove(what.begin, what.size);
    return (!parent || resize(moov, *parent, parent->size - what.size)) &&
           resize(moov, *whole, whole->size - what.size);
}

/// The tracks that a box tref names as those of chapters.
std::vector<quint32> chaptersIn(const QByteArray &moov, const Box &references) {
    std::vector<quint32> numbers;
    if (const auto chap = childOf(moov, references, "chap"))
        for (qint64 at = chap->content(); at + 4 <= chap->end(); at += 4)
            numbers.push_back(numberAt<quint32>(moov, at));
    return numbers;
}

/// Takes out all references to chapters, and what they lead to.
bool cutChapterTracks(QByteArray &moov) {
    if (tracksOf(moov).size() > MaxTracks)
        return false;
    std::vector<quint32> numbers;
    bool isDone = false;
    while (!std::exchange(isDone, true)) {
        for (const Box &track : tracksOf(moov)) {
            if (!hasWholeChildren(moov, track))
                return false;
            auto box = childOf(moov, track, "tref");
            if (box) {
                const auto named = chaptersIn(moov, *box);
                numbers.insert(numbers.end(), named.begin(), named.end());
                if (numbers.size() > MaxReferences)
                    return false;
                if (named.empty())
                    box.reset();
            }
            if (!box)
                box = referenceOf(moov, track);
            if (!box)
                continue;
            if (!cut(moov, *box, track))
                return false;
            isDone = false; // the others lie elsewhere now
            break;
        }
    }
    for (const quint32 number : numbers) {
        for (const Box &track : tracksOf(moov)) {
            const auto head = childOf(moov, track, "tkhd");
            const bool isSeen = !head || (flagsOf(moov, *head) & Enabled);
            if (numberOf(moov, track) != number || (isSeen && handlerOf(moov, track) != "text"))
                continue;
            if (!cut(moov, track, std::nullopt))
                return false;
            break;
        }
    }
    return true;
}

} // namespace

QByteArray chapterReference(quint32 track, bool isOn) {
    QByteArray number;
    append(number, track);
    return boxed(isOn ? "tref" : "free", boxed("chap", number));
}

std::optional<ChapterTrackPlace> chapterTrackPlace(const QByteArray &moov) {
    const auto whole = boxAt(moov.left(16), 0, moov.size());
    const auto head = whole ? childOf(moov, *whole, "mvhd") : std::nullopt;
    if (!head)
        return std::nullopt;
    const bool isLong = versionOf(moov, *head) == 1;
    ChapterTrackPlace place;
    place.unitsPerSecond = numberAt<quint32>(moov, head->content() + (isLong ? 20 : 12));
    place.duration = isLong ? int64_t(numberAt<quint64>(moov, head->content() + 24))
                            : int64_t(numberAt<quint32>(moov, head->content() + 16));
    if (place.unitsPerSecond == 0 || place.duration < 0 || place.duration / place.unitsPerSecond > MaxMovie_s)
        return std::nullopt;
    for (const Box &track : tracksOf(moov)) {
        if (const auto reference = referenceOf(moov, track)) {
            place.reference = reference->begin;
            place.number = numberAt<quint32>(moov, reference->end() - 4);
            return place;
        }
    }
    return std::nullopt;
}

bool isChapterTrack(const QByteArray &moov, const Box &box, quint32 number) {
    return box.type == "trak" && numberOf(moov, box) == number;
}

bool makeChapterTrackPlace(QByteArray &moov, bool isOn) {
    if (!cutChapterTracks(moov))
        return false;
    const auto whole = boxAt(moov.left(16), 0, moov.size());
    const auto head = childOf(moov, *whole, "mvhd");
    const std::vector<Box> tracks = tracksOf(moov);
    if (!head || head->size < BoxHeader_bytes + 4 || tracks.empty())
        return false;
    quint32 last = 0;
    for (const Box &track : tracks)
        last = std::max(last, numberOf(moov, track));
    if (last > MaxNumber)
        return false;
    const quint32 number = last + 1;
    qToBigEndian(number + 1, moov.data() + head->end() - 4);
    const auto video = std::find_if(tracks.begin(), tracks.end(),
                                    [&](const Box &one) { return handlerOf(moov, one) == "vide"; });
    const Box &main = video == tracks.end() ? tracks.front() : *video;
    const QByteArray reference = chapterReference(number, isOn);
    moov.insert(main.end(), reference);
    return resize(moov, main, main.size + reference.size()) &&
           resize(moov, *whole, whole->size + reference.size());
}

QByteArray chapterTrack(const std::vector<Chapter> &chapters, const ChapterTrackPlace &place,
                        int64_t texts_at) {
    const auto inUnits = [&place](int64_t ms) {
        return ms / 1000 * place.unitsPerSecond + ms % 1000 * place.unitsPerSecond / 1000;
    };
    const int64_t movie_ms = place.duration / place.unitsPerSecond * 1000 +
                             place.duration % place.unitsPerSecond * 1000 / place.unitsPerSecond;
    const std::vector<int64_t> begins = beginsOf(chapters, movie_ms);
    const int64_t gap = inUnits(begins.front());
    // The last one is as long as if there were no gap, and the edit list cuts it: FFmpeg takes the media's
    // length for its end. Not where FFmpeg would take it for the movie's, too.
    const int64_t excess_ms = begins.front() < FarBehind_ms ? 0 : begins.front();
    const int64_t end_ms = std::max(movie_ms, begins.back()) + excess_ms;
    const QByteArray handler = fullBox("hdlr", 0, 0, zeros(4) + "text" + zeros(12) + "Chapters" + zeros(1));
    const QByteArray information = baseHeader() + dataHere() + tables(chapters, begins, end_ms, texts_at);
    const QByteArray media = mediaHeader(end_ms - begins.front()) + handler + boxed("minf", information);
    return boxed("trak", header(place.number, place.duration) +
                             edits(gap, std::max<int64_t>(place.duration - gap, 0)) + boxed("mdia", media));
}

QByteArray chapterTexts(const std::vector<Chapter> &chapters) {
    QByteArray texts;
    for (const Chapter &one : chapters)
        texts += sampleOf(one);
    return texts;
}

} // namespace ovation::media::mp4
