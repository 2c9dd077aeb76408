// Not by KArchive's K7Zip: it unpacks everything into memory, as much as the stream gives and not as the
// header says, compares no checksums, hides absolute paths and doubled names, and (5.103) reads no stored
// files.
#include "archive_reader.h"
#include "seven_zip_index.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace ovation::bundle {

namespace {

Error brokenEntry(const QByteArray &name) {
    return damaged(QStringLiteral("The .7z is damaged: the entry %1 can't be read.").arg(quoted(name)));
}

class SevenZipReader {
  public:
    SevenZipReader(int file, const SevenZipIndex &index, EntrySink &sink)
        : m_file(file), m_index(index), m_sink(sink) {}

    Result<void> read() {
        for (const SevenZipItem &item : m_index.items) {
            const Result<bool> wanted = m_sink.beginEntry(item.entry);
            if (!wanted)
                return wanted.error();
            // What is not wanted is unpacked only when something behind it is.
            if (!*wanted)
                m_unwanted.push_back(&item);
            else if (Result<void> taken = take(item); !taken)
                return taken;
        }
        return {};
    }

  private:
    Result<void> take(const SevenZipItem &item) {
        for (const SevenZipItem *before : m_unwanted)
            if (Result<void> passed = pass(*before, false); !passed)
                return passed;
        m_unwanted.clear();
        Result<void> passed = pass(item, true);
        return passed ? m_sink.finishEntry() : passed;
    }

    Result<void> pass(const SevenZipItem &item, bool wanted) {
        if (item.entry.size == 0)
            return {};
        if (!m_decoder || m_stream != item.stream)
            m_decoder = std::make_unique<SevenZipDecoder>(m_file, m_index.streams[item.stream]);
        m_stream = item.stream;
        std::vector<char> buffer(64 << 10);
        quint32 crc = 0;
        for (qint64 left = item.entry.size; left > 0;) {
            const qint64 part = std::min(left, qint64(buffer.size()));
            if (!m_decoder->read(buffer.data(), part))
                return brokenEntry(item.entry.name);
            crc = quint32(crc32(crc, reinterpret_cast<const Bytef *>(buffer.data()), uInt(part)));
            if (wanted)
                if (Result<void> taken = m_sink.content(buffer.data(), part); !taken)
                    return taken;
            left -= part;
        }
        return !item.crc || crc == *item.crc ? Result<void>() : brokenEntry(item.entry.name);
    }

    int m_file;
    const SevenZipIndex &m_index;
    EntrySink &m_sink;
    std::vector<const SevenZipItem *> m_unwanted;
    std::unique_ptr<SevenZipDecoder> m_decoder;
    std::size_t m_stream = 0;
};

} // namespace

Result<void> readSevenZip(int file, EntrySink &sink) {
    const Result<SevenZipIndex> index = readSevenZipIndex(file);
    return index ? SevenZipReader(file, *index, sink).read() : Result<void>(index.error());
}

} // namespace ovation::bundle
