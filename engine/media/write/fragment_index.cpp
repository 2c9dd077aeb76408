#include "media/write/fragment_index.h"

#include "base/time_units.h"
#include "media/write/mp4_tree.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <optional>

namespace ovation::media {
namespace {

using mp4::Box;
using mp4::flagsOf;
using mp4::numberAt;
using mp4::versionOf;

constexpr qint64 MaxHead_bytes = 16 << 20; // of a box that is read whole
constexpr qint64 MaxSample_bytes = 64 << 20;
constexpr quint64 MaxSamples = 20'000'000;    // three days of frames and audio
constexpr int64_t MaxLength_s = 366 * 86'400; // so that no sum of times overflows
constexpr quint32 NoSync = 0x10000;           // sample flags (ISO/IEC 14496-12 section 8.8.3.1)

/// What samples have that say nothing themselves: of the track (trex), then of a fragment (tfhd).
struct Defaults {
    quint32 duration = 0, size = 0, flags = 0;
};

struct Track {
    Mp4Index index;
    Defaults defaults;
    int64_t end = 0; ///< of decoding, in units of the track
};

bool isTooLate(const Track &track) {
    return track.end / track.index.track.unitsPerSecond() > MaxLength_s;
}

/// Goes through the fragments of one file.
class Reader {
  public:
    bool takeHead(const QByteArray &moov);
    bool takeFragment(const QByteArray &moof, qint64 begin, qint64 end);
    quint32 sequence() const { return m_sequence; }
    std::vector<Mp4Index> finish();

  private:
    bool takeTrack(const QByteArray &moov, const Box &box);
    bool takeTrackFragment(const QByteArray &moof, const Box &traf, qint64 begin, qint64 end);
    bool takeRun(const QByteArray &moof, const Box &run, Track &track, const Defaults &defaults);

