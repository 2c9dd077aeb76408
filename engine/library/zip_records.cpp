#include "library/zip_records.h"

namespace ovation::library::zip {
namespace {

constexpr uint32_t EndSignature = 0x06054b50, End64Signature = 0x06064b50, EndLocatorSignature = 0x07064b50;
constexpr uint16_t Zip64Tag = 1;
constexpr uint16_t Max16 = 0xffff;
constexpr uint32_t Max32 = 0xffffffff;

template <typename Number>
Number read(Bytes bytes, std::size_t at) {
    Number value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        value = Number(uint64_t(value) << 8 | (at + i < bytes.size() ? uint8_t(bytes[at + i]) : 0));
    return value;
}

Bytes part(Bytes bytes, std::size_t at, std::size_t size) {
    at = std::min(at, bytes.size());
    return bytes.subspan(at, std::min(size, bytes.size() - at));
}

QByteArray textOf(Bytes bytes) {
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

/// The content of the first ZIP64 field (4.5.3), or nothing.
Bytes zip64Field(Bytes extra) {
    while (extra.size() >= 4) {
        const Bytes content = part(extra, 4, read16(extra, 2));
        if (read16(extra, 0) == Zip64Tag)
            return content;
        extra = extra.subspan(4 + content.size());
    }
    return {};
}

/// It has only the numbers that do not fit where they belong, in this order.
void takeZip64(Header &header, Bytes field) {
    std::size_t at = 0;
    const auto take = [&](uint64_t &number) {
        if (number != Max32 || at + 8 > field.size())
            return;
        number = read64(field, at);
        at += 8;
    };
    take(header.size);
    take(header.packed);
    take(header.headerAt);
}

} // namespace

uint16_t read16(Bytes bytes, std::size_t at) {
    return read<uint16_t>(bytes, at);
}

uint32_t read32(Bytes bytes, std::size_t at) {
    return read<uint32_t>(bytes, at);
}

uint64_t read64(Bytes bytes, std::size_t at) {
    return read<uint64_t>(bytes, at);
}

std::optional<Header> readCentralHeader(Bytes bytes) {
    if (bytes.size() < CentralHeaderSize || read32(bytes, 0) != CentralSignature)
        return std::nullopt;
    const std::size_t name = read16(bytes, 28), extra = read16(bytes, 30), comment = read16(bytes, 32);
    Header header;
    header.length = CentralHeaderSize + name + extra + comment;
    if (bytes.size() < header.length)
        return std::nullopt;
    header.flags = read16(bytes, 8);
    header.method = read16(bytes, 10);
    header.checksum = read32(bytes, 16);
    header.packed = read32(bytes, 20);
    header.size = read32(bytes, 24);
    header.disk = read16(bytes, 34);
    header.mode = read32(bytes, 38) >> 16;
    header.headerAt = read32(bytes, 42);
    header.name = textOf(part(bytes, CentralHeaderSize, name));
    takeZip64(header, zip64Field(part(bytes, CentralHeaderSize + name, extra)));
    return header;
}

std::optional<Header> readLocalHeader(Bytes bytes) {
    if (bytes.size() < LocalHeaderSize || read32(bytes, 0) != LocalSignature)
        return std::nullopt;
    const std::size_t name = read16(bytes, 26), extra = read16(bytes, 28);
    Header header;
    header.length = LocalHeaderSize + name + extra;
    header.flags = read16(bytes, 6);
    header.method = read16(bytes, 8);
    header.checksum = read32(bytes, 14);
    header.packed = read32(bytes, 18);
    header.size = read32(bytes, 22);
    header.name = textOf(part(bytes, LocalHeaderSize, name));
    takeZip64(header, zip64Field(part(bytes, LocalHeaderSize + name, extra)));
    return header;
}

std::optional<Directory> readEnd(Bytes bytes, std::size_t &commentSize) {
    if (bytes.size() < EndSize || read32(bytes, 0) != EndSignature)
        return std::nullopt;
    commentSize = read16(bytes, 20);
    return Directory{read32(bytes, 16), read32(bytes, 12), read16(bytes, 10), read16(bytes, 4),
                     read16(bytes, 6)};
}

std::optional<uint64_t> readEndLocator(Bytes bytes) {
    if (bytes.size() < EndLocatorSize || read32(bytes, 0) != EndLocatorSignature)
        return std::nullopt;
    return read64(bytes, 8);
}

std::optional<Directory> readEnd64(Bytes bytes) {
    if (bytes.size() < End64Size || read32(bytes, 0) != End64Signature)
        return std::nullopt;
    return Directory{read64(bytes, 48), read64(bytes, 40), read64(bytes, 32), read32(bytes, 16),
                     read32(bytes, 20)};
}

bool refersToEnd64(const Directory &end) {
    return end.at == Max32 || end.size == Max32 || end.entries == Max16 || end.disk == Max16 ||
           end.directoryDisk == Max16;
}

} // namespace ovation::library::zip
