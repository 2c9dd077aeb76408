// After 7zFormat.txt of the LZMA SDK (public domain), which describes the format.
#include "seven_zip_index.h"

#include "byte_reader.h"
#include "catalog.h"

#include <QString>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace ovation::bundle {

namespace {

enum Property : quint8 {
    End = 0x00,
    Header = 0x01,
    MainStreams = 0x04,
    Files = 0x05,
    PackInfo = 0x06,
    UnpackInfo = 0x07,
    SubStreams = 0x08,
    Size = 0x09,
    Crc = 0x0a,
    Folder = 0x0b,
    CodersUnpackSize = 0x0c,
    NumUnpackStream = 0x0d,
    EmptyStream = 0x0e,
    EmptyFile = 0x0f,
    Anti = 0x10,
    Names = 0x11,
    Attributes = 0x15,
    EncodedHeader = 0x17,
};

constexpr quint64 MaxHeader = 16 << 20; // 5000 entries with the longest names have 5 MB
constexpr int StartHeader = 32;
constexpr quint64 MaxStreams = 4 * Limits::Entries; // a few too many are counted, to be told so
constexpr quint32 UnixMode = 0x8000, ReparsePoint = 0x400;

/// A stream, a "folder" in the format's words, and what it holds.
struct Stream : SevenZipStream {
    std::optional<quint32> crc;
    std::vector<quint64> parts; ///< sizes of the files in it
    std::vector<std::optional<quint32>> partCrcs;
    bool supported = true;
};

struct Streams {
    quint64 packedAt = 0; ///< of the first, from the end of the start header
    std::vector<Stream> all;
    bool encrypted = false;
};

Error broken() {
    return damaged(QStringLiteral("The .7z is damaged: its list of entries can't be read."));
}

quint32 crcOf(const QByteArray &bytes) {
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
}

std::vector<bool> bits(ByteReader &reader, std::size_t count) {
    const QByteArray bytes = reader.take((count + 7) / 8);
    std::vector<bool> result(count);
    for (std::size_t i = 0; i < count && !reader.failed(); ++i)
        result[i] = quint8(bytes[int(i / 8)]) & 0x80 >> i % 8;
    return result;
}

std::vector<bool> bitsUnlessAll(ByteReader &reader, std::size_t count) {
    return reader.byte() != 0 ? std::vector<bool>(count, true) : bits(reader, count);
}

std::vector<std::optional<quint32>> digests(ByteReader &reader, std::size_t count) {
    std::vector<std::optional<quint32>> result(count);
    const std::vector<bool> defined = bitsUnlessAll(reader, count);
    for (std::size_t i = 0; i < count; ++i)
        if (defined[i])
            result[i] = quint32(reader.fixed(4));
    return result;
}

void readPackInfo(ByteReader &reader, Streams &streams, std::vector<quint64> &packedSizes) {
    streams.packedAt = reader.number();
    packedSizes.resize(reader.count(Limits::Entries));
    for (quint8 type = reader.byte(); type != End && !reader.failed(); type = reader.byte()) {
        if (type == Size) {
            for (quint64 &size : packedSizes)
                size = reader.number();
        } else if (type == Crc) {
            digests(reader, packedSizes.size());
        } else {
            reader.fail();
        }
    }
}

/// One coder with one input and one output is all that packers use for text and images; chains of them are
/// for programs, and where unpackers have their mistakes.
Stream readStream(ByteReader &reader, bool &encrypted) {
    Stream stream;
    const quint64 coders = reader.count(8);
    quint64 outputs = 0, inputs = 0;
    for (quint64 i = 0; i < coders && !reader.failed(); ++i) {
        const quint8 flags = reader.byte();
        const QByteArray id = reader.take(flags & 0x0f);
        quint64 method = 0;
        for (const char c : id)
            method = method << 8 | quint8(c);
        encrypted = encrypted || SevenZipMethod(method) == SevenZipMethod::Aes;
        const bool many = flags & 0x10;
        inputs += many ? reader.count(8) : 1;
        outputs += many ? reader.count(8) : 1;
        const QByteArray properties = flags & 0x20 ? reader.take(reader.number()) : QByteArray();
        stream.method = SevenZipMethod(method);
        stream.properties = properties;
        if (flags & 0x80)
            reader.fail();
    }
    const SevenZipMethod method = stream.method;
    stream.supported =
        coders == 1 && inputs == 1 && outputs == 1 &&
        (method == SevenZipMethod::Copy || method == SevenZipMethod::Lzma || method == SevenZipMethod::Lzma2);
    return stream;
}

void readUnpackInfo(ByteReader &reader, Streams &streams) {
    if (reader.byte() != Folder)
        return reader.fail();
    const quint64 count = reader.count(Limits::Entries);
    if (reader.byte() != 0) // "external"
        return reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); ++i) {
        streams.all.push_back(readStream(reader, streams.encrypted));
        if (!streams.all.back().supported)
            return; // the caller says so
    }
    if (reader.byte() != CodersUnpackSize)
        return reader.fail();
    for (Stream &stream : streams.all)
        stream.size = reader.number();
    quint8 type = reader.byte();
    if (type == Crc) {
        const std::vector<std::optional<quint32>> crcs = digests(reader, streams.all.size());
        for (std::size_t i = 0; i < crcs.size(); ++i)
            streams.all[i].crc = crcs[i];
        type = reader.byte();
    }
    if (type != End)
        reader.fail();
}

