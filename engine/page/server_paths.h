#pragma once

#include <QUrl>

namespace ovation::page {

/// Whether a page may ask the server that records it for this path: files of custom layouts, under their
/// present and their old address. The rest is for programs that know the server's secret; a page here could
/// guess at it as if it came from anywhere, because the server trusts what its own machine says of the
/// client.
inline bool isForPages(const QUrl &url) {
    const QString path = url.path(QUrl::FullyDecoded);
    return path.startsWith(QLatin1String("/openvidu/layouts/")) ||
           path.startsWith(QLatin1String("/layouts/custom/"));
}

} // namespace ovation::page
