// Not by KArchive's K7Zip: it keeps all content in memory, and 5.103 writes names wrong that are not ASCII.
#include "archive_writer.h"

#include <QFile>

#include <algorithm>
#include <lzma.h>
#include <sys/stat.h>
#include <zlib.h>

namespace ovation::bundle {

namespace {

Error failedSevenZip() {
    return {Failed, QStringLiteral("The .7z can't be written.")};
}

QByteArray fixed(quint64 value, int size) {
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += char(value >> (8 * i));
    return bytes;
}

/// 7z's "NUMBER", in its shortest or its longest form: a header of some kilobytes gains nothing by the
/// others.
QByteArray number(quint64 value) {
    return value < 0x80 ? fixed(value, 1) : '\xff' + fixed(value, 8);
}

QByteArray property(char type, const QByteArray &content) {
    return type + number(quint64(content.size())) + content;
}

QByteArray bits(const std::vector<bool> &values) {
    QByteArray bytes(int(values.size() + 7) / 8, 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            bytes[int(i / 8)] = char(bytes.at(int(i / 8)) | 0x80 >> i % 8);
    return bytes;
}

quint32 crcOf(quint32 crc, const QByteArray &bytes) {
    return quint32(crc32(crc, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
}

/// One stream of LZMA2 with all files in it.
class Lzma2Writer {
  public:
    explicit Lzma2Writer(QFile &file) : m_file(file) {
        lzma_lzma_preset(&m_options, LZMA_PRESET_DEFAULT);
        m_options.dict_size = 8 << 20;
        const lzma_filter filters[] = {{LZMA_FILTER_LZMA2, &m_options}, {LZMA_VLI_UNKNOWN, nullptr}};
        uint8_t dictionary = 0;
        m_usable = lzma_properties_encode(filters, &dictionary) == LZMA_OK &&
                   lzma_raw_encoder(&m_lzma, filters) == LZMA_OK;
        m_properties = QByteArray(1, char(dictionary));
    }
    Lzma2Writer(const Lzma2Writer &) = delete;
    Lzma2Writer &operator=(const Lzma2Writer &) = delete;
    ~Lzma2Writer() { lzma_end(&m_lzma); }

    bool write(const QByteArray &bytes) { return code(bytes, LZMA_RUN); }
    bool finish() { return code(QByteArray(), LZMA_FINISH); }
    const QByteArray &properties() const { return m_properties; }
    quint64 packedSize() const { return m_lzma.total_out; }

  private:
    bool code(const QByteArray &bytes, lzma_action action) {
        m_lzma.next_in = reinterpret_cast<const uint8_t *>(bytes.constData());
        m_lzma.avail_in = std::size_t(bytes.size());
        for (lzma_ret result = LZMA_OK; m_usable && result == LZMA_OK;) {
            if (action == LZMA_RUN && m_lzma.avail_in == 0)
                return true;
            QByteArray output(64 << 10, 0);
            m_lzma.next_out = reinterpret_cast<uint8_t *>(output.data());
            m_lzma.avail_out = std::size_t(output.size());
            result = lzma_code(&m_lzma, action);
            output.chop(int(m_lzma.avail_out));
            m_usable =
                (result == LZMA_OK || result == LZMA_STREAM_END) && m_file.write(output) == output.size();
        }
        return m_usable;
    }

    QFile &m_file;
    lzma_stream m_lzma = LZMA_STREAM_INIT;
    lzma_options_lzma m_options{};
    QByteArray m_properties;
    bool m_usable = false;
};

struct Content {
    quint64 size;
    quint32 crc;
};

QByteArray streamsOf(const Lzma2Writer &stream, const std::vector<Content> &contents) {
    quint64 size = 0;
    QByteArray sizes, crcs;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        size += contents[i].size;
        crcs += fixed(contents[i].crc, 4);
        if (i + 1 < contents.size()) // the last one's is the rest
            sizes += number(contents[i].size);
    }
    QByteArray header;
    header += '\x06' + number(0) + number(1) + '\x09' + number(stream.packedSize()) + '\0';
    header += QByteArray("\x07\x0b\x01", 3) + '\0' + QByteArray("\x01\x21\x21\x01", 4) + stream.properties();
    header += '\x0c' + number(size) + '\0';
    header += QByteArray("\x08\x0d", 2) + number(contents.size());
    if (!sizes.isEmpty())
        header += '\x09' + sizes;
    header += QByteArray("\x0a\x01", 2) + crcs + '\0';
    return '\x04' + header + '\0';
}

QByteArray filesOf(const std::vector<Catalog::Item> &items) {
    std::vector<bool> empty, emptyFile;
    QByteArray names(1, 0), attributes("\x01\0", 2);
    for (const Catalog::Item &item : items) {
        empty.push_back(item.folder || item.size == 0);
        if (empty.back())
            emptyFile.push_back(!item.folder);
        for (const QChar c : QString::fromUtf8(item.path))
            names += fixed(c.unicode(), 2);
        names += fixed(0, 2);
        const quint32 mode = item.folder ? S_IFDIR | 0755 : S_IFREG | 0644;
        attributes += fixed(mode << 16 | 0x8000u | (item.folder ? 0x10u : 0x20u), 4);
    }
    QByteArray header = '\x05' + number(items.size());
    if (!emptyFile.empty())
        header += property('\x0e', bits(empty)) + property('\x0f', bits(emptyFile));
    return header + property('\x11', names) + property('\x15', attributes) + '\0';
}

Result<Content> addFile(Lzma2Writer &stream, const QByteArray &folder, const Catalog::Item &item) {
    Result<PackedFile> file = PackedFile::open(folder, item);
    if (!file)
        return file.error();
    Content content{quint64(item.size), 0};
    for (Result<QByteArray> piece = file->next();; piece = file->next()) {
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return content;
        content.crc = crcOf(content.crc, *piece);
        if (!stream.write(*piece))
            return failedSevenZip();
    }
}

} // namespace

Result<void> writeSevenZip(const QByteArray &path, const QByteArray &folder,
                           const std::vector<Catalog::Item> &items) {
    constexpr int StartHeader = 32;
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(StartHeader, 0)) != StartHeader)
        return failedSevenZip();
    Lzma2Writer stream(file);
    std::vector<Content> contents;
    for (const Catalog::Item &item : items) {
        if (item.folder || item.size == 0)
            continue;
        const Result<Content> content = addFile(stream, folder, item);
        if (!content)
            return content.error();
        contents.push_back(*content);
    }
    if (!contents.empty() && !stream.finish())
        return failedSevenZip();
    const QByteArray header =
        '\x01' + (contents.empty() ? QByteArray() : streamsOf(stream, contents)) + filesOf(items) + '\0';
    const QByteArray place =
        fixed(stream.packedSize(), 8) + fixed(quint64(header.size()), 8) + fixed(crcOf(0, header), 4);
    const QByteArray start = QByteArray("7z\xbc\xaf\x27\x1c\0\x04", 8) + fixed(crcOf(0, place), 4) + place;
    if (file.write(header) != header.size() || !file.seek(0) || file.write(start) != start.size() ||
        !file.flush())
        return failedSevenZip();
    return {};
}

} // namespace ovation::bundle
