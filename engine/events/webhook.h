#pragma once

#include "base/clock.h"
#include "base/thread_check.h"
#include "events/event.h"
#include "events/webhook_target.h"

#include <QMap>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

namespace ovation::events {

/// An event is dropped when an attempt fails and it has had maxAttempts, or is older than maxAge_ms. An
/// attempt that did not reach the target (refused, no such host, untrusted certificate) does not count: it
/// would have failed for any event. Between failed attempts, of any event, the pause doubles from
/// firstPause_ms to maxPause_ms; a random part of it, at least half, is waited.
struct WebhookLimits {
    int timeout_ms = 10'000; ///< of an attempt, from connecting to the last byte of the answer
    int firstPause_ms = 1000;
    int maxPause_ms = 30'000; ///< also the limit for the target's Retry-After
    int maxAttempts = 10;     ///< about three minutes for an event that the target cannot take
    qint64 maxAge_ms = qint64(60) * 60 * 1000;
    int maxWaiting = 10'000; ///< events; then the oldest signalSent is dropped, or else the oldest
    qint64 maxWaiting_bytes = 32'000'000;
    int shutDown_ms = 3000;
};

struct WebhookStatus {
    int waiting = 0;     ///< events not delivered yet, including the one being sent
    int undelivered = 0; ///< events dropped since the start
    QString lastProblem; ///< a sentence without secrets; empty while there is none
    bool operator==(const WebhookStatus &) const = default;
};

/// Posts events to the webhook target, strictly one after another, in the order given. A 2xx answer is a
/// delivery. I/O errors, 5xx and 429 are retried; other answers are not. A target may get an event twice if
/// its answer is lost. Uses no proxy and follows no redirect. Engine thread; never blocks.
class Webhook final : public QObject {
    Q_OBJECT

  public:
    Webhook(const WebhookTarget &target, const Clock &clock, const WebhookLimits &limits = {},
            QObject *parent = nullptr);
    ~Webhook() override;

    void send(const Event &event);
    const WebhookStatus &status() const { return m_status; }
    /// Gives pending events up to shutDown_ms, then drops them. Calls `done` once, after returning. Later
    /// events are dropped.
    void shutDown(const std::function<void()> &done);

  Q_SIGNALS:
    void statusChanged();

  private:
    struct Waiting {
        QString name;
        QByteArray body;
        int64_t since_ns;
        int attempts = 0;
    };
    struct Outcome {
        enum class Kind { Delivered, Refused, Failed, NotReached } kind;
        QString problem; ///< end of a sentence: "answered 500"
        int retryAfter_ms = 0;
    };

    void attempt();
    void attemptEnded();
    Outcome outcomeOf(QNetworkReply &reply) const;
    void pause(int atLeast_ms);
    void giveUp(const QString &problem);
    void drop(std::deque<Waiting>::iterator position);
    void keepWithinLimits();
    void reportDropped();
    void removeHead();
    void finishShutDown();
    void publishStatus();

    const WebhookTarget m_target;
    const Clock &m_clock;
    const WebhookLimits m_limits;
    QNetworkAccessManager m_network;
    std::deque<Waiting> m_queue; ///< the first is being sent or waits for its retry
    qint64 m_queue_bytes = 0;
    QNetworkReply *m_reply = nullptr; ///< of the first in the queue
    bool m_timedOut = false;
    QString m_tlsProblem;
    int m_failures = 0; ///< consecutive failed attempts
    QTimer m_deadline, m_pause, m_dropReport, m_shutDownDeadline;
    QMap<QString, int> m_dropped; ///< by name, not yet reported
    WebhookStatus m_status, m_publishedStatus;
    std::vector<std::function<void()>> m_whenShutDown;
    bool m_shuttingDown = false, m_closed = false;
    ThreadCheck m_thread;
};

} // namespace ovation::events
