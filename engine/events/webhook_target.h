#pragma once

#include "config/settings.h"

#include <QNetworkRequest>

namespace ovation::events {

/// Where events are posted to: the request with headers, Content-Type and TLS settings.
struct WebhookTarget {
    QNetworkRequest request;
    QString name; ///< scheme, host and port, for logs: path, query and headers may be secrets
};

WebhookTarget webhookTarget(const config::Settings &settings);

} // namespace ovation::events
