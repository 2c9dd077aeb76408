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

void checkWritable(SettingReader &in, const char *name, const QString &path) {
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
