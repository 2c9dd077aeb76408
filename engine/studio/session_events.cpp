#include "studio/session_events.h"

#include "recording/recording_info.h"
#include "session/protocol.h"
#include "session/session.h"

#include <QJsonArray>

namespace ovation {
namespace {

using EventKind = SessionEvent::Kind;
using namespace Qt::StringLiterals;

constexpr qsizetype MaxDetail = 200; ///< characters of what an application chose itself

QString nameOf(const QJsonObject &fields) {
    session::Connection connection;
    connection.id = fields[u"connectionId"_s].toString();
    connection.clientData = fields[u"clientData"_s].toString();
    connection.properties.data = fields[u"serverData"_s].toString();
    return connection.displayName();
}

std::optional<EventKind> kindOfRecording(const QString &status) {
    using recording::Status;
    if (status == toText(Status::Started))
        return EventKind::RecordingStarted;
    if (status == toText(Status::Stopped))
        return EventKind::RecordingStopped;
    if (status == toText(Status::Ready))
        return EventKind::RecordingReady;
    if (status == toText(Status::Failed))
        return EventKind::RecordingFailed;
    return std::nullopt;
}

std::optional<EventKind> kindOf(const QString &name, const QJsonObject &fields) {
    namespace wire = session::event;
    if (name == wire::SessionCreated)
        return EventKind::SessionCreated;
    if (name == wire::SessionDestroyed)
        return EventKind::SessionEnded;
    if (name == wire::ParticipantJoined)
        return EventKind::Joined;
    if (name == wire::ParticipantLeft)
        return EventKind::Left;
    if (name == wire::SignalSent)
        return EventKind::SignalSent;
    if (name == wire::RecordingStatusChanged)
        return kindOfRecording(fields[u"status"_s].toString());
    const bool publishes = fields[u"connection"_s].toString() == "OUTBOUND"_L1;
    if (publishes && name == wire::WebRtcConnectionCreated)
        return EventKind::Published;
    if (publishes && name == wire::WebRtcConnectionDestroyed)
        return EventKind::Unpublished;
    return std::nullopt;
}

} // namespace

std::optional<SessionEvent> EventReader::read(const QString &name, const QJsonObject &fields) {
    const auto kind = kindOf(name, fields);
    if (!kind)
        return std::nullopt;
    SessionEvent event;
    event.kind = *kind;
    event.sessionId = fields[u"sessionId"_s].toString();
    event.uniqueSessionId = fields[u"uniqueSessionId"_s].toString();
    event.at_ms = fields[u"timestamp"_s].toInteger();
    event.detail = fields[u"reason"_s].toString();
    event.length_s = int64_t(fields[u"duration"_s].toDouble());
    switch (*kind) {
    case EventKind::SessionCreated:
        break;
    case EventKind::SessionEnded:
        m_names.remove(event.uniqueSessionId);
        break;
    case EventKind::Joined:
    case EventKind::Left:
    case EventKind::Published:
    case EventKind::Unpublished:
        readParticipant(fields, event);
        break;
    case EventKind::RecordingStarted:
    case EventKind::RecordingStopped:
    case EventKind::RecordingReady:
    case EventKind::RecordingFailed:
        event.name = fields[u"id"_s].toString();
        event.size = fields[u"size"_s].toInteger();
        break;
    case EventKind::SignalSent:
        event.connectionId = fields[u"from"_s].toString();
        event.name = m_names.value(event.uniqueSessionId).value(event.connectionId);
        event.detail = fields[u"type"_s].toString().left(MaxDetail);
        event.size = fields[u"data"_s].toString().size();
        event.recipients = int(fields[u"to"_s].toArray().size());
        break;
    case EventKind::NetworkBad:
    case EventKind::NetworkGood:
    case EventKind::RecordingNote:
        break; // no event of the protocol is one
    }
    return event;
}

void EventReader::readParticipant(const QJsonObject &fields, SessionEvent &event) {
    event.connectionId = fields[u"connectionId"_s].toString();
    QHash<QString, QString> &names = m_names[event.uniqueSessionId];
    if (event.kind == EventKind::Joined)
        names.insert(event.connectionId, nameOf(fields));
    event.name = names.value(event.connectionId, event.connectionId);
    if (event.kind == EventKind::Left)
        names.remove(event.connectionId);
    if (event.kind == EventKind::Published)
        event.detail = fields[u"videoEnabled"_s].toBool() ? fields[u"videoSource"_s].toString() : QString();
}

} // namespace ovation
