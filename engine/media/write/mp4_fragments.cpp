#include "media/write/mp4_fragments.h"

#include "transport/bytes.h"

#include <QFile>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace ovation::media {
namespace {

using transport::read32;
using transport::write32;

constexpr std::size_t HeaderSize = 8;
constexpr uint64_t MaxHead_bytes = 16 << 20; // of a box that is read whole
constexpr int64_t Second_ns = 1'000'000'000;

constexpr uint32_t typeOf(const char (&name)[5]) {
    return uint32_t(uint8_t(name[0])) << 24 | uint32_t(uint8_t(name[1])) << 16 |
           uint32_t(uint8_t(name[2])) << 8 | uint8_t(name[3]);
}

uint64_t read64(std::span<const uint8_t> bytes, std::size_t at) {
    return uint64_t(read32(bytes, at)) << 32 | read32(bytes, at + 4);
}

void write64(std::span<uint8_t> bytes, std::size_t at, uint64_t value) {
    write32(bytes, at, uint32_t(value >> 32));
    write32(bytes, at + 4, uint32_t(value));
}

/// Gives type and content of each box, and of those inside the named ones.
template <typename Bytes>
void eachBox(Bytes bytes, const std::function<void(uint32_t type, Bytes content)> &visit) {
    while (bytes.size() >= HeaderSize) {
        const uint32_t size = read32(bytes, 0), type = read32(bytes, 4);
        if (size < HeaderSize || size > bytes.size())
            return;
        const Bytes content = bytes.subspan(HeaderSize, size - HeaderSize);
        visit(type, content);
        if (type == typeOf("moov") || type == typeOf("trak") || type == typeOf("mdia") ||
            type == typeOf("moof") || type == typeOf("traf"))
            eachBox<Bytes>(content, visit);
        bytes = bytes.subspan(size);
    }
}

using View = std::span<const uint8_t>;

/// Track and media headers begin with version and flags, then two times of 32 or 64 bits.
std::size_t behindTimes(View box) {
    return !box.empty() && box[0] == 1 ? 20 : 12;
}

std::map<uint32_t, uint32_t> timescalesIn(View moov) {
    std::map<uint32_t, uint32_t> scales;
    uint32_t track = 0;
    eachBox<View>(moov, [&](uint32_t type, View box) {
        const std::size_t at = behindTimes(box);
        if (box.size() < at + 4)
            return;
        if (type == typeOf("tkhd"))
            track = read32(box, at);
        else if (type == typeOf("mdhd") && read32(box, at) > 0)
            scales[track] = read32(box, at);
    });
    return scales;
}

/// What a track fragment header says (ISO/IEC 14496-12 section 8.8.7).
struct FragmentHead {
    uint32_t track = 0, duration = 0; ///< default of its samples
    explicit FragmentHead(View box) {
        if (box.size() < 8)
            return;
        const uint32_t flags = read32(box, 0) & 0xffffff;
        track = read32(box, 4);
        const std::size_t at = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
        if (flags & 8 && box.size() >= at + 4)
            duration = read32(box, at);
    }
};

/// How long the samples of a run last (section 8.8.8).
uint64_t durationOf(View run, uint32_t usual) {
    if (run.size() < 8)
        return 0;
    const uint32_t flags = read32(run, 0) & 0xffffff;
    const uint64_t samples = read32(run, 4);
    if (!(flags & 0x100))
        return samples * usual;
    std::size_t at = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
    std::size_t each = 0;
    for (const uint32_t part : {0x100U, 0x200U, 0x400U, 0x800U})
        each += flags & part ? 4 : 0;
    uint64_t sum = 0;
    for (uint64_t i = 0; i < samples && at + each <= run.size(); ++i, at += each)
        sum += read32(run, at);
    return sum;
}

/// The base time of a fragment: 32 or 64 bits.
uint64_t baseTime(View box) {
    const bool isLong = box.size() >= 12 && box[0] == 1;
    return isLong ? read64(box, 4) : box.size() >= 8 ? read32(box, 4) : 0;
}

/// Takes over what a fragment adds.
void addFragment(Mp4Fragments &to, View moof, const std::map<uint32_t, uint32_t> &scales) {
    FragmentHead head{View()};
    uint64_t end = 0;
    eachBox<View>(moof, [&](uint32_t type, View box) {
        if (type == typeOf("mfhd") && box.size() >= 8)
            to.sequence = read32(box, 4);
        else if (type == typeOf("tfhd"))
            head = FragmentHead(box);
        else if (type == typeOf("tfdt"))
            end = baseTime(box);
        else if (type == typeOf("trun")) {
            end += durationOf(box, head.duration);
            const auto scale = scales.find(head.track);
            if (scale != scales.end())
                to.end_ns = std::max(to.end_ns, int64_t(double(end) / scale->second * double(Second_ns)));
        }
    });
}

} // namespace

