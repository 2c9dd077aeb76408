#pragma once

#include "base/clock.h"
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

/// An event is given up when its attempt fails and it had mostAttempts, or is older than mostAge_ms. An
/// attempt that did not even reach the target (refused, no such host, no trust) is not held against the
/// event: it would fail with any other. Between failed attempts, of whichever event, the pause doubles from
/// firstPause_ms to longestPause_ms, of which half or more is waited, at random.
struct WebhookLimits {
    int timeout_ms = 10'000; ///< of an attempt, from connecting to the last byte of the answer
    int firstPause_ms = 1000;
    int maxPause_ms = 30'000; ///< also the most that Retry-After of the target is granted
    int maxAttempts = 10;     ///< about three minutes for an event that the target cannot take
    qint64 maxAge_ms = qint64(60) * 60 * 1000;
    int maxWaiting = 10'000; ///< events; then the oldest is dropped
    qint64 maxWaiting_bytes = 32'000'000;
    int shutDown_ms = 3000;
};

struct WebhookStatus {
    int waiting = 0;     ///< events not delivered yet, the one on its way included
    int undelivered = 0; ///< events given up since the start
    QString lastProblem; ///< a sentence without secrets; empty while all goes well
    bool operator==(const WebhookStatus &) const = default;
};

/// Posts events to the webhook target, strictly one after the other, in the order given. An answer 2xx is a
/// delivery. I/O errors, 5xx and 429 are tried again; any other answer is not. A target may get an event
/// twice, when its answer is lost. No proxy is used, no redirect followed. Engine thread; nothing ever waits
/// for it.
class Webhook final : public QObject {
    Q_OBJECT

  public:
    Webhook(const WebhookTarget &target, const Clock &clock, const WebhookLimits &limits = {},
            QObject *parent = nullptr);
    ~Webhook() override;

    void send(const Event &event);
    const WebhookStatus &status() const { return m_status; }
    /// Gives what waits a last chance of shutDown_ms, then gives it up. Calls `done` once, never before it
    /// returns. What is sent later is given up.
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
    std::deque<Waiting> m_queue; ///< the first is on its way or pausing
    qint64 m_queue_bytes = 0;
    QNetworkReply *m_reply = nullptr; ///< of the first in the queue
    bool m_timedOut = false;
    QString m_tlsProblem;
    int m_failures = 0; ///< attempts failed in a row
    QTimer m_deadline, m_pause, m_dropReport, m_shutDownDeadline;
    QMap<QString, int> m_dropped; ///< by name, not reported yet
    WebhookStatus m_status, m_publishedStatus;
    std::vector<std::function<void()>> m_whenShutDown;
    bool m_shuttingDown = false, m_closed = false;
};

} // namespace ovation::events
