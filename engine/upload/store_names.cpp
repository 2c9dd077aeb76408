#include "upload/store_names.h"

#include "base/atomic_file.h"
#include "base/random_text.h"

#include <QFile>

#include <algorithm>

namespace ovation::upload {
namespace {

constexpr int NameLength = 10;

bool isName(const QString &name) {
    return name.size() == NameLength && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                      (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
           });
}

} // namespace

QString storeFolder(const QString &recordingId, const QString &installation, int64_t createdAt) {
    const QString folder =
        QStringLiteral("%1.%2-%3").arg(recordingId, installation, QString::number(qlonglong(createdAt), 36));
    return folder.normalized(QString::NormalizationForm_C);
}

QString folderOfKey(const QString &key) {
    const auto slash = key.indexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : key.left(slash);
}

bool isOwnKey(const QString &key, const QString &installation) {
    const QString folder = key.section(QLatin1Char('/'), 0, 0);
    const QString mark = folder.mid(folder.lastIndexOf(QLatin1Char('.')) + 1);
    return isName(installation) && folder.contains(QLatin1Char('.')) &&
           mark.startsWith(installation + QLatin1Char('-'));
}

QString installationPath(const QString &dataPath) {
    return dataPath + QStringLiteral("/installation");
}

QString installationName(const QString &path) {
    constexpr qint64 MaxFile_bytes = 100;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        QString name = QString::fromLatin1(file.read(MaxFile_bytes)).trimmed();
        if (isName(name))
            return name;
    }
    const QString name = randomAlphanumeric(NameLength).toLower();
    return writeFileAtomically(path, name.toLatin1() + '\n') ? name : QString();
}

} // namespace ovation::upload
