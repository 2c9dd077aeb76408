#pragma once

#include "config/settings.h"
#include "events/webhook.h"

/// What the tests of the webhook begin with.
namespace ovation::events {

inline constexpr int Patience_ms = 20'000; ///< how long something that must happen may take

/// Impatient, so that a test is short. What must not run out is large.
inline WebhookLimits quick() {
    WebhookLimits limits;
    limits.timeout_ms = Patience_ms;
    limits.firstPause_ms = 1;
    limits.maxPause_ms = 5;
    limits.shutDown_ms = Patience_ms;
    return limits;
}

inline Event numbered(int n, const char *name = "signalSent") {
    return {QLatin1String(name), {{QStringLiteral("n"), n}}};
}

inline config::Settings settingsFor(const QUrl &url) {
    config::Settings settings;
    settings.webhook = true;
    settings.webhookEndpoint = url;
    return settings;
}

inline QStringList signalsFromTo(int first, int last) {
    QStringList names;
    for (int n = first; n <= last; ++n)
        names.append(QStringLiteral("signalSent%1").arg(n));
    return names;
}

} // namespace ovation::events
