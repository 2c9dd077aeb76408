#include "base/helper_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ovation {

QString helperProgram(const QString &name) {
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *place : {"/", "/../libexec/", "/../bin/"}) {
        QString path = QDir::cleanPath(here + QLatin1String(place) + name);
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return here + QLatin1Char('/') + name;
}

} // namespace ovation
