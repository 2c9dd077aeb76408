#include "events/record_folder.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace ovation::events {
namespace {

constexpr qint64 MaxLine_bytes = 1 << 20; ///< how far back the end of the last whole line is looked for

bool remove(const QString &path, const char *why) {
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT) {
        qCWarning(logEvents, "Record file %ls cannot be deleted: %ls", qUtf16Printable(path),
                  qUtf16Printable(qt_error_string(errno)));
        return false;
    }
    qCInfo(logEvents, "Record file %ls deleted: %s", qUtf16Printable(path), why);
    return true;
}

/// The size of the file without a part of a line at its end; the size itself when no line ends near it.
qint64 sizeOfWholeLines(int fd, qint64 size) {
    QByteArray tail(std::min(size, MaxLine_bytes), Qt::Uninitialized);
    const ssize_t got = ::pread(fd, tail.data(), std::size_t(tail.size()), size - tail.size());
    if (got != tail.size())
        return size;
    const auto end = tail.lastIndexOf('\n');
    if (end < 0)
        return tail.size() == size ? 0 : size;
    return size - tail.size() + end + 1;
}

} // namespace

QString RecordFolder::nameFor(const QDateTime &localTime) {
    return localTime.toString(QStringLiteral("'CDR.'yyyy-MM-dd'_'HH-mm-ss'.log'"));
}

std::vector<RecordFolder::File> RecordFolder::oldestFirst() const {
    static const QRegularExpression form(
        QStringLiteral("\\ACDR\\.[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}-[0-9]{2}-[0-9]{2}\\.log\\z"));
    std::vector<File> files;
    const auto entries = QDir(m_path).entryList({QStringLiteral("CDR.*")}, QDir::Files | QDir::Hidden);
    for (const QString &name : entries) {
        const QString path = m_path + QLatin1Char('/') + name;
        struct stat info {};
        if (!form.match(name).hasMatch() || ::lstat(QFile::encodeName(path).constData(), &info) != 0 ||
            !S_ISREG(info.st_mode))
            continue;
        files.push_back({path, qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000,
                         qint64(info.st_size)});
    }
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) {
        return std::tie(a.changed_ms, a.path) < std::tie(b.changed_ms, b.path);
    });
    return files;
}

QStringList RecordFolder::names() const {
    QStringList names;
    for (const File &file : oldestFirst())
        names.append(QFileInfo(file.path).fileName());
    return names;
}

void RecordFolder::deleteOlderThan(qint64 wall_ms, const QString &inUse) const {
    for (const File &file : oldestFirst()) {
        if (file.changed_ms < wall_ms && file.path != inUse)
            remove(file.path, "it is too old");
    }
}

void RecordFolder::deleteOldestAbove(qint64 max_bytes, const QString &inUse) const {
    const auto files = oldestFirst();
    qint64 all_bytes = 0;
    for (const File &file : files)
        all_bytes += file.size_bytes;
    for (const File &file : files) {
        if (all_bytes <= max_bytes)
            return;
        if (file.path != inUse && remove(file.path, "the record files take too much space"))
            all_bytes -= file.size_bytes;
    }
}

void RecordFolder::repairNewest() const {
    const auto files = oldestFirst();
    if (files.empty())
        return;
    const QString path = files.back().path;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return; // readable by others only; it is no worse than before
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) {
        struct stat info {};
        const bool known = ::fstat(fd, &info) == 0;
        const qint64 whole = known ? sizeOfWholeLines(fd, info.st_size) : 0;
        if (known && whole < info.st_size && ::ftruncate(fd, whole) == 0)
            qCWarning(logEvents, "The last line of %ls was cut short by a crash: taken out",
                      qUtf16Printable(path));
    }
    ::close(fd);
}

} // namespace ovation::events