void readSubStreams(ByteReader &reader, Streams &streams, quint8 &type) {
    std::vector<quint64> counts(streams.all.size(), 1);
    if (type == SubStreams)
        type = reader.byte();
    if (type == NumUnpackStream) {
        for (quint64 &count : counts)
            count = reader.count(MaxStreams);
        type = reader.byte();
    }
    const bool sizes = type == Size;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < counts.size() && !reader.failed(); ++i) {
        Stream &stream = streams.all[i];
        quint64 rest = stream.size;
        for (quint64 part = 1; part < counts[i]; ++part) {
            const quint64 size = sizes ? reader.number() : 0;
            if (size > rest || !sizes)
                return reader.fail();
            rest -= size;
            stream.parts.push_back(size);
        }
        if (counts[i] > 0)
            stream.parts.push_back(rest);
        stream.partCrcs.resize(stream.parts.size());
        if (counts[i] == 1 && stream.crc)
            stream.partCrcs[0] = stream.crc;
        else
            unknown += stream.parts.size();
        if (unknown > MaxStreams)
            return reader.fail();
    }
    if (sizes)
        type = reader.byte();
    if (type == Crc) {
        const std::vector<std::optional<quint32>> crcs = digests(reader, unknown);
        std::size_t next = 0;
        for (Stream &stream : streams.all)
            if (stream.parts.size() != 1 || !stream.crc)
                for (std::optional<quint32> &crc : stream.partCrcs)
                    crc = crcs[next++];
        type = reader.byte();
    }
    if (type != End)
        reader.fail();
    type = reader.byte();
}

/// Everything about the compressed streams, checked against the limits: what is unpacked fits into memory.
Result<Streams> readStreams(ByteReader &reader, quint64 archiveSize) {
    Streams streams;
    std::vector<quint64> packedSizes;
    quint8 type = reader.byte();
    if (type == PackInfo) {
        readPackInfo(reader, streams, packedSizes);
        type = reader.byte();
    }
    if (type == UnpackInfo) {
        readUnpackInfo(reader, streams);
        if (streams.encrypted)
            return refused(QStringLiteral("The .7z is encrypted."));
        if (std::any_of(streams.all.begin(), streams.all.end(),
                        [](const Stream &stream) { return !stream.supported; }))
            return refused(
                QStringLiteral("The .7z is packed in a way that is not supported: LZMA and LZMA2 are."));
        type = reader.byte();
    }
    if (type == SubStreams)
        readSubStreams(reader, streams, type);
    else
        for (Stream &stream : streams.all) {
            stream.parts = {stream.size};
            stream.partCrcs = {stream.crc};
        }
    if (type != End || reader.failed() || packedSizes.size() != streams.all.size())
        return broken();
    quint64 packed = streams.packedAt, unpacked = 0;
    if (packed > archiveSize)
        return broken();
    for (std::size_t i = 0; i < packedSizes.size(); ++i) {
        streams.all[i].packedAt = StartHeader + packed;
        streams.all[i].packedSize = packedSizes[i];
        if (packedSizes[i] > archiveSize || packed > archiveSize - packedSizes[i])
            return broken();
        packed += packedSizes[i];
        if (streams.all[i].size > quint64(Limits::Total_bytes))
            return refused(
                QStringLiteral("The .7z unpacks to more than %1 MiB.").arg(Limits::Total_bytes >> 20));
        unpacked += streams.all[i].size;
    }
    if (unpacked > quint64(Limits::Total_bytes))
        return refused(QStringLiteral("The .7z unpacks to more than %1 MiB.").arg(Limits::Total_bytes >> 20));
    return streams;
}

