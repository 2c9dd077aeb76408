#include "page/address_secret.h"

#include <QStringList>

namespace ovation::page {

bool removeSecret(QUrl &url) {
    QStringList items = url.query(QUrl::FullyEncoded).split(QLatin1Char('&'), Qt::SkipEmptyParts);
    const auto removed = items.removeIf([](const QString &item) {
        return QUrl::fromPercentEncoding(item.section(QLatin1Char('='), 0, 0).toLatin1()) ==
               QLatin1String("secret");
    });
    url.setQuery(items.isEmpty() ? QString() : items.join(QLatin1Char('&')), QUrl::StrictMode);
    return removed > 0;
}

} // namespace ovation::page
