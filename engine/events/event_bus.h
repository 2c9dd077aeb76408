#pragma once

#include "base/clock.h"
#include "base/thread_check.h"
#include "config/settings.h"
#include "events/cdr_writer.h"
#include "events/webhook.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace ovation::events {

/// Passes every event to the carriers enabled in the settings: record files and webhook (protocol 4).
/// Owns the carriers. Engine thread; publish() never waits.
class EventBus final : public QObject {
    Q_OBJECT

  public:
    EventBus(const config::Settings &settings, const Clock &clock, const WebhookLimits &limits = {},
             QObject *parent = nullptr);
    /// Blocks until the records are on the disk; does not wait for the webhook: call shutDown() first.
    ~EventBus() override;

    /// `name` and `fields` as in protocol 4.2. Every carrier sees the order of the calls.
    void publish(const QString &name, const QJsonObject &fields);
    /// All zero without a webhook.
    WebhookStatus webhookStatus() const;
    /// Gives pending deliveries at most 3 s. Calls `done` once, after returning.
    void shutDown(std::function<void()> done);

  Q_SIGNALS:
    void webhookStatusChanged();
    /// After the carriers have it.
    void published(const QString &name, const QJsonObject &fields);

  private:
    QSet<QString> m_webhookEvents;
    std::unique_ptr<CdrWriter> m_records; ///< null when switched off
    std::unique_ptr<Webhook> m_webhook;   ///< null when switched off
    ThreadCheck m_thread;
};

} // namespace ovation::events
