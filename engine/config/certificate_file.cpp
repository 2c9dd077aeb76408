#include "config/setting_groups.h"

#include <QFile>

namespace ovation::config {

QString certificateFile(SettingReader &in, const char *name, qint64 most_bytes) {
    QString path = in.text(latin1(name), {});
    if (path.isEmpty())
        return path;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        in.complain(latin1(name), QStringLiteral("can't be read: %1").arg(file.errorString()));
    else if (file.size() > most_bytes)
        in.complain(latin1(name), QStringLiteral("has more than %1 kB").arg(most_bytes / 1000));
    else if (!file.readAll().contains("-----BEGIN CERTIFICATE-----"))
        in.complain(latin1(name), QStringLiteral("is not a PEM file with certificates"));
    return path;
}

} // namespace ovation::config
