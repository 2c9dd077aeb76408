#include "library/file_stores.h"

#include "library/archive_limits.h"

#include "base/excerpt.h"
#include "base/handles.h"
#include "base/system_error.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ovation::library {

Result<std::shared_ptr<ByteSource>> MovieStore::open(std::size_t /*index*/) const {
    return std::shared_ptr<ByteSource>(std::make_shared<FilePart>(m_file, 0, m_file->size()));
}

FolderStore::~FolderStore() {
    ::close(m_handle);
}

Result<std::unique_ptr<FolderStore>> FolderStore::open(const QString &path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return Error{errcOfFile(errno, Errc::InvalidPath),
                     QStringLiteral("%1 can't be opened: %2")
                         .arg(excerpt(path), QString::fromLocal8Bit(std::strerror(errno)))};
    std::unique_ptr<FolderStore> store(new FolderStore(handle));
    const CHandle<DIR, closedir> folder(::fdopendir(::dup(handle)));
    while (const dirent *item = folder ? ::readdir(folder.get()) : nullptr) {
        struct stat state = {};
        if (::fstatat(handle, item->d_name, &state, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(state.st_mode))
            continue;
        if (store->m_entries.size() >= ArchiveLimits::Entries)
            return Error{Errc::LimitReached, QStringLiteral("Folder %1 has more than %2 files")
                                                 .arg(excerpt(path))
                                                 .arg(ArchiveLimits::Entries)};
        store->m_entries.push_back({QFile::decodeName(item->d_name), state.st_size, false});
    }
    std::sort(store->m_entries.begin(), store->m_entries.end(),
              [](const ArchiveEntry &a, const ArchiveEntry &b) { return a.name < b.name; });
    return store;
}

Result<std::shared_ptr<ByteSource>> FolderStore::open(std::size_t index) const {
    auto file = OpenFile::openInside(m_handle, m_entries[index].name);
    if (!file)
        return file.error();
    const int64_t size = (*file)->size();
    return std::shared_ptr<ByteSource>(std::make_shared<FilePart>(std::move(*file), 0, size));
}

} // namespace ovation::library
