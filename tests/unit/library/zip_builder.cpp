#include "zip_builder.h"

#include <QFile>

#include <random>

#include <zlib.h>

namespace {

template <typename Number>
void put(QByteArray &to, Number value) {
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        to.append(char(uint64_t(value) >> (8 * i)));
}

QByteArray deflated(const QByteArray &content) {
    z_stream stream = {};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))) + 16, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.data()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

uint32_t checksum(const QByteArray &content) {
    return uint32_t(crc32(0, reinterpret_cast<const Bytef *>(content.data()), uInt(content.size())));
}

/// A part as it was written.
struct Written {
    uint32_t crc = 0;
    uint64_t packed = 0, size = 0, at = 0;
};

QByteArray extra64(std::initializer_list<uint64_t> numbers) {
    QByteArray field;
    put<uint16_t>(field, 1);
    put<uint16_t>(field, uint16_t(8 * numbers.size()));
    for (const uint64_t number : numbers)
        put<uint64_t>(field, number);
    return field;
}

uint16_t methodOf(const ZipPart &part) {
    return part.method.value_or(part.deflated ? 8 : 0);
}

uint16_t flagsOf(const ZipPart &part) {
    return uint16_t(part.flags | (part.descriptor ? 8 : 0));
}

Written writeLocal(QByteArray &zip, const ZipPart &part) {
    const QByteArray packed = part.deflated ? deflated(part.content) : part.content;
    const Written written{checksum(part.content), uint64_t(packed.size()), uint64_t(part.content.size()),
                          uint64_t(zip.size())};
    const QByteArray name = part.localName.value_or(part.name);
    const QByteArray extra =
        part.zip64 && !part.descriptor ? extra64({written.size, written.packed}) : QByteArray();
    put<uint32_t>(zip, 0x04034b50);
    put<uint16_t>(zip, 45);
    put<uint16_t>(zip, flagsOf(part));
    put<uint16_t>(zip, methodOf(part));
    put<uint32_t>(zip, 0x5a215a21); // a date
    put<uint32_t>(zip, part.descriptor ? 0 : written.crc);
    put<uint32_t>(zip, part.descriptor ? 0 : part.zip64 ? 0xffffffff : uint32_t(written.packed));
    put<uint32_t>(zip, part.descriptor ? 0
                       : part.zip64    ? 0xffffffff
                                       : part.localSize.value_or(uint32_t(written.size)));
    put<uint16_t>(zip, uint16_t(name.size()));
    put<uint16_t>(zip, uint16_t(extra.size()));
    zip += name + extra + packed;
    if (part.descriptor) {
        put<uint32_t>(zip, 0x08074b50);
        put<uint32_t>(zip, written.crc);
        if (part.zip64) {
            put<uint64_t>(zip, written.packed);
            put<uint64_t>(zip, written.size);
        } else {
            put<uint32_t>(zip, uint32_t(written.packed));
            put<uint32_t>(zip, uint32_t(written.size));
        }
    }
    return written;
}

void writeListed(QByteArray &zip, const ZipPart &part, const Written &written) {
    const uint64_t size = part.listedSize.value_or(written.size),
                   packed = part.listedPacked.value_or(written.packed);
    const QByteArray extra = part.zip64 ? extra64({size, packed, written.at}) : QByteArray();
    put<uint32_t>(zip, 0x02014b50);
    put<uint16_t>(zip, 3 << 8 | 45); // Unix
    put<uint16_t>(zip, 45);
    put<uint16_t>(zip, flagsOf(part));
    put<uint16_t>(zip, methodOf(part));
    put<uint32_t>(zip, 0x5a215a21);
    put<uint32_t>(zip, written.crc);
    put<uint32_t>(zip, part.zip64 ? 0xffffffff : uint32_t(packed));
    put<uint32_t>(zip, part.zip64 ? 0xffffffff : uint32_t(size));
    put<uint16_t>(zip, uint16_t(part.name.size()));
    put<uint16_t>(zip, uint16_t(extra.size()));
    put<uint16_t>(zip, 0); // comment
    put<uint16_t>(zip, 0); // disk
    put<uint16_t>(zip, 0); // internal attributes
    put<uint32_t>(zip, part.mode << 16);
    put<uint32_t>(zip, part.zip64 ? 0xffffffff : uint32_t(written.at));
    zip += part.name + extra;
}

} // namespace

QByteArray zipOf(const std::vector<ZipPart> &parts, const ZipShape &shape) {
    QByteArray zip;
    std::vector<Written> written;
    for (const ZipPart &part : parts)
        written.push_back(part.sharesContentOf ? written[*part.sharesContentOf] : writeLocal(zip, part));
    const auto listAt = uint64_t(zip.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        writeListed(zip, parts[i], written[i]);
    const uint64_t listSize = uint64_t(zip.size()) - listAt,
                   entries = shape.listedEntries.value_or(parts.size());
    if (shape.endsWithZip64) {
        const auto recordAt = uint64_t(zip.size());
        put<uint32_t>(zip, 0x06064b50);
        put<uint64_t>(zip, 44);
        put<uint32_t>(zip, 45 << 16 | 45);
        put<uint64_t>(zip, 0); // disks
        put<uint64_t>(zip, entries);
        put<uint64_t>(zip, entries);
        put<uint64_t>(zip, listSize);
        put<uint64_t>(zip, shape.list64At.value_or(listAt));
        put<uint32_t>(zip, 0x07064b50);
        put<uint32_t>(zip, 0);
        put<uint64_t>(zip, recordAt);
        put<uint32_t>(zip, 1);
    }
    const bool hides = shape.endsWithZip64 && !shape.list64At;
    put<uint32_t>(zip, 0x06054b50);
    put<uint32_t>(zip, 0); // disks
    put<uint16_t>(zip, hides ? 0xffff : uint16_t(entries));
    put<uint16_t>(zip, hides ? 0xffff : uint16_t(entries));
    put<uint32_t>(zip, hides ? 0xffffffff : uint32_t(listSize));
    put<uint32_t>(zip, hides ? 0xffffffff : uint32_t(listAt));
    put<uint16_t>(zip, uint16_t(shape.comment.size()));
    return zip + shape.comment;
}

qsizetype listIn(const QByteArray &zip) {
    return zip.indexOf(QByteArrayLiteral("PK\x01\x02"));
}

QByteArray text(qsizetype size, unsigned seed) {
    QByteArray made;
    made.reserve(size + 32);
    for (std::minstd_rand random(seed); made.size() < size;)
        made += "line " + QByteArray::number(uint(random())) + '\n';
    made.truncate(size);
    return made;
}

QByteArray noise(qsizetype size, unsigned seed) {
    QByteArray made(size, Qt::Uninitialized);
    std::mt19937 random(seed);
    for (char &byte : made)
        byte = char(random());
    return made;
}

void writeFile(const QString &path, const QByteArray &content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qPrintable(path));
}
