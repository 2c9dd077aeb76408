#include "layout/layout_library.h"

#include "base/atomic_file.h"
#include "base/random_text.h"
#include "layout/layout_error.h"
#include "layout/layout_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace ovation::layout {
namespace {

constexpr qint64 TrashKept_days = 7;
constexpr QLatin1String TrashFolder("/.trash");
constexpr QLatin1String NewFolders("/.new-XXXXXX"); // what is not whole yet

/// A path as a sentence names it.
QString shown(const QString &path) {
    return path.isEmpty() ? QStringLiteral("The main layout") : QStringLiteral("\"%1\"").arg(path);
}

/// When a layout was removed, as its token says; nothing if it is none.
std::optional<QDateTime> removalOf(const QString &token) {
    static const QRegularExpression form(QStringLiteral("^([0-9]{13})-[A-Za-z0-9]{8}$"));
    const QRegularExpressionMatch match = form.match(token);
    if (!match.hasMatch())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(match.captured(1).toLongLong());
}

void collectLayouts(const QString &root, const QString &path, int depth, std::vector<LayoutInfo> &layouts) {
    const QString folder = path.isEmpty() ? root : root + QLatin1Char('/') + path;
    if (isLayout(folder)) {
        LayoutInfo info{path, {}, 0, 0};
        for (const QString &name : ownFiles(folder)) {
            const QFileInfo file(folder + QLatin1Char('/') + name);
            info.size_bytes += file.size();
            info.files += 1;
            if (!info.changed.isValid() || file.lastModified() > info.changed)
                info.changed = file.lastModified();
        }
        layouts.push_back(info);
    }
    if (depth == LayoutDepth)
        return;
    const QStringList names =
        QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const QString inner = path.isEmpty() ? name : path + QLatin1Char('/') + name;
        if (flawOfPath(inner, LayoutDepth).isEmpty()) // what could not be named in a call is not shown
            collectLayouts(root, inner, depth + 1, layouts);
    }
}

} // namespace

LayoutLibrary::LayoutLibrary(QString folder) : m_folder(std::move(folder)) {
    // A folder that is a link itself is the user's choice; below it none is followed.
    if (const QString real = QFileInfo(m_folder).canonicalFilePath(); !real.isEmpty())
        m_folder = real;
    forgetOld();
}

std::vector<LayoutInfo> LayoutLibrary::list() const {
    std::vector<LayoutInfo> layouts;
    collectLayouts(m_folder, QString(), 0, layouts);
    std::sort(layouts.begin(), layouts.end(),
              [](const LayoutInfo &a, const LayoutInfo &b) { return a.path < b.path; });
    return layouts;
}

Result<void> LayoutLibrary::create(const QString &path, const QString &templateId) {
    const Result<QString> target = freePlace(path);
    if (!target)
        return target.error();
    const QTemporaryDir made(m_folder + NewFolders);
    if (!made.isValid())
        return layoutError(
            QStringLiteral("Cannot write in the folder %1: %2").arg(m_folder, made.errorString()));
    const QString layout = made.filePath(QStringLiteral("layout"));
    QDir().mkpath(layout);
    if (Result<void> written = writeTemplate(templateId, layout); !written)
        return written;
    return place(layout, *target);
}

Result<void> LayoutLibrary::duplicate(const QString &from, const QString &to) {
    const Result<QString> source = layoutAt(from);
    if (!source)
        return source.error();
    const Result<QString> target = freePlace(to);
    if (!target)
        return target.error();
    const QTemporaryDir made(m_folder + NewFolders);
    if (!made.isValid())
        return layoutError(
            QStringLiteral("Cannot write in the folder %1: %2").arg(m_folder, made.errorString()));
    const QString layout = made.filePath(QStringLiteral("layout"));
    if (Result<void> copied = copyFiles(*source, ownFiles(*source), layout, Copying::Content); !copied)
        return copied;
    return place(layout, *target);
}

