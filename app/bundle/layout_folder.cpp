#include "layout_folder.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace ovation::bundle {

namespace {

Result<std::vector<QByteArray>> namesIn(const QByteArray &folder, const QByteArray &shown) {
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(opendir(folder.constData()),
                                                         [](DIR *open) { return closedir(open); });
    if (!directory)
        return systemError(QStringLiteral("Cannot read the folder"), shown);
    std::vector<QByteArray> names;
    for (errno = 0; const dirent *entry = readdir(directory.get()); errno = 0)
        if (entry->d_name[0] != '.')
            names.emplace_back(entry->d_name);
    if (errno != 0)
        return systemError(QStringLiteral("Cannot read the folder"), shown);
    std::sort(names.begin(), names.end());
    return names;
}

QString flawOf(mode_t mode) {
    if (S_ISLNK(mode))
        return QStringLiteral("is a symbolic link");
    return S_ISREG(mode) || S_ISDIR(mode) ? QString() : QStringLiteral("is neither a file nor a folder");
}

bool hasIndex(const QByteArray &folder) {
    struct stat status {};
    return lstat((folder + "/index.html").constData(), &status) == 0 && S_ISREG(status.st_mode);
}

// As deep as Limits::Depth: deeper entries are refused before they are looked into.
Result<void> readInto(Catalog &catalog, const QByteArray &folder, const QByteArray &prefix, bool isLayout) {
    const Result<std::vector<QByteArray>> names =
        namesIn(folder + '/' + prefix, prefix.isEmpty() ? folder : prefix);
    if (!names)
        return names.error();
    for (const QByteArray &name : *names) {
        struct stat status {};
        Entry entry;
        entry.name = prefix + name;
        if (lstat((folder + '/' + entry.name).constData(), &status) != 0)
            return systemError(QStringLiteral("Cannot read"), entry.name);
        if (isLayout && S_ISDIR(status.st_mode) && hasIndex(folder + '/' + entry.name))
            continue;
        entry.flaw = flawOf(status.st_mode);
        entry.kind = S_ISDIR(status.st_mode) ? Entry::Kind::Folder : Entry::Kind::File;
        entry.size = S_ISREG(status.st_mode) ? status.st_size : 0;
        if (const Result<Catalog::Item> added = catalog.add(entry); !added)
            return added.error();
        if (entry.kind == Entry::Kind::Folder)
            if (Result<void> read = readInto(catalog, folder, entry.name + '/', isLayout); !read)
                return read;
    }
    return {};
}

} // namespace

Result<Catalog> readLayoutFolder(const QByteArray &folder) {
    Catalog catalog(0);
    if (Result<void> read = readInto(catalog, folder, QByteArray(), hasIndex(folder)); !read)
        return read.error();
    if (Result<void> finished = catalog.finish(); !finished)
        return finished.error();
    if (!catalog.topFolder().isEmpty())
        return Error{NoLayout, QStringLiteral("The index.html is in the folder %1: that is the one to pack.")
                                   .arg(quoted(catalog.topFolder()))};
    return catalog;
}

} // namespace ovation::bundle