    std::map<quint32, Track> m_tracks;
    qint64 m_unclaimed = 0;                 ///< bytes of the present fragment that no sample has yet
    quint64 m_samples = 0;                  ///< of all tracks
    quint32 m_sequence = 0;                 ///< of the last fragment
    qint64 m_base = 0, m_at = 0, m_end = 0; ///< of the present fragment: what offsets count from; its media
};

bool Reader::takeTrack(const QByteArray &moov, const Box &box) {
    const auto header = mp4::childOf(moov, box, "tkhd");
    const auto media = mp4::childOf(moov, box, "mdia");
    const auto times = media ? mp4::childOf(moov, *media, "mdhd") : std::nullopt;
    const auto kind = media ? mp4::childOf(moov, *media, "hdlr") : std::nullopt;
    const auto info = media ? mp4::childOf(moov, *media, "minf") : std::nullopt;
    const auto tables = info ? mp4::childOf(moov, *info, "stbl") : std::nullopt;
    const auto described = tables ? mp4::childOf(moov, *tables, "stsd") : std::nullopt;
    if (!header || !times || !kind || !described || described->size < described->header + 16 ||
        header->size < header->header + 84)
        return false;
    const bool isLong = versionOf(moov, *header) == 1;
    Track track;
    track.index.track.isVideo = moov.mid(kind->content() + 8, 4) == "vide";
    // The sides are the last two numbers of the header, 16.16.
    track.index.track.width = int(numberAt<quint32>(moov, header->end() - 8) >> 16);
    track.index.track.height = int(numberAt<quint32>(moov, header->end() - 4) >> 16);
    track.index.track.timescale =
        numberAt<quint32>(moov, times->content() + (versionOf(moov, *times) == 1 ? 20 : 12));
    track.index.track.description =
        moov.mid(described->content() + 8, described->end() - described->content() - 8);
    const bool isOne = numberAt<quint32>(moov, described->content() + 4) == 1;
    m_tracks.emplace(numberAt<quint32>(moov, header->content() + (isLong ? 20 : 12)), std::move(track));
    return isOne;
}

bool Reader::takeHead(const QByteArray &moov) {
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    const auto extends = whole ? mp4::childOf(moov, *whole, "mvex") : std::nullopt;
    if (!extends)
        return false;
    for (qint64 next = whole->content(); const auto box = mp4::childOf(moov, *whole, "trak", &next);)
        if (!takeTrack(moov, *box))
            return false;
    for (qint64 next = extends->content(); const auto box = mp4::childOf(moov, *extends, "trex", &next);) {
        const auto track = m_tracks.find(numberAt<quint32>(moov, box->content() + 4));
        if (track != m_tracks.end())
            track->second.defaults = {numberAt<quint32>(moov, box->content() + 12),
                                      numberAt<quint32>(moov, box->content() + 16),
                                      numberAt<quint32>(moov, box->content() + 20)};
    }
    return std::all_of(m_tracks.begin(), m_tracks.end(),
                       [](const auto &one) { return one.second.index.track.timescale > 0; });
}

bool Reader::takeRun(const QByteArray &moof, const Box &run, Track &track, const Defaults &defaults) {
    const quint32 flags = flagsOf(moof, run), count = numberAt<quint32>(moof, run.content() + 4);
    qint64 at = run.content() + 8;
    if (flags & 0x1) { // where its media lie
        m_at = m_base + qint32(numberAt<quint32>(moof, at));
        at += 4;
    }
    const std::optional<quint32> first =
        flags & 0x4 ? std::optional(numberAt<quint32>(moof, at)) : std::nullopt;
    at += first ? 4 : 0;
    qint64 each = 0;
    for (const quint32 part : {0x100U, 0x200U, 0x400U, 0x800U})
        each += flags & part ? 4 : 0;
    m_samples += count;
    if (qint64(count) * each > run.end() - at || m_samples > MaxSamples)
        return false;
    if (count > 0)
        track.index.chunks.push_back({m_at, count});
    for (quint32 i = 0; i < count; ++i) {
        const auto next = [&](quint32 part, quint32 otherwise) {
            const quint32 value = flags & part ? numberAt<quint32>(moof, at) : otherwise;
            at += flags & part ? 4 : 0;
            return value;
        };
        const quint32 duration = next(0x100, defaults.duration), size = next(0x200, defaults.size);
        const quint32 kind = next(0x400, i == 0 && first ? *first : defaults.flags);
        const auto offset = qint32(next(0x800, 0));
        m_unclaimed -= size; // samples that share bytes would make a copy larger than the file
        if (size > MaxSample_bytes || m_at < 0 || m_at + qint64(size) > m_end || m_unclaimed < 0)
            return false;
        const bool isKey = !track.index.track.isVideo || !(kind & NoSync);
        track.index.samples.push_back({track.end, offset, size, isKey});
        track.index.lastDuration = std::max<int64_t>(duration, 1);
        track.end += track.index.lastDuration; // times of decoding never stand still
        if (isTooLate(track))
            return false;
        m_at += size;
    }
    return true;
}

bool Reader::takeTrackFragment(const QByteArray &moof, const Box &traf, qint64 begin, qint64 end) {
    const auto head = mp4::childOf(moof, traf, "tfhd");
    const auto of = head ? m_tracks.find(numberAt<quint32>(moof, head->content() + 4)) : m_tracks.end();
    if (of == m_tracks.end())
        return false;
    Track &track = of->second;
    Defaults defaults = track.defaults;
    const quint32 flags = flagsOf(moof, *head);
    qint64 at = head->content() + 8;
    // Without a base of its own a track counts from where the one before it ended (section 8.8.7).
    if (flags & 0x1)
        m_base = qint64(std::min(numberAt<quint64>(moof, at), quint64(end)));
    else if (flags & 0x20000)
        m_base = begin;
    at += (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0);
    const std::pair<quint32, quint32 *> said[] = {
        {0x8, &defaults.duration}, {0x10, &defaults.size}, {0x20, &defaults.flags}};
    for (const auto &[flag, value] : said) {
        if (!(flags & flag))
            continue;
        *value = numberAt<quint32>(moof, at);
        at += 4;
    }
    m_at = m_base;
    m_end = end;
    if (const auto time = mp4::childOf(moof, traf, "tfdt")) {
        const bool isLong = versionOf(moof, *time) == 1;
        const quint64 base = isLong ? numberAt<quint64>(moof, time->content() + 4)
                                    : numberAt<quint32>(moof, time->content() + 4);
        track.end = std::max(track.end, int64_t(std::min<quint64>(base, INT64_MAX)));
        if (isTooLate(track))
            return false;
    }
    for (qint64 next = traf.content(); const auto run = mp4::childOf(moof, traf, "trun", &next);)
        if (!takeRun(moof, *run, track, defaults))
            return false;
    m_base = m_at;
    return true;
}

bool Reader::takeFragment(const QByteArray &moof, qint64 begin, qint64 end) {
    const auto whole = mp4::boxAt(moof.left(16), 0, moof.size());
    if (!whole)
        return false;
    m_base = begin;
    m_unclaimed = end - begin;
    if (const auto head = mp4::childOf(moof, *whole, "mfhd"))
        m_sequence = numberAt<quint32>(moof, head->content() + 4);
    for (qint64 next = whole->content(); const auto traf = mp4::childOf(moof, *whole, "traf", &next);)
        if (!takeTrackFragment(moof, *traf, begin, end))
            return false;
    return true;
}

std::vector<Mp4Index> Reader::finish() {
    std::vector<Mp4Index> tracks;
    for (auto &[number, track] : m_tracks)
        tracks.push_back(std::move(track.index));
    return tracks;
}

} // namespace

Result<FragmentIndex> readFragmentIndex(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::MediaFailed, QStringLiteral("%1 can't be read: %2").arg(path, file.errorString())};
    const Error unreadable{Errc::MediaUnreadable,
                           QStringLiteral("%1 does not consist of whole fragments").arg(path)};
    FragmentIndex found;
    Reader reader;
    bool hasHead = false;
    std::optional<Box> fragment; // whose media come next
    qint64 at = 0;
    while (const auto box = mp4::boxAt(file, at, file.size())) {
        at = box->end();
        const bool isHead = box->type == "moov", isFragment = box->type == "moof";
        if (isHead && hasHead)
            break; // of an attempt to finish it that was cut off
        if ((isFragment && !hasHead) || (isHead && box->size > MaxHead_bytes))
            return unreadable;
        if (isHead) {
            found.moov_bytes = box->begin;
            file.seek(box->begin);
            hasHead = reader.takeHead(file.read(box->size));
            if (!hasHead)
                return unreadable;
        } else if (isFragment) {
            fragment = box->size <= MaxHead_bytes ? box : std::nullopt;
        } else if (box->type == "mdat" && fragment) {
            file.seek(fragment->begin);
            if (!reader.takeFragment(file.read(fragment->size), fragment->begin, box->end()))
                return unreadable;
            found.end_bytes = box->end();
            found.sequence = reader.sequence();
            fragment.reset();
        }
    }
    found.tracks = reader.finish();
    return found;
}

int64_t FragmentIndex::end_ns() const {
    int64_t end = 0;
    for (const Mp4Index &track : tracks) {
        const int64_t last = track.samples.empty() ? 0 : track.samples.back().dts + track.lastDuration;
        const int64_t units = track.track.unitsPerSecond();
        end = std::max(end, last / units * Second_ns + last % units * Second_ns / units);
    }
    return end;
}

} // namespace ovation::media