Result<Mp4Fragments> readFragments(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::MediaFailed, QStringLiteral("%1 can't be read: %2").arg(path, file.errorString())};
    Mp4Fragments found;
    std::optional<Mp4Fragments> next; // with the fragment whose media are not whole yet
    std::map<uint32_t, uint32_t> scales;
    for (;;) {
        const qint64 begin = file.pos();
        const QByteArray header = file.read(HeaderSize);
        const View head(reinterpret_cast<const uint8_t *>(header.constData()), std::size_t(header.size()));
        if (head.size() < HeaderSize)
            break;
        const uint32_t size = read32(head, 0), type = read32(head, 4);
        if (size < HeaderSize || begin + qint64(size) > file.size())
            break; // it was being written
        if (type == typeOf("mdat")) {
            if (!next)
                return Error{Errc::MediaUnreadable,
                             QStringLiteral("%1 does not consist of fragments").arg(path)};
            found = *std::exchange(next, std::nullopt);
            found.size_bytes = begin + qint64(size);
        } else if (type == typeOf("moov") || type == typeOf("moof")) {
            const QByteArray body =
                size <= MaxHead_bytes ? header + file.read(qint64(size) - qint64(HeaderSize)) : QByteArray();
            const View box(reinterpret_cast<const uint8_t *>(body.constData()), std::size_t(body.size()));
            if (type == typeOf("moov")) {
                scales = timescalesIn(box);
            } else {
                next = found;
                addFragment(*next, box, scales);
            }
        }
        if (!file.seek(begin + qint64(size)))
            break;
    }
    return found;
}

std::vector<uint8_t> Mp4Shift::take(std::span<const uint8_t> bytes) {
    std::vector<uint8_t> out;
    while (!bytes.empty()) {
        if (m_passing_bytes > 0) {
            const auto part = std::size_t(std::min<uint64_t>(m_passing_bytes, bytes.size()));
            out.insert(out.end(), bytes.begin(), bytes.begin() + std::ptrdiff_t(part));
            m_passing_bytes -= part;
            bytes = bytes.subspan(part);
            continue;
        }
        const std::size_t whole = m_box.size() < HeaderSize ? HeaderSize : read32(m_box, 0);
        const std::size_t part = std::min(whole - m_box.size(), bytes.size());
        m_box.insert(m_box.end(), bytes.begin(), bytes.begin() + std::ptrdiff_t(part));
        bytes = bytes.subspan(part);
        if (m_box.size() < HeaderSize)
            continue;
        if (read32(m_box, 4) == typeOf("mdat") && m_box.size() == HeaderSize) {
            m_passing_bytes = read32(m_box, 0) - HeaderSize;
            out.insert(out.end(), m_box.begin(), m_box.end());
            m_box.clear();
        } else if (m_box.size() >= std::max<std::size_t>(read32(m_box, 0), HeaderSize)) {
            takeBox(std::exchange(m_box, {}), out);
        }
    }
    return out;
}

void Mp4Shift::takeBox(std::vector<uint8_t> box, std::vector<uint8_t> &out) {
    const uint32_t type = read32(box, 4);
    if (type == typeOf("moov"))
        m_timescale = timescalesIn(box);
    if (type == typeOf("moov") || type == typeOf("ftyp"))
        return;
    if (type == typeOf("moof"))
        shift(box);
    out.insert(out.end(), box.begin(), box.end());
}

void Mp4Shift::shift(std::span<uint8_t> fragment) {
    using Bytes = std::span<uint8_t>;
    uint32_t scale = 0;
    eachBox<Bytes>(fragment, [&](uint32_t type, Bytes box) {
        if (type == typeOf("mfhd") && box.size() >= 8) {
            write32(box, 4, read32(box, 4) + m_behind.sequence);
        } else if (type == typeOf("tfhd")) {
            scale = m_timescale[FragmentHead(box).track];
        } else if (type == typeOf("tfdt")) {
            const uint64_t time =
                baseTime(box) + uint64_t(double(m_behind.end_ns) / double(Second_ns) * scale);
            if (box.size() >= 12 && box[0] == 1)
                write64(box, 4, time);
            else if (box.size() >= 8)
                write32(box, 4, uint32_t(time));
        }
    });
}

} // namespace ovation::media
