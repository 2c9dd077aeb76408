#include "session/camera_uri.h"

#include <QRegularExpression>
#include <QUrl>

namespace ovation::session {

bool isCameraUri(const QString &text) {
    static const QRegularExpression known(QStringLiteral("\\A(rtsp|rtsps|http|https|file)://[^\\s]+\\z"));
    const QUrl url(text);
    return known.match(text).hasMatch() && url.isValid() &&
           (!url.host().isEmpty() || url.scheme() == QStringLiteral("file"));
}

} // namespace ovation::session
