#include "page/web/request_watch.h"

#include "base/address_policy.h"
#include "page/server_paths.h"

#include <QWebEngineUrlRequestInfo>

namespace ovation::page {

void RequestWatch::setServer(const QString &host, quint16 port) {
    m_host = AddressPolicy::bare(host);
    m_port = port;
}

void RequestWatch::interceptRequest(QWebEngineUrlRequestInfo &info) {
    const QUrl url = info.requestUrl();
    const bool isLoaded = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!isLoaded || AddressPolicy::bare(url.host()) != m_host || webPort(url) != m_port || isForPages(url))
        return;
    info.block(true);
    Q_EMIT refused(url);
}

} // namespace ovation::page
