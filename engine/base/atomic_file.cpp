#include "base/atomic_file.h"

#include "base/prompt_thread.h"
#include "base/system_error.h"

#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

#include <QFileInfo>

namespace ovation {
namespace {

// A rename is only durable once the folder that holds the name is.
void syncFolder(const QString &folder) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &content, FileMode mode) {
    PromptThread::refuse();
    const QFileInfo before(path);
    const auto permissions = mode == FileMode::Kept && before.isFile()
                                 ? before.permissions()
                                 : QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QSaveFile file(path);
    const auto failure = [&] {
        return Error{errcOfFile(errno, Errc::Failed),
                     QStringLiteral("Cannot write %1: %2").arg(path, file.errorString())};
    };
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    file.setPermissions(permissions);
    if (file.write(content) != content.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failure();
    if (!file.commit())
        return failure();
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace ovation