void readNames(ByteReader &reader, std::vector<SevenZipItem> &items) {
    if (reader.byte() != 0)
        return reader.fail();
    for (SevenZipItem &item : items) {
        QString name;
        for (ushort c = ushort(reader.fixed(2)); c != 0 && !reader.failed(); c = ushort(reader.fixed(2)))
            name += QChar(c);
        item.entry.name = name.toUtf8();
        if (!name.isValidUtf16())
            item.entry.flaw = QStringLiteral("has a name that is not UTF-16");
    }
}

QString flawOfAttributes(quint32 attributes) {
    const quint32 type = attributes & UnixMode ? attributes >> 16 & S_IFMT : 0;
    if (type == S_IFLNK || attributes & ReparsePoint)
        return QStringLiteral("is a symbolic link");
    return type == 0 || type == S_IFREG || type == S_IFDIR ? QString()
                                                           : QStringLiteral("is neither a file nor a folder");
}

void readAttributes(ByteReader &reader, std::vector<SevenZipItem> &items) {
    const std::vector<bool> defined = bitsUnlessAll(reader, items.size());
    if (reader.byte() != 0)
        return reader.fail();
    for (std::size_t i = 0; i < items.size() && !reader.failed(); ++i)
        if (defined[i])
            if (const QString flaw = flawOfAttributes(quint32(reader.fixed(4))); !flaw.isEmpty())
                items[i].entry.flaw = flaw;
}

/// What the header says of the entries, before they are joined with the contents of the streams.
struct FileList {
    std::vector<SevenZipItem> items;
    std::vector<bool> empty;           ///< by item: has no content
    std::vector<bool> emptyFile, anti; ///< by empty item
};

Result<FileList> readFileList(ByteReader &reader) {
    const quint64 count = reader.number();
    if (count > quint64(Limits::Entries))
        return refused(QStringLiteral("The .7z has more than %1 entries.").arg(Limits::Entries));
    FileList list{std::vector<SevenZipItem>(count), std::vector<bool>(count), {}, {}};
    std::size_t empties = 0;
    for (quint8 type = reader.byte(); type != End && !reader.failed(); type = reader.byte()) {
        ByteReader property(reader.take(reader.number()));
        if (type == EmptyStream) {
            list.empty = bits(property, count);
            empties = std::size_t(std::count(list.empty.begin(), list.empty.end(), true));
        } else if (type == EmptyFile) {
            list.emptyFile = bits(property, empties);
        } else if (type == Anti) {
            list.anti = bits(property, empties);
        } else if (type == Names) {
            readNames(property, list.items);
        } else if (type == Attributes) {
            readAttributes(property, list.items);
        } else {
            continue; // times and padding
        }
        if (property.failed() || property.left() > 0)
            return broken();
    }
    if (reader.failed())
        return broken();
    list.emptyFile.resize(empties);
    list.anti.resize(empties);
    return list;
}

/// The content of one entry: a part of a stream.
struct Content {
    std::size_t stream;
    quint64 size;
    std::optional<quint32> crc;
};

