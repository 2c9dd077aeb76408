#include "archive_reader.h"
#include "catalogue.h"
#include "seven_zip_index.h"

#include <K7Zip>
#include <KArchiveDirectory>
#include <KArchiveFile>

#include <QFile>

#include <memory>
#include <zlib.h>

namespace ovation::bundle {

namespace {

Error brokenEntry(const QByteArray &name) {
    return damaged(QStringLiteral("The .7z is damaged: the entry %1 can't be read.").arg(quoted(name)));
}

/// The path as KArchive has it in its tree; it was checked before, so nothing but "./" can be before it.
QString treePath(QByteArray name) {
    while (name.startsWith("./"))
        name.remove(0, 2);
    return QString::fromUtf8(name);
}

/// Opened when the first content is wanted: that unpacks everything into memory, at most Limits::Total_bytes.
class OpenedSevenZip {
  public:
    explicit OpenedSevenZip(int file) : m_fd(file) {}

    Result<QByteArray> content(const SevenZipItem &item) {
        if (item.entry.size == 0)
            return QByteArray();
        if (!m_archive && !open())
            return damaged(QStringLiteral("The .7z is damaged: it can't be unpacked."));
        const KArchiveEntry *entry = m_archive->directory()->entry(treePath(item.entry.name));
        if (!entry || !entry->isFile())
            return brokenEntry(item.entry.name);
        const QByteArray bytes = static_cast<const KArchiveFile *>(entry)->data();
        const auto *start = reinterpret_cast<const Bytef *>(bytes.constData());
        if (bytes.size() != item.entry.size || (item.crc && crc32(0, start, uInt(bytes.size())) != *item.crc))
            return brokenEntry(item.entry.name);
        return bytes;
    }

  private:
    bool open() {
        if (!m_file.open(m_fd, QIODevice::ReadOnly) || !m_file.seek(0))
            return false;
        m_archive = std::make_unique<K7Zip>(&m_file);
        return m_archive->open(QIODevice::ReadOnly);
    }

    int m_fd;
    QFile m_file;
    std::unique_ptr<K7Zip> m_archive;
};

} // namespace

Result<void> readSevenZip(int file, EntrySink &sink) {
    const Result<std::vector<SevenZipItem>> items = readSevenZipIndex(file);
    if (!items)
        return items.error();
    OpenedSevenZip opened(file);
    for (const SevenZipItem &item : *items) {
        const Result<bool> wanted = sink.beginEntry(item.entry);
        if (!wanted)
            return wanted.error();
        if (!*wanted)
            continue;
        const Result<QByteArray> bytes = opened.content(item);
        if (!bytes)
            return bytes.error();
        if (!bytes->isEmpty())
            if (const Result<void> taken = sink.content(bytes->constData(), bytes->size()); !taken)
                return taken;
        if (const Result<void> finished = sink.finishEntry(); !finished)
            return finished;
    }
    return {};
}

} // namespace ovation::bundle
