#include "tasks.h"

#include "archive_writer.h"
#include "folder_writer.h"
#include "layout_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::bundle {

namespace {

/// An archive that is read: one open file from the first look to the last byte.
class OpenArchive {
  public:
    static Result<OpenArchive> open(const QByteArray &path) {
        // A pipe in the place of a file must not hold us up.
        OpenArchive archive(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        struct stat status {};
        if (archive.m_file < 0 || fstat(archive.m_file, &status) != 0)
            return systemError(QStringLiteral("Cannot read"), path);
        if (!S_ISREG(status.st_mode))
            return damaged(QStringLiteral("%1 is no file.").arg(quoted(path)));
        if (status.st_size > Limits::Archive_bytes)
            return refused(
                QStringLiteral("The archive is larger than %1 MiB.").arg(Limits::Archive_bytes >> 20));
        archive.m_size = status.st_size;
        const Result<Format> format = formatOfContent(archive.m_file);
        if (!format)
            return format.error();
        archive.m_format = *format;
        return archive;
    }

    OpenArchive(OpenArchive &&other) noexcept
        : m_file(std::exchange(other.m_file, -1)), m_size(other.m_size), m_format(other.m_format) {}
    OpenArchive(const OpenArchive &) = delete;
    OpenArchive &operator=(const OpenArchive &) = delete;
    OpenArchive &operator=(OpenArchive &&) = delete;
    ~OpenArchive() {
        if (m_file >= 0)
            close(m_file);
    }

    Result<void> read(EntrySink &sink) const { return readArchive(m_file, m_format, sink); }
    qint64 size() const { return m_size; }
    Format format() const { return m_format; }

  private:
    explicit OpenArchive(int file) : m_file(file) {}

    int m_file;
    qint64 m_size = 0;
    Format m_format = Format::Zip;
};

/// Looks at the entries; at their contents, too, if they are to be proven whole.
class Inspection : public EntrySink {
  public:
    enum class Depth { Entries = 1, Contents };

    Inspection(qint64 archiveSize, Depth depth) : catalog(archiveSize), m_depth(depth) {}

    Result<bool> beginEntry(const Entry &entry) override {
        const Result<Catalog::Item> item = catalog.add(entry);
        if (!item)
            return item.error();
        return m_depth == Depth::Contents && !item->folder;
    }
    Result<void> content(const char *, qint64) override { return {}; }
    Result<void> finishEntry() override { return {}; }

    Catalog catalog;

  private:
    Depth m_depth;
};

Result<Catalog> inspect(const OpenArchive &archive, Inspection::Depth depth) {
    Inspection inspection(archive.size(), depth);
    if (Result<void> read = archive.read(inspection); !read)
        return read.error();
    if (Result<void> finished = inspection.catalog.finish(); !finished)
        return finished.error();
    return inspection.catalog;
}

QByteArray report(const OpenArchive &archive, const Catalog &catalog) {
    QJsonArray entries;
    int folders = 0;
    const QByteArray top = catalog.topFolder();
    for (const Catalog::Item &item : catalog.items()) {
        if (item.path + '/' == top)
            continue;
        folders += item.folder ? 1 : 0;
        entries.append(QJsonObject{
            {QStringLiteral("name"), QString::fromUtf8(item.path.mid(top.size()))},
            {QStringLiteral("type"), item.folder ? QStringLiteral("folder") : QStringLiteral("file")},
            {QStringLiteral("size"), item.size},
        });
    }
    const QJsonObject all{
        {QStringLiteral("format"), nameOf(archive.format())},
        {QStringLiteral("topFolder"), QString::fromUtf8(top)},
        {QStringLiteral("archiveSize"), archive.size()},
        {QStringLiteral("size"), catalog.total()},
        {QStringLiteral("files"), int(entries.size()) - folders},
        {QStringLiteral("folders"), folders},
        {QStringLiteral("entries"), entries},
    };
    return QJsonDocument(all).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<QByteArray> listArchive(const QByteArray &path) {
    const Result<OpenArchive> archive = OpenArchive::open(path);
    if (!archive)
        return archive.error();
    const Result<Catalog> catalog = inspect(*archive, Inspection::Depth::Entries);
    return catalog ? report(*archive, *catalog) : Result<QByteArray>(catalog.error());
}

Result<QByteArray> unpackArchive(const QByteArray &path, const QByteArray &folder) {
    const Result<OpenArchive> archive = OpenArchive::open(path);
    if (!archive)
        return archive.error();
    // First all names and sizes: nothing is written of an archive with one bad entry, and the top folder is
    // known.
    const Result<Catalog> catalog = inspect(*archive, Inspection::Depth::Entries);
    if (!catalog)
        return catalog.error();
    FolderWriter writer(folder, catalog->topFolder(), archive->size());
    Result<void> read = archive->read(writer);
    return read ? report(*archive, *catalog) : Result<QByteArray>(read.error());
}

Result<QByteArray> packFolder(const QByteArray &folder, const QByteArray &path) {
    const Result<Format> format = formatOfName(path);
    if (!format)
        return format.error();
    const Result<Catalog> layout = readLayoutFolder(folder);
    if (!layout)
        return layout.error();
    if (Result<void> written = writeArchive(path, *format, folder, layout->items()); !written)
        return written.error();
    const Result<OpenArchive> archive = OpenArchive::open(path);
    if (!archive)
        return archive.error();
    const Result<Catalog> packed = inspect(*archive, Inspection::Depth::Contents);
    if (!packed)
        return packed.error();
    if (packed->items().size() != layout->items().size() || packed->total() != layout->total())
        return Error{Failed, QStringLiteral("The archive does not hold what the folder holds.")};
    return report(*archive, *packed);
}

} // namespace ovation::bundle
