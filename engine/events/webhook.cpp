#include "events/webhook.h"

#include "base/log.h"
#include "base/time_units.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslError>

#include <algorithm>

namespace ovation::events {
namespace {

/// Any participant can make any number of these; what else happened must not be lost with them.
const QString FirstDropped = QStringLiteral("signalSent");
constexpr int MaxDoublings = 20;
constexpr int DropReportDelay_ms = 1000; ///< a flood of events is one message a second
constexpr int LastPause_ms = 300;        ///< while the program ends

/// A failure that would affect every event.
bool neverReached(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // no route, network is unreachable
        return true;
    default:
        return false;
    }
}

int retryAfter_ms(const QNetworkReply &reply, int most_ms) {
    bool seconds = false;
    const int value = reply.rawHeader("Retry-After").trimmed().toInt(&seconds);
    return seconds && value > 0 ? int(std::min(qint64(value) * 1000, qint64(most_ms))) : 0;
}

QString summary(const QMap<QString, int> &counts) {
    QStringList parts;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        parts.append(QStringLiteral("%1 %2").arg(entry.value()).arg(entry.key()));
    return parts.join(QStringLiteral(", "));
}

} // namespace

Webhook::Webhook(const WebhookTarget &target, const Clock &clock, const WebhookLimits &limits,
                 QObject *parent)
    : QObject(parent), m_target(target), m_clock(clock), m_limits(limits), m_network(this), m_deadline(this),
      m_pause(this), m_dropReport(this), m_shutDownDeadline(this) {
    m_network.setProxy(QNetworkProxy::NoProxy);
    const auto after = [this](QTimer &timer, auto call) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, call);
    };
    after(m_deadline, [this] {
        m_timedOut = true;
        m_reply->abort();
    });
    after(m_pause, &Webhook::attempt);
    after(m_dropReport, &Webhook::reportDropped);
    after(m_shutDownDeadline, &Webhook::finishShutDown);
}

