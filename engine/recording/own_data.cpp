#include "recording/own_data.h"

#include "base/atomic_file.h"
#include "base/folder_access.h"
#include "base/json_scan.h"
#include "base/system_error.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ovation::recording {
namespace {

constexpr qint64 MaxOwnData_bytes = 4 << 20; // 255 markers with long names, and hundreds of streams

/// Held while a file of the folder is read and replaced. File systems that know no locks are used without.
class FolderLock {
  public:
    explicit FolderLock(const QString &folder)
        : m_fd(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        while (m_fd >= 0 && ::flock(m_fd, LOCK_EX) != 0 && errno == EINTR)
            ;
    }
    ~FolderLock() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

  private:
    const int m_fd;
};

/// Nothing when it is there and can't be understood.
std::optional<QJsonObject> parse(const QString &path) {
    QFile own(path);
    if (!own.exists())
        return QJsonObject();
    if (!QFileInfo(own).isFile() || own.size() > MaxOwnData_bytes || !own.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto json = readJson(own.readAll(), FileJson);
    return json && json->isObject() ? std::optional(json->object()) : std::nullopt;
}

} // namespace

QJsonObject readOwnData(const QString &path) {
    return parse(path).value_or(QJsonObject());
}

Result<void> changeOwnData(const QString &path, const std::function<void(QJsonObject &)> &change) {
    const FolderLock lock(QFileInfo(path).absolutePath());
    const auto before = parse(path);
    QJsonObject own = before.value_or(QJsonObject());
    change(own);
    if (before == own)
        return {};
    const QByteArray name = QFile::encodeName(path);
    if (!before) // replaces an earlier one: what was understood then was not better
        (void)::rename(name.constData(), (name + ".damaged").constData());
    if (own.isEmpty()) {
        if (::unlink(name.constData()) != 0 && errno != ENOENT)
            return Error{errcOfFile(errno, Errc::Failed),
                         QStringLiteral("File %1 cannot be removed: %2").arg(path, qt_error_string(errno))};
        return {};
    }
    auto written = writeFileAtomically(path, QJsonDocument(own).toJson(QJsonDocument::Compact));
    if (written)
        takeReadersOfFolder(path);
    return written;
}

} // namespace ovation::recording
