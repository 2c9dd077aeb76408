#include "media/write/mp4_index.h"

#include "media/write/mp4_chapter_track.h"
#include "media/write/mp4_parts.h"

#include <algorithm>
#include <limits>

namespace ovation::media::mp4 {
namespace {

constexpr quint32 MovieUnits = 48'000; // per second: audio at 48 kHz is cut to the sample
constexpr quint32 EnabledInMovie = 3;  // of a track: it is, and is part of the movie

int64_t inMovieUnits(int64_t time, const Mp4Track &track) {
    const int64_t units = track.unitsPerSecond();
    return time / units * MovieUnits + (time % units * MovieUnits + units / 2) / units;
}

QByteArray movieHeader(int64_t duration, quint32 nextTrack) {
    return timedBox("mvhd", 0, duration, [&](QByteArray &to, const auto &time) {
        time(to, 0); // made and changed: not said
        time(to, 0);
        append(to, MovieUnits);
        time(to, duration);
        append(to, One);
        append(to, quint16(0x0100)); // volume
        to += zeros(10) + matrix() + zeros(24);
        append(to, nextTrack);
    });
}

QByteArray trackHeader(const Mp4Track &track, quint32 number, int64_t duration) {
    return timedBox("tkhd", EnabledInMovie, duration, [&](QByteArray &to, const auto &time) {
        time(to, 0);
        time(to, 0);
        append(to, number);
        append(to, quint32(0));
        time(to, duration);
        to += zeros(8);
        append(to, quint16(0)); // layer
        append(to, quint16(track.isVideo ? 0 : 1));
        append(to, quint16(track.isVideo ? 0 : 0x0100));
        to += zeros(2) + matrix();
        append(to, quint32(track.width) << 16);
        append(to, quint32(track.height) << 16);
    });
}

QByteArray mediaHeaderOf(const Mp4Track &track, int64_t duration) {
    return timedBox("mdhd", 0, duration, [&](QByteArray &to, const auto &time) {
        time(to, 0);
        time(to, 0);
        append(to, quint32(track.unitsPerSecond()));
        time(to, duration);
        append(to, UndefinedLanguage);
        append(to, quint16(0));
    });
}

QByteArray handler(bool isVideo) {
    return fullBox("hdlr", 0, 0,
                   zeros(4) + (isVideo ? "vide" : "soun") + zeros(12) + (isVideo ? "Video" : "Audio") +
                       zeros(1));
}

QByteArray videoEntry(const Mp4Track &track) {
    QByteArray entry = sampleEntryHead() + zeros(16);
    append(entry, quint16(track.width));
    append(entry, quint16(track.height));
    append(entry, quint32(0x00480000)); // 72 dpi
    append(entry, quint32(0x00480000));
    entry += zeros(4);
    append(entry, quint16(1)); // frames in a sample
    entry += zeros(32);
    append(entry, quint16(0x0018));
    append(entry, quint16(0xffff));
    return boxed("avc1", entry + boxed("avcC", track.config));
}

/// Of ISO/IEC 14496-1 section 7.2.6; its size in four bytes, as most writers have it.
QByteArray descriptor(char tag, const QByteArray &content) {
    QByteArray made(1, tag);
    for (int shift = 21; shift >= 0; shift -= 7)
        made.append(char((content.size() >> shift & 0x7f) | (shift > 0 ? 0x80 : 0)));
    return made + content;
}

QByteArray elementaryStream(const Mp4Track &track) {
    constexpr char Es = 3, Config = 4, Specific = 5, SyncLayer = 6;
    QByteArray config;
    append(config, quint8(0x40)); // AAC
    append(config, quint8(0x15)); // an audio stream
    config += zeros(3);
    append(config, quint32(0));
    append(config, quint32(0));
    config += descriptor(Specific, track.config);
    QByteArray stream;
    append(stream, quint16(1));
    append(stream, quint8(0));
    stream += descriptor(Config, config) + descriptor(SyncLayer, QByteArray(1, 2));
    return fullBox("esds", 0, 0, descriptor(Es, stream));
}

QByteArray audioEntry(const Mp4Track &track) {
    QByteArray entry = sampleEntryHead() + zeros(8);
    append(entry, quint16(track.channels));
    append(entry, quint16(16));
    entry += zeros(4);
    append(entry, quint32(track.rate) << 16);
    return boxed("mp4a", entry + elementaryStream(track));
}

QByteArray descriptions(const Mp4Track &track) {
    QByteArray entries;
    append(entries, quint32(1));
    if (track.description.isEmpty())
        entries += track.isVideo ? videoEntry(track) : audioEntry(track);
    else
        entries += track.description;
    return fullBox("stsd", 0, 0, entries);
}

/// A table of runs: (how many, value), as stts and ctts have them.
class Runs {
  public:
    void add(quint32 value) {
        if (m_count == 0 || value != m_value)
            flush();
        m_value = value;
        ++m_count;
    }
    QByteArray finish() {
        flush();
        QByteArray made;
        append(made, m_runs);
        return made + m_table;
    }