Webhook::~Webhook() {
    reportDropped();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void Webhook::send(const Event &event) {
    m_thread.check();
    Waiting waiting{event.name, webhookBody(event), m_clock.monotonic_ns()};
    m_queue_bytes += waiting.body.size();
    m_queue.push_back(std::move(waiting));
    if (m_closed) {
        drop(m_queue.begin());
    } else {
        keepWithinLimits();
        if (!m_reply && !m_pause.isActive())
            attempt();
    }
    publishStatus();
}

void Webhook::attempt() {
    if (m_queue.empty())
        return;
    m_pause.stop();
    m_timedOut = false;
    m_tlsProblem.clear();
    ++m_queue.front().attempts;
    m_reply = m_network.post(m_target.request, m_queue.front().body);
    // The body is not used, but must not pile up.
    connect(m_reply, &QNetworkReply::readyRead, this,
            [reply = m_reply] { reply->skip(reply->bytesAvailable()); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsProblem = errors.first().errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &Webhook::attemptEnded);
    m_deadline.start(m_limits.timeout_ms);
}

void Webhook::attemptEnded() {
    m_thread.check();
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const Outcome outcome = outcomeOf(*reply);
    Waiting &head = m_queue.front();
    if (outcome.kind == Outcome::Kind::Delivered || outcome.kind == Outcome::Kind::Refused) {
        m_failures = 0;
        if (outcome.kind == Outcome::Kind::Refused)
            giveUp(outcome.problem);
        else if (m_status.undelivered == 0)
            m_status.lastProblem.clear();
        removeHead();
    } else {
        m_status.lastProblem = QStringLiteral("%1 %2").arg(m_target.name, outcome.problem);
        if (m_failures++ == 0)
            qCWarning(logEvents, "Webhook: %ls to %ls; retrying", qUtf16Printable(m_status.lastProblem),
                      qUtf16Printable(head.name));
        if (outcome.kind == Outcome::Kind::NotReached)
            --head.attempts;
        const int64_t age_ms = (m_clock.monotonic_ns() - head.since_ns) / Millisecond_ns;
        if (head.attempts >= m_limits.maxAttempts || age_ms > m_limits.maxAge_ms) {
            giveUp(outcome.problem);
            removeHead();
        }
        if (!m_queue.empty())
            pause(outcome.retryAfter_ms);
    }
    if (!m_queue.empty() && !m_pause.isActive())
        attempt();
    publishStatus();
    if (m_shuttingDown && m_queue.empty())
        finishShutDown();
}

Webhook::Outcome Webhook::outcomeOf(QNetworkReply &reply) const {
    using Kind = Outcome::Kind;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300) // whatever happened to the rest of the answer
        return {Kind::Delivered, {}};
    const QString answered = QStringLiteral("answered %1").arg(status);
    if (status >= 500 || status == 429)
        return {Kind::Failed, answered, retryAfter_ms(reply, m_limits.maxPause_ms)};
    if (status >= 300 && status < 400)
        return {Kind::Refused, answered + QStringLiteral(", a redirection, which is not followed")};
    if (status != 0)
        return {Kind::Refused, answered};
    if (m_timedOut)
        return {Kind::Failed, QStringLiteral("did not answer in %1 ms").arg(m_limits.timeout_ms)};
    if (!m_tlsProblem.isEmpty())
        return {
            Kind::NotReached,
            QStringLiteral("is not trusted (%1): OVATION_WEBHOOK_VERIFY_TLS=false would send to it anyway")
                .arg(m_tlsProblem)};
    // Without a status the text is about sockets and hosts: no path or query is in it.
    return {neverReached(reply.error()) ? Kind::NotReached : Kind::Failed,
            QStringLiteral("cannot be posted to: %1").arg(reply.errorString())};
}

void Webhook::pause(int atLeast_ms) {
    const int doublings = std::min(m_failures - 1, MaxDoublings);
    int longest_ms = int(std::min(qint64(m_limits.firstPause_ms) << doublings, qint64(m_limits.maxPause_ms)));
    longest_ms = std::max(longest_ms, atLeast_ms);
    if (m_shuttingDown)
        longest_ms = std::min(longest_ms, LastPause_ms);
    const int shortest_ms = std::max(longest_ms / 2, std::min(atLeast_ms, longest_ms));
    m_pause.start(QRandomGenerator::global()->bounded(shortest_ms, longest_ms + 1));
}

/// The first in the queue.
void Webhook::giveUp(const QString &problem) {
    const Waiting &head = m_queue.front();
    ++m_status.undelivered;
    m_status.lastProblem = QStringLiteral("%1 %2").arg(m_target.name, problem);
    qCWarning(logEvents, "Webhook: %ls is not delivered (attempts that reached the target: %d): %ls",
              qUtf16Printable(head.name), head.attempts, qUtf16Printable(m_status.lastProblem));
}

void Webhook::removeHead() {
    m_queue_bytes -= m_queue.front().body.size();
    m_queue.pop_front();
}

void Webhook::drop(std::deque<Waiting>::iterator position) {
    ++m_dropped[position->name];
    ++m_status.undelivered;
    m_queue_bytes -= position->body.size();
    m_queue.erase(position);
    if (!m_dropReport.isActive())
        m_dropReport.start(DropReportDelay_ms);
}

void Webhook::keepWithinLimits() {
    while (int(m_queue.size()) > m_limits.maxWaiting || m_queue_bytes > m_limits.maxWaiting_bytes) {
        // The one being sent may have arrived already, so the one behind it is the oldest.
        const int first = m_reply ? 1 : 0;
        if (int(m_queue.size()) <= first + 1)
            return; // the newest alone
        m_status.lastProblem = QStringLiteral("more events wait for %1 than are kept").arg(m_target.name);
        const auto oldest = m_queue.begin() + first;
        const auto signal =
            std::find_if(oldest, m_queue.end(), [](const Waiting &one) { return one.name == FirstDropped; });
        drop(signal == m_queue.end() ? oldest : signal);
    }
}

void Webhook::reportDropped() {
    m_dropReport.stop();
    const auto dropped = std::exchange(m_dropped, {});
    if (!dropped.isEmpty())
        qCWarning(logEvents, "Webhook: not delivered, because %s: %ls",
                  m_closed ? "the program ends" : "too many events wait", qUtf16Printable(summary(dropped)));
}

void Webhook::shutDown(const std::function<void()> &done) {
    m_thread.check();
    m_whenShutDown.push_back(done);
    if (std::exchange(m_shuttingDown, true)) {
        if (m_closed)
            m_shutDownDeadline.start(0);
        return;
    }
    m_shutDownDeadline.start(m_queue.empty() ? 0 : m_limits.shutDown_ms);
    if (m_pause.isActive())
        attempt();
}

void Webhook::finishShutDown() {
    m_shutDownDeadline.stop();
    m_pause.stop();
    m_deadline.stop();
    reportDropped();
    m_closed = true;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    while (!m_queue.empty())
        drop(m_queue.begin());
    reportDropped();
    publishStatus();
    for (const auto &done : std::exchange(m_whenShutDown, {}))
        done();
}

void Webhook::publishStatus() {
    m_status.waiting = int(m_queue.size());
    if (m_status == m_publishedStatus)
        return;
    m_publishedStatus = m_status;
    Q_EMIT statusChanged();
}

} // namespace ovation::events
