#include "config/setting_groups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace ovation::config {

bool makePrivateFolder(const QString &path) {
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(path) &&
           QFile::setPermissions(path,
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

namespace {

/// Whether checkWritable() would have nothing against `path`, without making it.
bool couldBeWritten(const QString &path) {
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot() && place.isAbsolute())
        place.setFile(place.path());
    return place.isDir() && place.isWritable();
}

} // namespace

void checkFolder(SettingReader &in, const char *name, const QString &path) {
    const bool isThere =
        in.isTrial() ? couldBeWritten(path) || QFileInfo(path).isDir() : makePrivateFolder(path);
    if (!isThere || (QFileInfo::exists(path) && !QFileInfo(path).isReadable()))
        in.complain(latin1(name), QStringLiteral("folder %1 is not readable").arg(path));
}

void checkWritable(SettingReader &in, const char *name, const QString &path) {
    if (in.isTrial()) {
        if (!couldBeWritten(path))
            in.complain(latin1(name),
                        QStringLiteral("folder %1 cannot be written: choose another one").arg(path));
        return;
    }
    if (!makePrivateFolder(path)) {
        in.complain(latin1(name), QStringLiteral("folder %1 cannot be made: choose another one").arg(path));
        return;
    }
    QTemporaryFile probe(path + QStringLiteral("/.write-test-XXXXXX"));
    if (!probe.open())
        in.complain(latin1(name),
                    QStringLiteral("folder %1 is not writable: %2").arg(path, probe.errorString()));
}

} // namespace ovation::config
