// The tar inside is read here, as a stream: KTar unpacks all of it into a temporary file first, hides
// absolute paths, and shows hard links as symbolic ones and devices as files. POSIX.1-2017 "pax", and GNU's
// long names.
#include "archive_reader.h"

#include <KCompressionDevice>

#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

namespace ovation::bundle {

namespace {

constexpr qint64 Block = 512;
constexpr qint64 MaxRecord = 64 << 10; // pax records and long names
constexpr qint64 MaxPadding = 1 << 20; // after the end: tar fills up to 10 KiB, some to more
constexpr int ExtraHeaders = 4;        // before one entry

/// A file that knows whether it was read beyond its end: a stream that is cut off asks for more, a whole one
/// does not.
class WatchedFile : public QFile {
  public:
    bool starved() const { return m_starved; }

  protected:
    qint64 readData(char *data, qint64 size) override {
        const qint64 got = QFile::readData(data, size);
        if (got <= 0 && size > 0)
            m_starved = true;
        return got;
    }

  private:
    bool m_starved = false;
};

struct Header {
    std::array<char, Block> bytes;

    QByteArray text(int from, int length) const {
        return QByteArray(bytes.data() + from, int(strnlen(bytes.data() + from, std::size_t(length))));
    }
    char type() const { return bytes[156]; }
    bool empty() const {
        return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
    }

    /// Octal digits, or GNU's binary for what octal can't say.
    std::optional<qint64> number(int from, int length) const {
        if (static_cast<unsigned char>(bytes[from]) == 0x80) {
            qint64 value = 0;
            for (int i = from + 1; i < from + length; ++i) {
                if (value >> 54)
                    return std::nullopt;
                value = value << 8 | static_cast<unsigned char>(bytes[i]);
            }
            return value;
        }
        const QByteArray digits = text(from, length).trimmed();
        bool ok = digits.isEmpty();
        const qint64 value = digits.isEmpty() ? 0 : digits.toLongLong(&ok, 8);
        return ok && value >= 0 ? std::optional(value) : std::nullopt;
    }

    bool sumIsRight() const {
        qint64 sum = 0;
        for (int i = 0; i < Block; ++i)
            sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(bytes[i]);
        return number(148, 8) == sum;
    }

    QByteArray name() const {
        const QByteArray prefix =
            std::memcmp(bytes.data() + 257, "ustar\0", 6) == 0 ? text(345, 155) : QByteArray();
        return prefix.isEmpty() ? text(0, 100) : prefix + '/' + text(0, 100);
    }
};

/// What headers before an entry say about it.
struct Extra {
    std::optional<QByteArray> name;
    std::optional<qint64> size;
    bool sparse = false;
};

/// "27 path=a/long/name\n", one after the other (POSIX pax, "Extended Header").
bool readRecords(const QByteArray &records, Extra &extra) {
    for (int at = 0; at < records.size();) {
        const int space = int(records.indexOf(' ', at));
        bool ok = false;
        const int length = space < 0 ? 0 : records.mid(at, space - at).toInt(&ok);
        if (!ok || length < space - at + 3 || length > records.size() - at ||
            records[at + length - 1] != '\n')
            return false;
        const QByteArray record = records.mid(space + 1, at + length - space - 2);
        const int equals = int(record.indexOf('='));
        if (equals <= 0)
            return false;
        const QByteArray key = record.left(equals);
        const QByteArray value = record.mid(equals + 1);
        if (key == "path")
            extra.name = value;
        if (key == "size") {
            extra.size = value.toLongLong(&ok);
            if (!ok || *extra.size < 0)
                return false;
        }
        if (key.startsWith("GNU.sparse."))
            extra.sparse = true;
        at += length;
    }
    return true;
}

QString flawOfType(char type) {
    switch (type) {
    case '0':
    case '7':
    case '5':
    case '\0':
        return {};
    case '1':
        return QStringLiteral("is a hard link");
    case '2':
        return QStringLiteral("is a symbolic link");
    case '3':
    case '4':
        return QStringLiteral("is a device");
    case '6':
        return QStringLiteral("is a named pipe");
    default:
        return QStringLiteral("is neither a file nor a folder");
    }
}

class TarReader {
  public:
    TarReader(QIODevice &tar, const WatchedFile &file, EntrySink &sink)
        : m_tar(tar), m_file(file), m_sink(sink) {}

    Result<void> read() {
        for (;;) {
            Header header;
            const qint64 got = fill(header.bytes.data(), Block);
            if (got == 0)
                return finish(); // some writers leave the end mark out
            if (got < Block)
                return cutOff();
            if (header.empty())
                return skipPadding();
            if (!header.sumIsRight())
                return damaged(
                    m_entries == 0
                        ? QStringLiteral("The file holds no tar archive, or it is damaged.")
                        : QStringLiteral("The archive is damaged after the entry %1.").arg(quoted(m_last)));
            if (Result<void> taken = take(header); !taken)
                return taken;
        }
    }