Result<void> LayoutLibrary::rename(const QString &from, const QString &to) {
    const Result<QString> source = layoutAt(from);
    if (!source)
        return source.error();
    const Result<QString> target = freePlace(to);
    return target ? move(*source, *target) : Result<void>(target.error());
}

Result<QString> LayoutLibrary::remove(const QString &path) {
    const Result<QString> source = layoutAt(path);
    if (!source)
        return source.error();
    forgetOld();
    const QString token = QStringLiteral("%1-%2")
                              .arg(QDateTime::currentMSecsSinceEpoch(), 13, 10, QLatin1Char('0'))
                              .arg(randomAlphanumeric(8));
    const QString trash = trashOf(token);
    if (trash.isEmpty() || !QDir().mkpath(trash))
        return layoutError(QStringLiteral("Cannot create a folder in %1.").arg(m_folder + TrashFolder));
    Result<void> done = writeFileAtomically(trash + QStringLiteral("/path"), path.toUtf8());
    if (done)
        done = move(*source, trash + QStringLiteral("/layout"));
    if (done)
        return token;
    // Nothing was moved, or everything was moved back.
    QDir(trash).removeRecursively();
    return done.error();
}

Result<void> LayoutLibrary::restore(const QString &token) {
    const QString trash = trashOf(token);
    QFile origin(trash + QStringLiteral("/path"));
    if (trash.isEmpty() || !origin.open(QIODevice::ReadOnly))
        return layoutError(QStringLiteral("The layout is not kept any more."));
    const Result<QString> target = freePlace(QString::fromUtf8(origin.readAll()));
    if (!target)
        return target.error();
    if (Result<void> placed = place(trash + QStringLiteral("/layout"), *target); !placed)
        return placed;
    QDir(trash).removeRecursively();
    return {};
}

QStringList LayoutLibrary::files(const QString &path) const {
    const Result<QString> folder = layoutAt(path);
    return folder ? ownFiles(*folder) : QStringList();
}

