#include "events/event_bus.h"

#include <QTimer>

namespace ovation::events {
namespace {

/// Recordings end, and none begins, when less than their reserve is free: records stop before.
CdrLimits recordLimits(const config::Settings &settings) {
    CdrLimits limits;
    if (settings.recording) {
        limits.recordings = settings.recordingPath;
        limits.leftFree_bytes = 2 * settings.diskReserve_bytes;
    }
    return limits;
}

} // namespace

EventBus::EventBus(const config::Settings &settings, const Clock &clock, const WebhookLimits &limits,
                   QObject *parent)
    : QObject(parent), m_webhookEvents(settings.webhookEvents.begin(), settings.webhookEvents.end()) {
    if (settings.cdr)
        m_records = std::make_unique<CdrWriter>(settings.cdrPath, clock, recordLimits(settings));
    if (settings.webhook) {
        m_webhook = std::make_unique<Webhook>(webhookTarget(settings), clock, limits);
        connect(m_webhook.get(), &Webhook::statusChanged, this, &EventBus::webhookStatusChanged);
    }
}

EventBus::~EventBus() = default;

void EventBus::publish(const QString &name, const QJsonObject &fields) {
    m_thread.check();
    const Event event{name, fields};
    if (m_records)
        m_records->append(recordLine(event));
    if (m_webhook && m_webhookEvents.contains(name))
        m_webhook->send(event);
    Q_EMIT published(name, fields);
}

WebhookStatus EventBus::webhookStatus() const {
    return m_webhook ? m_webhook->status() : WebhookStatus();
}

void EventBus::shutDown(std::function<void()> done) {
    m_thread.check();
    if (m_webhook)
        m_webhook->shutDown(done);
    else
        QTimer::singleShot(0, this, std::move(done));
}

} // namespace ovation::events
