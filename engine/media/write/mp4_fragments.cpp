#include "media/write/mp4_fragments.h"

#include "base/time_units.h"
#include "media/write/mp4_tree.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace ovation::media {
namespace {

using mp4::numberAt;

std::map<quint32, quint32> timescalesIn(const QByteArray &moov) {
    std::map<quint32, quint32> scales;
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    for (qint64 next = whole ? whole->content() : 0; whole;) {
        const auto track = mp4::childOf(moov, *whole, "trak", &next);
        if (!track)
            break;
        const auto head = mp4::childOf(moov, *track, "tkhd");
        const auto media = mp4::childOf(moov, *track, "mdia");
        const auto times = media ? mp4::childOf(moov, *media, "mdhd") : std::nullopt;
        if (!head || !times)
            continue;
        // Two times of 32 or 64 bits stand in front (sections 8.3.2 and 8.4.2).
        const auto behindTimes = [&](const mp4::Box &box) {
            return box.content() + (mp4::versionOf(moov, box) == 1 ? 20 : 12);
        };
        scales[numberAt<quint32>(moov, behindTimes(*head))] = numberAt<quint32>(moov, behindTimes(*times));
    }
    return scales;
}

template <typename Number>
void add(QByteArray &data, qint64 at, Number more) {
    if (at + qint64(sizeof(Number)) <= data.size())
        qToBigEndian(Number(numberAt<Number>(data, at) + more), data.data() + at);
}

/// A time of decoding that 32 bits do not hold, as it stands in a fragment (section 8.8.12).
struct LongTime {
    mp4::Box track, box;
    quint64 time;
};

/// Makes room for them. `times` are in the order of the fragment.
void widen(QByteArray &moof, const std::vector<LongTime> &times) {
    constexpr int More_bytes = 4;
    for (auto one = times.rbegin(); one != times.rend(); ++one) {
        const qint64 version = one->box.content(), number = version + 4;
        moof.insert(number, QByteArray(More_bytes, '\0'));
        moof[version] = 1;
        qToBigEndian(one->time, moof.data() + number);
        for (const qint64 size : {one->box.begin, one->track.begin, qint64(0)})
            add<quint32>(moof, size, More_bytes);
    }
    // What lies behind the fragment's head is that much farther from its begin.
    const auto whole = mp4::boxAt(moof.left(16), 0, moof.size());
    for (qint64 next = whole ? whole->content() : 0; whole;) {
        const auto track = mp4::childOf(moof, *whole, "traf", &next);
        if (!track)
            break;
        for (qint64 at = track->content(); const auto run = mp4::childOf(moof, *track, "trun", &at);)
            if (mp4::flagsOf(moof, *run) & 0x1)
                add<quint32>(moof, run->content() + 8, quint32(More_bytes * times.size()));
    }
}

} // namespace

QByteArray Mp4Shift::take(std::span<const uint8_t> bytes) {
    QByteArray out;
    const auto takeOver = [&bytes](QByteArray &to, quint64 count) {
        const auto part = std::size_t(std::min<quint64>(count, bytes.size()));
        to.append(reinterpret_cast<const char *>(bytes.data()), qsizetype(part));
        bytes = bytes.subspan(part);
        return part;
    };
    while (!bytes.empty()) {
        if (m_passing_bytes > 0) {
            m_passing_bytes -= takeOver(out, m_passing_bytes);
            continue;
        }
        const auto size = std::max<quint64>(numberAt<quint32>(m_box, 0), mp4::BoxHeader_bytes);
        takeOver(m_box,
                 (m_box.size() < mp4::BoxHeader_bytes ? mp4::BoxHeader_bytes : size) - quint64(m_box.size()));
        if (m_box.size() < mp4::BoxHeader_bytes)
            continue;
        const auto whole = std::max<quint64>(numberAt<quint32>(m_box, 0), mp4::BoxHeader_bytes);
        if (m_box.endsWith("mdat") && m_box.size() == mp4::BoxHeader_bytes) {
            m_passing_bytes = whole - mp4::BoxHeader_bytes;
            out += std::exchange(m_box, {});
        } else if (quint64(m_box.size()) >= whole) {
            takeBox(std::exchange(m_box, {}), out);
        }
    }
    return out;
}

void Mp4Shift::takeBox(QByteArray box, QByteArray &out) {
    const QByteArray type = box.mid(4, 4);
    if (type == "moov")
        m_timescale = timescalesIn(box);
    if (type == "moov" || type == "ftyp")
        return;
    if (type == "moof")
        shift(box);
    out += box;
}

void Mp4Shift::shift(QByteArray &moof) const {
    const auto whole = mp4::boxAt(moof.left(16), 0, moof.size());
    if (!whole)
        return;
    if (const auto head = mp4::childOf(moof, *whole, "mfhd"))
        add(moof, head->content() + 4, m_sequence);
    std::vector<LongTime> longTimes;
    for (qint64 next = whole->content(); const auto traf = mp4::childOf(moof, *whole, "traf", &next);) {
        const auto head = mp4::childOf(moof, *traf, "tfhd"), time = mp4::childOf(moof, *traf, "tfdt");
        const auto scale =
            head ? m_timescale.find(numberAt<quint32>(moof, head->content() + 4)) : m_timescale.end();
        if (!time || scale == m_timescale.end())
            continue;
        const quint64 units = scale->second;
        const auto begin = quint64(m_begin_ns);
        const quint64 later = begin / Second_ns * units + begin % Second_ns * units / Second_ns;
        const qint64 number = time->content() + 4;
        const bool isLong = mp4::versionOf(moof, *time) == 1;
        const quint64 sum =
            later + (isLong ? numberAt<quint64>(moof, number) : numberAt<quint32>(moof, number));
        if (isLong)
            add<quint64>(moof, number, later);
        else if (sum <= std::numeric_limits<quint32>::max())
            add<quint32>(moof, number, quint32(later));
        else
            longTimes.push_back({*traf, *time, sum});
    }
    if (!longTimes.empty())
        widen(moof, longTimes);
}

} // namespace ovation::media
