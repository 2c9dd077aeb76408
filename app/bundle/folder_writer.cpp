#include "folder_writer.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::bundle {

FolderWriter::~FolderWriter() {
    if (m_file >= 0)
        close(m_file);
}

Result<void> FolderWriter::makeFolders(const QByteArray &path) {
    for (int slash = int(path.indexOf('/'));; slash = int(path.indexOf('/', slash + 1))) {
        const QByteArray part = path.mid(0, slash); // -1: all of it
        if (mkdir((m_folder + '/' + part).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return systemError(QStringLiteral("Cannot create the folder"), part);
        if (slash < 0)
            return {};
    }
}

Result<bool> FolderWriter::beginEntry(const Entry &entry) {
    const Result<Catalog::Item> item = m_catalog.add(entry);
    if (!item)
        return item.error();
    QByteArray path = item->path;
    if (!m_topFolder.isEmpty()) {
        if (item->folder && (path.isEmpty() || path + '/' == m_topFolder))
            return false;
        if (!path.startsWith(m_topFolder))
            return Error{Failed, QStringLiteral("The archive changed while it was read.")};
        path.remove(0, m_topFolder.size());
    }
    if (path.isEmpty())
        return false;
    const QByteArray folder = item->folder ? path : path.left(int(qMax<qsizetype>(0, path.lastIndexOf('/'))));
    if (!folder.isEmpty())
        if (Result<void> made = makeFolders(folder); !made)
            return made.error();
    if (item->folder)
        return false;
    m_path = path;
    m_file = open((m_folder + '/' + path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                  S_IRUSR | S_IWUSR);
    if (m_file < 0)
        return systemError(QStringLiteral("Cannot create"), path);
    return true;
}

Result<void> FolderWriter::content(const char *data, qint64 size) {
    for (qint64 done = 0; done < size;) {
        const ssize_t part = write(m_file, data + done, std::size_t(size - done));
        if (part < 0)
            return systemError(QStringLiteral("Cannot write"), m_path);
        done += part;
    }
    return {};
}

Result<void> FolderWriter::finishEntry() {
    const bool kept = fsync(m_file) == 0;
    const bool closed = close(m_file) == 0;
    m_file = -1;
    return kept && closed ? Result<void>() : systemError(QStringLiteral("Cannot write"), m_path);
}

} // namespace ovation::bundle