  private:
    qint64 fill(char *data, qint64 size) {
        qint64 got = 0;
        while (got < size) {
            const qint64 part = m_tar.read(data + got, size - got);
            if (part <= 0)
                break;
            got += part;
        }
        return got;
    }

    Error cutOff() const {
        return damaged(
            m_entries == 0
                ? QStringLiteral("The archive is damaged at its beginning.")
                : QStringLiteral("The archive is damaged or cut off at the entry %1.").arg(quoted(m_last)));
    }

    Result<void> finish() {
        char more = 0;
        // A read at the end makes the decompressor notice a wrong checksum or a missing rest.
        if (m_tar.read(&more, 1) != 0 || m_file.starved())
            return cutOff();
        return {};
    }

    Result<void> skipPadding() {
        for (qint64 skipped = 0; skipped < MaxPadding; skipped += Block) {
            Header header;
            const qint64 got = fill(header.bytes.data(), Block);
            if (got == 0)
                return finish();
            if (got < Block || !header.empty())
                return damaged(QStringLiteral("The archive continues after its end."));
        }
        return refused(QStringLiteral("The archive continues with nothing after the entry %1, as bombs do.")
                           .arg(quoted(m_last)));
    }

    Result<void> take(const Header &header) {
        std::optional<qint64> size = header.number(124, 12);
        if (!size)
            return cutOff();
        const char type = header.type();
        if (type == 'x' || type == 'g' || type == 'L' || type == 'K')
            return takeExtra(type, *size);
        Entry entry;
        entry.name = m_extra.name.value_or(header.name());
        entry.size = m_extra.size.value_or(*size);
        entry.flaw = m_extra.sparse ? QStringLiteral("is a sparse file") : flawOfType(type);
        entry.kind = type == '5' || (type == '\0' && entry.name.endsWith('/')) ? Entry::Kind::Folder
                                                                               : Entry::Kind::File;
        m_extra = {};
        m_extras = 0;
        m_last = entry.name;
        ++m_entries;
        const Result<bool> wanted = m_sink.beginEntry(entry);
        if (!wanted)
            return wanted.error();
        return pass(entry.size, *wanted);
    }

    /// Content, handed on or not, and the rest of its last block.
    Result<void> pass(qint64 size, bool wanted) {
        std::vector<char> buffer(64 << 10);
        for (qint64 left = (size + Block - 1) / Block * Block, content = size; left > 0;) {
            const qint64 part = std::min<qint64>(left, qint64(buffer.size()));
            if (fill(buffer.data(), part) < part)
                return cutOff();
            const qint64 real = std::min(part, content);
            if (wanted && real > 0)
                if (Result<void> taken = m_sink.content(buffer.data(), real); !taken)
                    return taken;
            left -= part;
            content -= real;
        }
        return wanted ? m_sink.finishEntry() : Result<void>();
    }

    Result<void> takeExtra(char type, qint64 size) {
        if (size > MaxRecord || ++m_extras > ExtraHeaders)
            return refused(
                QStringLiteral("The entry after %1 has a header that is too long.").arg(quoted(m_last)));
        QByteArray record(int((size + Block - 1) / Block * Block), 0);
        if (fill(record.data(), record.size()) < record.size())
            return cutOff();
        record.truncate(int(size));
        if (type == 'L')
            m_extra.name = record.left(int(qstrnlen(record.constData(), uint(record.size()))));
        if (type == 'x' && !readRecords(record, m_extra))
            return cutOff();
        return {}; // what is said of all entries ('g') has nothing a layout needs, and links ('K') are
                   // refused later
    }

    QIODevice &m_tar;
    const WatchedFile &m_file;
    EntrySink &m_sink;
    Extra m_extra;
    QByteArray m_last;
    int m_extras = 0;
    int m_entries = 0;
};

} // namespace

Result<void> readTar(int file, Format format, EntrySink &sink) {
    WatchedFile watched;
    if (!watched.open(file, QIODevice::ReadOnly | QIODevice::Unbuffered) || !watched.seek(0))
        return Error{Failed, QStringLiteral("The archive can't be opened.")};
    KCompressionDevice tar(&watched, false,
                           format == Format::TarGz ? KCompressionDevice::GZip : KCompressionDevice::Xz);
    if (!tar.open(QIODevice::ReadOnly))
        return damaged(QStringLiteral("The archive can't be unpacked."));
    return TarReader(tar, watched, sink).read();
}

} // namespace ovation::bundle