  private:
    void flush() {
        if (m_count == 0)
            return;
        append(m_table, m_count);
        append(m_table, m_value);
        ++m_runs;
        m_count = 0;
    }

    QByteArray m_table;
    quint32 m_runs = 0, m_count = 0, m_value = 0;
};

QByteArray times(const Mp4Index &index) {
    Runs durations, offsets;
    bool hasOffsets = false;
    for (std::size_t i = 0; i < index.samples.size(); ++i) {
        const bool isLast = i + 1 == index.samples.size();
        const int64_t lasts = isLast ? index.lastDuration : index.samples[i + 1].dts - index.samples[i].dts;
        durations.add(quint32(std::min<int64_t>(lasts, std::numeric_limits<qint32>::max())));
        offsets.add(quint32(index.samples[i].offset));
        hasOffsets = hasOffsets || index.samples[i].offset != 0;
    }
    QByteArray made = fullBox("stts", 0, 0, durations.finish());
    if (hasOffsets)
        made += fullBox("ctts", 0, 0, offsets.finish());
    return made;
}

QByteArray keyframes(const Mp4Index &index) {
    QByteArray numbers;
    quint32 count = 0;
    for (std::size_t i = 0; i < index.samples.size(); ++i)
        if (index.samples[i].keyframe) {
            append(numbers, quint32(i + 1));
            ++count;
        }
    QByteArray made;
    append(made, count);
    return fullBox("stss", 0, 0, made + numbers);
}

QByteArray sizes(const Mp4Index &index) {
    QByteArray made;
    made.reserve(qsizetype(index.samples.size()) * 4 + 8);
    append(made, quint32(0)); // each its own
    append(made, quint32(index.samples.size()));
    for (const Mp4Index::Sample &sample : index.samples)
        append(made, sample.size);
    return fullBox("stsz", 0, 0, made);
}

QByteArray chunks(const Mp4Index &index) {
    const bool isLarge = index.chunks.back().position > std::numeric_limits<quint32>::max();
    QByteArray runs, offsets;
    quint32 count = 0, before = 0;
    append(offsets, quint32(index.chunks.size()));
    for (std::size_t i = 0; i < index.chunks.size(); ++i) {
        const Mp4Index::Chunk &chunk = index.chunks[i];
        if (chunk.samples != before) {
            append(runs, quint32(i + 1));
            append(runs, chunk.samples);
            append(runs, quint32(1)); // the description
            ++count;
            before = chunk.samples;
        }
        if (isLarge)
            append(offsets, quint64(chunk.position));
        else
            append(offsets, quint32(chunk.position));
    }
    QByteArray counted;
    append(counted, count);
    return fullBox("stsc", 0, 0, counted + runs) +
           (isLarge ? fullBox("co64", 0, 0, offsets) : fullBox("stco", 0, 0, offsets));
}

QByteArray sampleTables(const Mp4Index &index) {
    QByteArray tables = descriptions(index.track) + times(index);
    if (index.track.isVideo)
        tables += keyframes(index);
    return boxed("stbl", tables + sizes(index) + chunks(index));
}

QByteArray editList(const Mp4Index &index, const Mp4Edit &edit) {
    const Mp4Index::Sample &first = index.samples.front();
    const int64_t late = std::clamp<int64_t>(first.dts + first.offset - edit.start, 0, edit.duration);
    const int64_t gap = inMovieUnits(late, index.track);
    const int64_t duration = inMovieUnits(edit.duration, index.track) - gap;
    const int64_t start = std::max<int64_t>(edit.start + late - first.dts, 0);
    QByteArray list =
        timedBox("elst", 0, std::max({duration, start, gap}), [&](QByteArray &to, const auto &time) {
            append(to, quint32(gap > 0 ? 2 : 1));
            if (gap > 0) { // nothing is presented before the first sample
                time(to, gap);
                time(to, -1);
                append(to, One);
            }
            time(to, duration);
            time(to, start);
            append(to, One); // at its rate
        });
    return boxed("edts", list);
}

/// `reference`: to the track of its chapters.
QByteArray trackBox(const Mp4Index &index, quint32 number, const Mp4Edit &edit, const QByteArray &reference) {
    const Mp4Track &track = index.track;
    const int64_t coded = index.samples.back().dts + index.lastDuration - index.samples.front().dts;
    const QByteArray information =
        (track.isVideo ? fullBox("vmhd", 0, 1, zeros(8)) : fullBox("smhd", 0, 0, zeros(4))) + dataHere() +
        sampleTables(index);
    const QByteArray media =
        mediaHeaderOf(track, coded) + handler(track.isVideo) + boxed("minf", information);
    return boxed("trak", trackHeader(track, number, inMovieUnits(edit.duration, track)) +
                             editList(index, edit) + reference + boxed("mdia", media));
}

} // namespace

QByteArray fileType(bool hasVideo) {
    QByteArray brands(hasVideo ? "isom" : "M4A ");
    append(brands, quint32(0x200));
    brands += hasVideo ? "isomiso2avc1mp41" : "M4A mp42isom";
    return boxed("ftyp", brands);
}

QByteArray freeHeader(int64_t size) {
    QByteArray made;
    append(made, quint32(size));
    return made + "free";
}

QByteArray mediaHeader(int64_t size) {
    QByteArray made;
    append(made, quint32(1));
    made += "mdat";
    append(made, quint64(size));
    return made;
}

QByteArray movieBox(const std::vector<Mp4Index> &tracks, const std::vector<Mp4Edit> &edits,
                    ChapterReference reference) {
    const auto isThere = [](const Mp4Index &one) { return !one.samples.empty(); };
    auto main = std::find_if(tracks.begin(), tracks.end(),
                             [&](const Mp4Index &one) { return isThere(one) && one.track.isVideo; });
    if (main == tracks.end())
        main = std::find_if(tracks.begin(), tracks.end(), isThere);
    const auto all = quint32(std::count_if(tracks.begin(), tracks.end(), isThere));
    const bool hasReference = reference != ChapterReference::None;
    int64_t duration = 0;
    quint32 number = 0;
    QByteArray inside;
    for (auto one = tracks.begin(); one != tracks.end(); ++one) {
        if (!isThere(*one))
            continue;
        const Mp4Edit &edit = edits[std::size_t(one - tracks.begin())];
        duration = std::max(duration, inMovieUnits(edit.duration, one->track));
        inside += trackBox(*one, ++number, edit,
                           hasReference && one == main
                               ? chapterReference(all + 1, reference == ChapterReference::On)
                               : QByteArray());
    }
    return boxed("moov", movieHeader(duration, all + (hasReference ? 2 : 1)) + inside);
}

} // namespace ovation::media::mp4
