// The archive of a layout, in the process that reads it: nothing is written outside the folder it is for.

#include "input.h"

#include "bundle/tasks.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::bundle;
using fuzz::require;

namespace {

/// Everything in the scratch folder, hidden or not.
QStringList namesIn(const QString &folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void checkUnpacked(const QString &folder) {
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        require(!all.fileInfo().isSymLink() && (all.fileInfo().isFile() || all.fileInfo().isDir()));
        require(!all.fileName().startsWith(QLatin1Char('.')));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const bool quiet = [] {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        return true;
    }();
    require(quiet);
    static const QTemporaryDir scratch(QStringLiteral("/dev/shm/ovation-fuzz-XXXXXX"));
    const QString path = scratch.filePath(QStringLiteral("archive"));
    QFile archive(path);
    require(archive.open(QIODevice::WriteOnly | QIODevice::Truncate));
    archive.write(reinterpret_cast<const char *>(data), qint64(size));
    archive.close();

    const auto listed = listArchive(QFile::encodeName(path));
    if (listed)
        require(QJsonDocument::fromJson(*listed).isObject());
    else
        require(!listed.error().message.isEmpty() && listed.error().code != Done);
    const QString target = scratch.filePath(QStringLiteral("made"));
    require(QDir().mkpath(target));
    const auto unpacked = unpackArchive(QFile::encodeName(path), QFile::encodeName(target));
    require(listed || !unpacked);
    checkUnpacked(target);
    require(namesIn(scratch.path()).size() == 2);
    require(QDir(target).removeRecursively());
    return 0;
}
