#include "library/matroska_facts.h"

#include "media/matroska/ebml.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace ovation::library {
namespace {

using namespace media::ebml;
using View = std::span<const uint8_t>;

constexpr std::size_t HeadSize = 512 << 10, TailSize = 4 << 20;
constexpr double MaxDuration_ms = 1e12;

std::vector<uint8_t> readPart(ByteSource &source, int64_t at, std::size_t size) {
    std::vector<uint8_t> bytes(std::size_t(std::clamp<int64_t>(source.size() - at, 0, int64_t(size))));
    const auto got = source.read(at, std::as_writable_bytes(std::span(bytes)));
    bytes.resize(got ? *got : 0);
    return bytes;
}

/// Calls `visit` with each child that begins in `content`; its own content may be cut off at the end.
template <typename Visit>
void forEachChild(View content, Visit visit) {
    while (const auto element = readElement(content)) {
        const View rest = content.subspan(element->header);
        const bool whole = !element->unknownSize && element->size <= rest.size();
        visit(*element, whole ? rest.first(std::size_t(element->size)) : rest);
        if (!whole)
            return;
        content = rest.subspan(std::size_t(element->size));
    }
}

double readFloat(View content) {
    if (content.size() == 4)
        return std::bit_cast<float>(uint32_t(readUint(content)));
    return content.size() == 8 ? std::bit_cast<double>(readUint(content)) : 0;
}

struct Info {
    uint64_t scale_ns = 1'000'000;
    double duration = 0; ///< in units of `scale_ns`
};

Info readInfo(View content) {
    Info info;
    forEachChild(content, [&](const Element &element, View value) {
        if (element.id == TimestampScale)
            info.scale_ns = readUint(value);
        if (element.id == Duration)
            info.duration = readFloat(value);
    });
    return info;
}

void readTrack(View content, MatroskaFacts &facts) {
    uint64_t type = 0;
    int width = 0, height = 0;
    forEachChild(content, [&](const Element &element, View value) {
        if (element.id == TrackType)
            type = readUint(value);
        if (element.id != Video)
            return;
        forEachChild(value, [&](const Element &side, View pixels) {
            if (side.id == PixelWidth)
                width = int(std::min<uint64_t>(readUint(pixels), 0xffff));
            if (side.id == PixelHeight)
                height = int(std::min<uint64_t>(readUint(pixels), 0xffff));
        });
    });
    if (type == 1 && !facts.hasVideo) {
        facts.hasVideo = true;
        facts.width = width;
        facts.height = height;
    }
    facts.hasAudio = facts.hasAudio || type == 2;
}

/// When the last cluster begins that stands in `bytes`, in the file's units.
std::optional<uint64_t> lastClusterTime(View bytes) {
    constexpr uint8_t Mark[] = {0x1F, 0x43, 0xB6, 0x75};
    while (true) {
        const auto found = std::find_end(bytes.begin(), bytes.end(), std::begin(Mark), std::end(Mark));
        if (found == bytes.end())
            return std::nullopt;
        const auto at = std::size_t(found - bytes.begin());
        const auto cluster = readElement(bytes.subspan(at));
        const auto first = cluster ? readElement(bytes.subspan(at + cluster->header)) : std::nullopt;
        const std::size_t value = first ? at + cluster->header + first->header : 0;
        if (first && first->id == Timestamp && first->size <= 8 && value + first->size <= bytes.size())
            return readUint(bytes.subspan(value, std::size_t(first->size)));
        bytes = bytes.first(at + std::size(Mark) - 1);
    }
}

std::optional<int64_t> inMilliseconds(double units, uint64_t scale_ns) {
    const double duration_ms = units * double(scale_ns) / 1e6;
    if (!(duration_ms > 0 && duration_ms < MaxDuration_ms))
        return std::nullopt;
    return int64_t(std::llround(duration_ms));
}

} // namespace

std::optional<MatroskaFacts> readMatroskaFacts(ByteSource &source, Reach reach) {
    const std::vector<uint8_t> head = readPart(source, 0, HeadSize);
    MatroskaFacts facts;
    Info info;
    bool isOne = false;
    forEachChild(head, [&](const Element &top, View content) {
        isOne = isOne || top.id == Ebml;
        if (top.id != Segment)
            return;
        forEachChild(content, [&](const Element &element, View value) {
            if (element.id == media::ebml::Info)
                info = readInfo(value);
            if (element.id != Tracks)
                return;
            forEachChild(value, [&](const Element &track, View fields) {
                if (track.id == TrackEntry)
                    readTrack(fields, facts);
            });
        });
    });
    if (!isOne || !(facts.hasAudio || facts.hasVideo))
        return std::nullopt;
    facts.duration_ms = inMilliseconds(info.duration, info.scale_ns);
    if (!facts.duration_ms && reach == Reach::Anywhere) {
        const int64_t tailAt = std::max<int64_t>(source.size() - int64_t(TailSize), 0);
        const auto last = lastClusterTime(readPart(source, tailAt, TailSize));
        facts.duration_ms = last ? inMilliseconds(double(*last), info.scale_ns) : std::nullopt;
    }
    return facts;
}

} // namespace ovation::library