Result<QByteArray> LayoutLibrary::read(const QString &path, const QString &file) const {
    const Result<QString> name = fileOf(path, file);
    if (!name)
        return name.error();
    // A named pipe in place of a file must not block.
    QFile open;
    const int descriptor =
        ::open(QFile::encodeName(*name).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0 || !open.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return layoutError(QStringLiteral("Cannot read %1.").arg(*name));
    if (!QFileInfo(*name).isFile())
        return layoutError(QStringLiteral("%1 is no file.").arg(*name));
    QByteArray content = open.read(MaxFile_bytes + 1);
    if (open.error() != QFileDevice::NoError)
        return layoutError(QStringLiteral("Cannot read %1: %2").arg(*name, open.errorString()));
    if (content.size() > MaxFile_bytes)
        return layoutError(QStringLiteral("%1 is larger than %2 MiB.").arg(*name).arg(MaxFile_bytes >> 20));
    return content;
}

Result<void> LayoutLibrary::write(const QString &path, const QString &file, const QByteArray &text) {
    const Result<QString> name = fileOf(path, file);
    if (!name)
        return name.error();
    if (text.size() > MaxFile_bytes)
        return layoutError(
            QStringLiteral("%1 would be larger than %2 MiB.").arg(*name).arg(MaxFile_bytes >> 20));
    // The page can come back by being saved, while its folder is there.
    const Result<QString> folder = folderOf(path);
    if (!isLayout(*folder) && !(file == IndexFile && QFileInfo(*folder).isDir()))
        return layoutError(QStringLiteral("%1 is not there any more.").arg(shown(path)));
    if (const QFileInfo target(*name); target.exists() && !target.isFile())
        return layoutError(QStringLiteral("%1 is no file.").arg(*name));
    if (!QDir().mkpath(QFileInfo(*name).path()))
        return layoutError(QStringLiteral("Cannot create the folder for %1.").arg(*name));
    return writeFileAtomically(*name, text, FileMode::Kept);
}

/// The folder a path names, there or not.
Result<QString> LayoutLibrary::folderOf(const QString &path) const {
    if (path.isEmpty())
        return m_folder;
    if (const QString flaw = flawOfPath(path, LayoutDepth); !flaw.isEmpty())
        return layoutError(QStringLiteral("\"%1\" %2.").arg(path, flaw));
    if (leadsThroughLink(m_folder, path))
        return layoutError(QStringLiteral("\"%1\" leads through a symbolic link.").arg(path));
    return m_folder + QLatin1Char('/') + path;
}

Result<QString> LayoutLibrary::layoutAt(const QString &path) const {
    Result<QString> folder = folderOf(path);
    if (folder && !isLayout(*folder))
        return layoutError(
            QStringLiteral("%1 is not there: no index.html is in %2.").arg(shown(path), *folder));
    return folder;
}

Result<QString> LayoutLibrary::freePlace(const QString &path) const {
    Result<QString> folder = folderOf(path);
    if (folder && isLayout(*folder))
        return layoutError(QStringLiteral("%1 is already there.").arg(shown(path)));
    return folder;
}

Result<QString> LayoutLibrary::fileOf(const QString &path, const QString &file) const {
    Result<QString> folder = folderOf(path);
    if (!folder)
        return folder;
    if (const QString flaw = flawOfPath(file, FileDepth); !flaw.isEmpty())
        return layoutError(QStringLiteral("\"%1\" %2.").arg(file, flaw));
    if (leadsThroughLink(*folder, file))
        return layoutError(QStringLiteral("\"%1\" leads through a symbolic link.").arg(file));
    return *folder + QLatin1Char('/') + file;
}

/// Where a removed layout is; nothing if the token is none, or if it would be elsewhere.
QString LayoutLibrary::trashOf(const QString &token) const {
    const QString trash = m_folder + TrashFolder;
    const bool elsewhere = QFileInfo(trash).isSymLink();
    return elsewhere || !removalOf(token) ? QString() : trash + QLatin1Char('/') + token;
}

/// Moves a layout's own files; layouts below it stay.
Result<void> LayoutLibrary::move(const QString &from, const QString &to) {
    const bool within = to.startsWith(from + QLatin1Char('/'));
    if (from != m_folder && !within && !QFileInfo::exists(to) && !hasLayoutsBelow(from)) {
        // The whole folder at once, including hidden files.
        if (Result<void> placed = place(from, to); placed) {
            removeEmptyFolders(QFileInfo(from).path(), m_folder);
            return {};
        } // from another file system, say: as below
    }
    const QStringList files = ownFiles(from);
    const QTemporaryDir made(m_folder + NewFolders);
    if (!made.isValid())
        return layoutError(
            QStringLiteral("Cannot write in the folder %1: %2").arg(m_folder, made.errorString()));
    const QString layout = made.filePath(QStringLiteral("layout"));
    if (Result<void> copied = copyFiles(from, files, layout, Copying::Link); !copied)
        return copied;
    if (Result<void> placed = place(layout, to); !placed)
        return placed;
    removeFiles(from, files, m_folder); // both are there for a moment, never none
    return {};
}

void LayoutLibrary::forgetOld() const {
    const QDateTime limit = QDateTime::currentDateTime().addDays(-TrashKept_days);
    const QDir trash(m_folder + TrashFolder);
    for (const QString &token : trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (const auto removal = removalOf(token); removal && *removal < limit && !trashOf(token).isEmpty())
            QDir(trashOf(token)).removeRecursively();
    // Left incomplete by a crash.
    const QFileInfoList left =
        QDir(m_folder).entryInfoList({QStringLiteral(".new-*"), QStringLiteral(".ovation-bundle-*")},
                                     QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : left)
        if (folder.lastModified() < limit)
            QDir(folder.filePath()).removeRecursively();
}

} // namespace ovation::layout
