#pragma once

#include "base/clock.h"
#include "config/settings.h"
#include "events/cdr_writer.h"
#include "events/webhook.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace ovation::events {

/// Hands every event to the carriers that the settings switch on: record files and webhook (protocol 4).
/// Owns the carriers. Engine thread; publish() never waits.
class EventBus final : public QObject {
    Q_OBJECT

  public:
    EventBus(const config::Settings &settings, const Clock &clock, const WebhookLimits &limits = {},
             QObject *parent = nullptr);
    /// Waits for the disk until the records are written, not for the webhook: call shutDown() before.
    ~EventBus() override;

    /// `name` and `fields` by protocol 4.2. The order of the calls is the order everybody sees.
    void publish(const QString &name, const QJsonObject &fields);
    /// All zero when there is no webhook.
    WebhookStatus webhookStatus() const;
    /// Gives waiting webhooks at most 3 s. Calls `done` once, never before it returns.
    void shutDown(std::function<void()> done);

  Q_SIGNALS:
    void webhookStatusChanged();

  private:
    QSet<QString> m_webhookEvents;
    std::unique_ptr<CdrWriter> m_records; ///< null when switched off
    std::unique_ptr<Webhook> m_webhook;   ///< null when switched off
};

} // namespace ovation::events
