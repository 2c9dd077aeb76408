#include "control/announcer.h"

#include "control/event_fields.h"
#include "session/protocol.h"

#include <QSet>

namespace ovation::control {
namespace {

namespace name = session::event;

/// One that heard of it before may have ended those who follow.
void tell(const Participant &participant, const Announcement &announcement) {
    if (participant.isInside && participant.channel)
        participant.channel->notify(announcement);
}

bool mayHearOfRecording(session::Role role, config::RecordingNotification rule) {
    switch (rule) {
    case config::RecordingNotification::None:
        return false;
    case config::RecordingNotification::Moderator:
        return role == session::Role::Moderator;
    case config::RecordingNotification::PublisherModerator:
        return role != session::Role::Subscriber;
    case config::RecordingNotification::All:
        return true;
    }
    return false;
}

} // namespace

void Announcer::tellAll(const Announcement &announcement, const QString &exceptId) const {
    for (const ParticipantPtr &one : m_roster.all()) {
        if (one->id != exceptId)
            tell(*one, announcement);
    }
}

void Announcer::tellHearersOfRecording(const Announcement &announcement) const {
    for (const ParticipantPtr &one : m_roster.all()) {
        if (hearsOfRecording(*one))
            tell(*one, announcement);
    }
}

bool Announcer::hearsOfRecording(const session::Connection &participant) const {
    return !participant.isHidden() &&
           mayHearOfRecording(participant.properties.role, m_settings.recordingNotification);
}

void Announcer::sessionCreated() const {
    const auto &session = m_roster.model();
    event(name::SessionCreated, sessionFields(session, session.createdAt()));
}

void Announcer::sessionDestroyed(const QString &reason) const {
    QJsonObject fields = sessionFields(m_roster.model(), m_clock.wall_ms());
    addEnd(fields, m_roster.model().createdAt(), reason);
    event(name::SessionDestroyed, fields);
}

void Announcer::joined(const session::Connection &participant) const {
    if (participant.isHidden())
        return;
    event(name::ParticipantJoined, participantFields(m_roster.model(), participant, participant.activeAt));
    tellAll(Announcement(ParticipantJoined{participant.id, participant.activeAt, participant.metadata()}),
            participant.id);
}

void Announcer::left(const session::Connection &gone, const QString &reason) const {
    if (gone.isHidden())
        return;
    tellAll(Announcement(ParticipantLeft{gone.id, reason}));
    QJsonObject fields = participantFields(m_roster.model(), gone, m_clock.wall_ms());
    addEnd(fields, gone.activeAt, reason);
    event(name::ParticipantLeft, fields);
}

void Announcer::evicted(const Participant &gone, const QString &reason) const {
    const Announcement announcement(ParticipantEvicted{gone.id, reason});
    if (!gone.isHidden())
        tellAll(announcement);
    // Looked up again: what hears of it may take the channel away.
    if (gone.channel)
        gone.channel->notify(announcement);
    if (gone.channel)
        gone.channel->participantGone();
}

void Announcer::published(const session::Connection &owner) const {
    tellAll(Announcement(ParticipantPublished{owner.id, *owner.publishing}), owner.id);
}

void Announcer::unpublished(const session::Connection &owner, const QString &reason,
                            Audience audience) const {
    tellAll(Announcement(ParticipantUnpublished{owner.id, reason}),
            audience == Audience::Others ? owner.id : QString());
}

void Announcer::endpointCreated(const session::Connection &holder, const session::Stream &stream) const {
    if (!holder.isHidden())
        event(name::WebRtcConnectionCreated,
              endpointFields(m_roster.model(), holder, stream, m_clock.wall_ms()));
}

void Announcer::endpointDestroyed(const session::Connection &holder, const session::Stream &stream,
                                  int64_t begun_ms, const QString &reason) const {
    if (holder.isHidden())
        return;
    QJsonObject fields = endpointFields(m_roster.model(), holder, stream, m_clock.wall_ms());
    addEnd(fields, begun_ms, reason);
    event(name::WebRtcConnectionDestroyed, fields);
}

void Announcer::streamChanged(const session::Connection &owner, const StreamChange &change) const {
    tellAll(Announcement(StreamPropertyChanged{owner.id, change.streamId, change.property, change.newValue,
                                               change.reason}),
            owner.id);
}

void Announcer::connectionChanged(const Participant &participant, const QString &property,
                                  const QString &newValue) const {
    tell(participant, Announcement(ConnectionPropertyChanged{property, newValue}));
}

void Announcer::signalSent(const Signal &signal) const {
    const Announcement announcement(SignalReceived{signal.from, signal.type, signal.data});
    const QSet<QString> recipients(signal.to.begin(), signal.to.end()); // named twice is told once
    for (const ParticipantPtr &one : m_roster.all()) {
        if (recipients.isEmpty() || recipients.contains(one->id))
            tell(*one, announcement);
    }
    event(name::SignalSent, signalFields(m_roster.model(), signal, m_clock.wall_ms()));
}

void Announcer::recordingStarted(const recording::RecordingInfo &info) const {
    tellHearersOfRecording(Announcement(RecordingStarted{info.id, info.name}));
}

void Announcer::recordingStopped(const recording::RecordingInfo &info, const QString &reason) const {
    tellHearersOfRecording(Announcement(RecordingStopped{info.id, info.name, reason}));
}

void Announcer::recordingStatusChanged(const recording::RecordingInfo &info, const QString &reason) const {
    event(name::RecordingStatusChanged, recordingFields(info, reason, m_clock.wall_ms()));
}

} // namespace ovation::control
