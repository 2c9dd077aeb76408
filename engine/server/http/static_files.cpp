#include "server/http/static_files.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace ovation::server {

QString fileBelow(const QString &root, const QString &relativePath) {
    if (relativePath.contains(QChar(0)) || relativePath.contains(QLatin1Char('\\')))
        return {};
    for (const QString &segment : relativePath.split(QLatin1Char('/'))) {
        if (segment.isEmpty() || segment.startsWith(QLatin1Char('.')))
            return {};
    }
    const QString base = QFileInfo(root).canonicalFilePath();
    if (base.isEmpty())
        return {};
    // No link below the root is followed, not even one that leads back into it: to a hidden file, say.
    const QString path = base + QLatin1Char('/') + relativePath;
    const QFileInfo file(path);
    return file.isFile() && file.canonicalFilePath() == path ? path : QString();
}

QByteArray contentTypeOf(const QString &fileName) {
    static const QHash<QString, QByteArray> types = {
        {QStringLiteral("mp4"), "video/mp4"},         {QStringLiteral("webm"), "video/webm"},
        {QStringLiteral("mkv"), "video/x-matroska"},  {QStringLiteral("zip"), "application/zip"},
        {QStringLiteral("m4a"), "audio/mp4"},         {QStringLiteral("opus"), "audio/ogg"},
        {QStringLiteral("wav"), "audio/wav"},         {QStringLiteral("jpg"), "image/jpeg"},
        {QStringLiteral("png"), "image/png"},         {QStringLiteral("svg"), "image/svg+xml"},
        {QStringLiteral("json"), "application/json"}, {QStringLiteral("js"), "text/javascript"},
        {QStringLiteral("css"), "text/css"},          {QStringLiteral("html"), "text/html; charset=utf-8"}};
    return types.value(QFileInfo(fileName).suffix().toLower(), "application/octet-stream");
}

} // namespace ovation::server