std::vector<Content> contentsOf(const Streams &streams) {
    std::vector<Content> contents;
    for (std::size_t s = 0; s < streams.all.size(); ++s) {
        const Stream &stream = streams.all[s];
        for (std::size_t i = 0; i < stream.parts.size(); ++i)
            contents.push_back({s, stream.parts[i], stream.partCrcs[i]});
    }
    return contents;
}

Result<SevenZipIndex> readFiles(ByteReader &reader, const Streams &streams) {
    auto list = readFileList(reader);
    if (!list)
        return list.error();
    const std::vector<Content> contents = contentsOf(streams);
    std::size_t nextContent = 0, nextEmpty = 0;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        SevenZipItem &item = list->items[i];
        if (!list->empty[i]) {
            if (nextContent == contents.size())
                return broken();
            const Content &content = contents[nextContent++];
            item.entry.size = qint64(content.size);
            item.stream = content.stream;
            item.crc = content.crc;
            continue;
        }
        item.entry.kind = list->emptyFile[nextEmpty] ? Entry::Kind::File : Entry::Kind::Folder;
        if (list->anti[nextEmpty])
            item.entry.flaw = QStringLiteral("is an order to remove something");
        ++nextEmpty;
    }
    if (nextContent != contents.size())
        return broken();
    SevenZipIndex index;
    for (const Stream &stream : streams.all)
        index.streams.push_back(stream);
    index.items = std::move(list->items);
    return index;
}

Result<QByteArray> readAt(int file, quint64 at, quint64 size) {
    QByteArray bytes(int(size), 0);
    for (qint64 got = 0; got < bytes.size();) {
        const ssize_t part =
            pread(file, bytes.data() + got, std::size_t(bytes.size() - got), off_t(qint64(at) + got));
        if (part <= 0)
            return broken();
        got += part;
    }
    return bytes;
}

/// The header is packed itself, as one stream of LZMA or LZMA2.
Result<QByteArray> decodeHeader(int file, const Streams &streams) {
    if (streams.all.size() != 1 || streams.all[0].size > MaxHeader)
        return broken();
    const Stream &stream = streams.all[0];
    QByteArray header(int(stream.size), 0);
    SevenZipDecoder decoder(file, stream);
    if (!decoder.read(header.data(), header.size()) || (stream.crc && crcOf(header) != *stream.crc))
        return broken();
    return header;
}

} // namespace

Result<SevenZipIndex> readSevenZipIndex(int file) {
    struct stat status {};
    Result<QByteArray> start = readAt(file, 0, StartHeader);
    if (!start || fstat(file, &status) != 0)
        return broken();
    const quint64 size = quint64(status.st_size);
    ByteReader fields(start->mid(8));
    const quint32 startCrc = quint32(fields.fixed(4));
    const quint64 at = fields.fixed(8), length = fields.fixed(8);
    const quint32 crc = quint32(fields.fixed(4));
    if (crcOf(start->mid(12)) != startCrc || at > size || length > MaxHeader ||
        at + length + StartHeader > size)
        return broken();
    if (length == 0)
        return SevenZipIndex();
    Result<QByteArray> header = readAt(file, StartHeader + at, length);
    if (!header)
        return header.error();
    if (crcOf(*header) != crc)
        return broken();

    ByteReader reader(*header);
    quint8 type = reader.byte();
    if (type == EncodedHeader) {
        const Result<Streams> streams = readStreams(reader, size - StartHeader);
        if (!streams)
            return streams.error();
        header = decodeHeader(file, *streams);
        if (!header)
            return header.error();
        reader = ByteReader(*header);
        type = reader.byte();
    }
    if (type != Header)
        return broken();
    Streams streams;
    type = reader.byte();
    if (type == MainStreams) {
        const Result<Streams> main = readStreams(reader, size - StartHeader);
        if (!main)
            return main.error();
        streams = *main;
        type = reader.byte();
    }
    if (type == End)
        return SevenZipIndex();
    return type == Files ? readFiles(reader, streams) : broken();
}

} // namespace ovation::bundle
