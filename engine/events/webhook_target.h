#pragma once

#include "config/settings.h"

#include <QNetworkRequest>

namespace ovation::events {

/// Where events are posted to, ready to be used: configured headers, Content-Type, TLS and all. What is left
/// out of it can be logged.
struct WebhookTarget {
    QNetworkRequest request;
    QString name; ///< scheme, host and port: a path, a query or a header may be a secret
};

WebhookTarget webhookTarget(const config::Settings &settings);

} // namespace ovation::events
