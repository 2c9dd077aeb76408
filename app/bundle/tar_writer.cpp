// The tar is written here: KTar leaves the end mark out and writes names in the locale's encoding.
#include "archive_writer.h"

#include <KCompressionDevice>

#include <QFile>

#include <algorithm>
#include <cstring>

namespace ovation::bundle {

namespace {

constexpr int Block = 512;

void put(QByteArray &header, int at, const QByteArray &text) {
    std::memcpy(header.data() + at, text.constData(), std::size_t(text.size()));
}

QByteArray octal(qint64 value, int digits) {
    return QByteArray::number(value, 8).rightJustified(digits, '0') + '\0';
}

/// One POSIX ustar header.
QByteArray headerOf(const QByteArray &name, char type, qint64 size, qint64 modified_s) {
    QByteArray header(Block, 0);
    put(header, 0, name.left(100));
    put(header, 100, octal(type == '5' ? 0755 : 0644, 7));
    put(header, 108, octal(0, 7)); // no owner: who packed it is private
    put(header, 116, octal(0, 7));
    put(header, 124, octal(size, 11));
    put(header, 136, octal(modified_s, 11));
    put(header, 148, QByteArray(8, ' '));
    header[156] = type;
    put(header, 257,
        QByteArray("ustar\0"
                   "00",
                   8));
    qint64 sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    put(header, 148, octal(sum, 6));
    return header;
}

QByteArray padding(qint64 size) {
    return QByteArray(int((Block - size % Block) % Block), 0);
}

/// A pax record says its own length, which is a part of it.
QByteArray pathRecord(const QByteArray &path) {
    const QByteArray rest = " path=" + path + '\n';
    int length = int(rest.size()) + 1;
    while (QByteArray::number(length).size() + rest.size() != length)
        ++length;
    return QByteArray::number(length) + rest;
}

class TarWriter {
  public:
    explicit TarWriter(QIODevice &tar) : m_tar(tar) {}

    Result<void> add(const QByteArray &folder, const Catalog::Item &item) {
        if (item.folder)
            return header(item.path + '/', '5', 0, 0);
        Result<PackedFile> file = PackedFile::open(folder, item);
        if (!file)
            return file.error();
        if (Result<void> written = header(item.path, '0', item.size, file->modified_s()); !written)
            return written;
        for (Result<QByteArray> piece = file->next();; piece = file->next()) {
            if (!piece)
                return piece.error();
            if (piece->isEmpty())
                return write(padding(item.size));
            if (Result<void> written = write(*piece); !written)
                return written;
        }
    }

    Result<void> finish() { return write(QByteArray(2 * Block, 0)); }

  private:
    Result<void> write(const QByteArray &bytes) {
        return m_tar.write(bytes) == bytes.size()
                   ? Result<void>()
                   : Error{Failed, QStringLiteral("The archive can't be written.")};
    }

    Result<void> header(const QByteArray &name, char type, qint64 size, qint64 modified_s) {
        QByteArray headers;
        if (name.size() > 100 || !isAscii(name)) {
            const QByteArray record = pathRecord(name);
            headers = headerOf("pax", 'x', record.size(), modified_s) + record + padding(record.size());
        }
        return write(headers + headerOf(name, type, size, modified_s));
    }

    static bool isAscii(const QByteArray &name) {
        return std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
    }

    QIODevice &m_tar;
};

} // namespace

Result<void> writeTar(const QByteArray &path, Format format, const QByteArray &folder,
                      const std::vector<Catalog::Item> &items) {
    QFile file(QString::fromUtf8(path));
    KCompressionDevice tar(&file, false,
                           format == Format::TarGz ? KCompressionDevice::GZip : KCompressionDevice::Xz);
    if (!file.open(QIODevice::WriteOnly) || !tar.open(QIODevice::WriteOnly))
        return Error{Failed, QStringLiteral("The archive can't be created.")};
    TarWriter writer(tar);
    for (const Catalog::Item &item : items)
        if (Result<void> added = writer.add(folder, item); !added)
            return added;
    if (Result<void> finished = writer.finish(); !finished)
        return finished;
    tar.close();
    if (tar.error() != QFileDevice::NoError || !file.flush())
        return Error{Failed, QStringLiteral("The archive can't be written.")};
    return {};
}

} // namespace ovation::bundle
