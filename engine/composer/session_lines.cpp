#include "composer/session_lines.h"

#include "composer/composer_messages.h"

#include <utility>

namespace ovation::composer {

SessionLines::SessionLines(Way way) : m_way(std::move(way)), m_saidListening(page::toLine("listenEnd")) {
    m_turn.setSingleShot(true);
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { say(); });
}

void SessionLines::setPublishers(std::vector<compose::Publisher> publishers) {
    m_publishers = std::move(publishers);
    sayLater();
}

void SessionLines::listen(const QStringList &streamIds) {
    m_listening = page::toLine("listen", toJson(streamIds));
    sayLater();
}

void SessionLines::endListening() {
    m_listening = page::toLine("listenEnd");
    sayLater();
}

void SessionLines::sayLater() {
    if (!m_turn.isActive())
        m_turn.start(0);
}

void SessionLines::sent() {
    if (isAnyNew())
        sayLater();
}

void SessionLines::say() {
    if (m_way.unsent_bytes() <= MaxUnsent_bytes)
        sayNow();
}

void SessionLines::sayNow() {
    if (const auto publishers = std::exchange(m_publishers, {}))
        sayOther(page::toLine("session", toJson(*publishers)), m_saidPublishers);
    if (const auto line = std::exchange(m_listening, {}))
        sayOther(*line, m_saidListening);
}

void SessionLines::sayOther(const QByteArray &line, QByteArray &saidLast) {
    if (line == saidLast)
        return;
    saidLast = line;
    m_way.write(line);
}

} // namespace ovation::composer
