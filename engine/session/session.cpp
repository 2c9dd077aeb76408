#include "session/session.h"

#include "base/cut_text.h"
#include "base/excerpt.h"
#include "session/identifiers.h"
#include "session/wanted_connection_id.h"

#include <algorithm>

namespace ovation::session {
namespace {

/// The one that the application chose, with another ending where a connection of the session has it.
QString freshConnectionId(const Session &session, const QString &serverData) {
    const QString wanted = wantedConnectionId(serverData);
    QString id = wanted.isEmpty() ? newConnectionId() : wanted;
    while (session.participant(id) || session.pending(id))
        id = wanted.isEmpty() ? newConnectionId() : withRandomEnding(wanted);
    return id;
}

} // namespace

bool Connection::mayPublish() const {
    return kind == ParticipantKind::Insecure || properties.role != Role::Subscriber;
}

bool Connection::mayModerate() const {
    return kind == ParticipantKind::Insecure || properties.role == Role::Moderator;
}

QString Connection::metadata() const {
    if (clientData.isEmpty())
        return properties.data;
    if (properties.data.isEmpty())
        return clientData.text();
    return clientData.text() + QStringLiteral("%/%") + properties.data;
}

QString Connection::displayName() const {
    if (!clientData.isEmpty())
        return clientData.name();
    return cutText(properties.data.isEmpty() ? id : properties.data, MaxParticipantName);
}

Session::Session(QString id, SessionProperties properties, int64_t createdAt_ms)
    : m_id(std::move(id)), m_properties(std::move(properties)), m_createdAt(createdAt_ms) {}

QString Session::uniqueId() const {
    return QStringLiteral("%1_%2").arg(m_id).arg(m_createdAt);
}

const Connection &Session::addPending(ConnectionProperties properties, const QString &wsUrl, int64_t now_ms) {
    Connection connection;
    connection.id = freshConnectionId(*this, properties.data);
    connection.sessionId = m_id;
    connection.properties = std::move(properties);
    connection.createdAt = now_ms;
    connection.token = QStringLiteral("%1?sessionId=%2&token=%3").arg(wsUrl, m_id, newTokenId());
    return m_pending.emplace(connection.id, connection).first->second;
}

Result<Connection> Session::consumeToken(const QString &tokenUrl) {
    const QString token = tokenIdIn(tokenUrl);
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), [&](const auto &entry) {
        return !token.isEmpty() && tokenIdIn(entry.second.token) == token;
    });
    if (found == m_pending.end())
        return Error{
            Errc::Unauthorized,
            QStringLiteral("Unable to join session %1. Token %2 is not valid").arg(m_id, excerpt(tokenUrl))};
    Connection connection = std::move(found->second);
    m_pending.erase(found);
    return connection;
}

Connection &Session::join(Connection connection, int64_t now_ms) {
    return join(std::make_shared<Connection>(std::move(connection)), now_ms);
}

Connection &Session::join(std::shared_ptr<Connection> connection, int64_t now_ms) {
    connection->status = ConnectionStatus::Active;
    connection->activeAt = now_ms;
    m_active = true;
    m_participants.push_back(std::move(connection));
    return *m_participants.back();
}

std::optional<Connection> Session::remove(QString connectionId) {
    const auto active = std::find_if(m_participants.begin(), m_participants.end(),
                                     [&](const auto &entry) { return entry->id == connectionId; });
    if (active != m_participants.end()) {
        Connection removed = **active; // a copy: others may hold it still
        m_participants.erase(active);
        return removed;
    }
    const auto pendingOne = m_pending.find(connectionId);
    if (pendingOne == m_pending.end())
        return std::nullopt;
    Connection removed = std::move(pendingOne->second);
    m_pending.erase(pendingOne);
    return removed;
}

Connection *Session::participant(const QString &connectionId) {
    return const_cast<Connection *>(std::as_const(*this).participant(connectionId));
}

const Connection *Session::participant(const QString &connectionId) const {
    for (const auto &entry : m_participants) {
        if (entry->id == connectionId)
            return entry.get();
    }
    return nullptr;
}

Connection *Session::pending(const QString &connectionId) {
    return const_cast<Connection *>(std::as_const(*this).pending(connectionId));
}

const Connection *Session::pending(const QString &connectionId) const {
    const auto found = m_pending.find(connectionId);
    return found == m_pending.end() ? nullptr : &found->second;
}

std::vector<const Connection *> Session::participants() const {
    std::vector<const Connection *> list;
    for (const auto &entry : m_participants)
        list.push_back(entry.get());
    return list;
}

std::vector<Connection *> Session::participants() {
    std::vector<Connection *> list;
    for (const auto &entry : m_participants)
        list.push_back(entry.get());
    return list;
}

std::vector<const Connection *> Session::pendingConnections() const {
    std::vector<const Connection *> list;
    for (const auto &[id, connection] : m_pending)
        list.push_back(&connection);
    std::sort(list.begin(), list.end(),
              [](const auto *a, const auto *b) { return a->createdAt < b->createdAt; });
    return list;
}

bool Session::hasPublisher() const {
    return std::any_of(m_participants.begin(), m_participants.end(),
                       [](const auto &entry) { return entry->publishing.has_value(); });
}

bool Session::isEmptyButRecorders() const {
    return std::all_of(m_participants.begin(), m_participants.end(),
                       [](const auto &entry) { return entry->isHidden(); });
}

void Session::recordingBegan(const QString &recordingId) {
    --m_startingRecordings;
    m_recordingIds.append(recordingId);
}

void Session::recordingRefused() {
    --m_startingRecordings;
}

bool Session::recordingEnded(const QString &recordingId) {
    return m_recordingIds.removeAll(recordingId) > 0;
}

} // namespace ovation::session
