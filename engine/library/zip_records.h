#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// The records of a ZIP (PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5), from bytes to values. Pure
/// functions; nothing is believed here, and nothing is judged but whether a record is whole.
namespace ovation::library::zip {

using Bytes = std::span<const std::byte>;

inline constexpr std::size_t LocalHeaderSize = 30, CentralHeaderSize = 46, EndSize = 22, EndLocatorSize = 20,
                             End64Size = 56, DescriptorSize = 16, Descriptor64Size = 24;
inline constexpr uint32_t LocalSignature = 0x04034b50, CentralSignature = 0x02014b50,
                          DescriptorSignature = 0x08074b50;
inline constexpr uint16_t Stored = 0, Deflated = 8; ///< methods
/// In `flags`.
inline constexpr uint16_t EncryptedFlags = 1 << 0 | 1 << 6 | 1 << 13, DescriptorFlag = 1 << 3;

/// Little-endian, of as many bytes as it says; what lies behind the end counts as 0.
uint16_t read16(Bytes bytes, std::size_t at);
uint32_t read32(Bytes bytes, std::size_t at);
uint64_t read64(Bytes bytes, std::size_t at);

/// What says where an entry's content is. Sizes in bytes.
struct Header {
    QByteArray name; ///< as it is written there
    uint16_t flags = 0, method = 0;
    uint32_t checksum = 0;
    uint64_t packed = 0, size = 0;
    uint64_t headerAt = 0;  ///< of the local header; central headers only
    uint32_t mode = 0;      ///< Unix file mode, 0 when it is not known; central headers only
    uint16_t disk = 0;      ///< central headers only
    std::size_t length = 0; ///< bytes of the whole record
};

/// Nothing when `bytes` does not begin with a whole record of that kind. Numbers that stand in ZIP64 extra
/// data are taken from there.
std::optional<Header> readCentralHeader(Bytes bytes);
/// `bytes` has to be LocalHeaderSize at least and may end in name or extra data: then `name` is cut off, and
/// ZIP64 numbers are as large as can be.
std::optional<Header> readLocalHeader(Bytes bytes);

/// Where the list of entries lies.
struct Directory {
    uint64_t at = 0, size = 0, entries = 0;
    uint32_t disk = 0, directoryDisk = 0; ///< other than 0 in an archive of several parts
    bool operator==(const Directory &) const = default;
};
/// Behind its first EndSize bytes follows a comment; `commentSize` says how long it is.
std::optional<Directory> readEnd(Bytes bytes, std::size_t &commentSize);
/// Where readEnd64() finds its record, from the EndLocatorSize bytes in front of the end record.
std::optional<uint64_t> readEndLocator(Bytes bytes);
std::optional<Directory> readEnd64(Bytes bytes);
/// Whether one of its numbers says that the ZIP64 record has it.
bool refersToEnd64(const Directory &end);

} // namespace ovation::library::zip
