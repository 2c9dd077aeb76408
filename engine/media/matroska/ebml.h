#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The bytes of EBML (RFC 8794), as Matroska (RFC 9559) uses them. Pure functions.
namespace ovation::media::ebml {

using Bytes = std::vector<uint8_t>;

/// Identifiers of RFC 9559 that are written or looked for here.
enum Id : uint32_t {
    Ebml = 0x1A45DFA3,
    EbmlVersion = 0x4286,
    EbmlReadVersion = 0x42F7,
    EbmlMaxIdLength = 0x42F2,
    EbmlMaxSizeLength = 0x42F3,
    DocType = 0x4282,
    DocTypeVersion = 0x4287,
    DocTypeReadVersion = 0x4285,
    Void = 0xEC,
    Segment = 0x18538067,
    SeekHead = 0x114D9B74,
    Seek = 0x4DBB,
    SeekId = 0x53AB,
    SeekPosition = 0x53AC,
    Info = 0x1549A966,
    TimestampScale = 0x2AD7B1,
    Duration = 0x4489,
    MuxingApp = 0x4D80,
    WritingApp = 0x5741,
    Tracks = 0x1654AE6B,
    TrackEntry = 0xAE,
    TrackNumber = 0xD7,
    TrackUid = 0x73C5,
    TrackType = 0x83,
    FlagLacing = 0x9C,
    CodecId = 0x86,
    CodecPrivate = 0x63A2,
    CodecDelay = 0x56AA,
    SeekPreRoll = 0x56BB,
    Video = 0xE0,
    PixelWidth = 0xB0,
    PixelHeight = 0xBA,
    Audio = 0xE1,
    SamplingFrequency = 0xB5,
    Channels = 0x9F,
    Cluster = 0x1F43B675,
    Timestamp = 0xE7,
    SimpleBlock = 0xA3,
    Cues = 0x1C53BB6B,
    CuePoint = 0xBB,
    CueTime = 0xB3,
    CueTrackPositions = 0xB7,
    CueTrack = 0xF7,
    CueClusterPosition = 0xF1,
    Chapters = 0x1043A770,
    EditionEntry = 0x45B9,
    ChapterAtom = 0xB6,
    ChapterUid = 0x73C4,
    ChapterTimeStart = 0x91,
    ChapterDisplay = 0x80,
    ChapString = 0x85,
    ChapLanguage = 0x437C,
};

void putId(Bytes &to, uint32_t id);
/// The shortest form.
void putSize(Bytes &to, uint64_t size);
/// Always eight bytes, so that it can be changed later.
void putLongSize(Bytes &to, uint64_t size);
void putUnknownSize(Bytes &to);
void putUint(Bytes &to, uint32_t id, uint64_t value);
/// Always eight bytes wide.
void putFixedUint(Bytes &to, uint32_t id, uint64_t value);
void putFloat(Bytes &to, uint32_t id, double value);
void putText(Bytes &to, uint32_t id, std::string_view text);
void putBinary(Bytes &to, uint32_t id, std::span<const uint8_t> content);
/// A Void element that takes `total` bytes with its header; `total` must not be 1.
void putVoid(Bytes &to, std::size_t total);

struct Element {
    uint32_t id = 0;
    std::size_t header = 0; ///< bytes of identifier and size
    uint64_t size = 0;      ///< bytes of the content
    bool unknownSize = false;
};
/// Nothing when `bytes` does not begin with a whole element header.
std::optional<Element> readElement(std::span<const uint8_t> bytes);
/// Big-endian number of up to eight bytes.
uint64_t readUint(std::span<const uint8_t> content);

} // namespace ovation::media::ebml
