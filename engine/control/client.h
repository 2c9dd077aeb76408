#pragma once

#include "control/live_session.h"

namespace ovation::control {

/// What one joined client may ask (protocol 3): the place that Commands::join gave it. A value that does not
/// keep the participant in its session; once it is out, every call fails with ParticipantNotFound. Engine
/// thread; answers may come before the call returned.
class Client {
  public:
    Client(const LiveSessionPtr &session, const ParticipantPtr &participant)
        : m_session(session), m_participant(participant), m_sessionId(session->model().id()),
          m_connectionId(participant->id) {}

    const QString &sessionId() const { return m_sessionId; }
    const QString &connectionId() const { return m_connectionId; }

    /// Errors of Publishing::publish.
    void publish(const PublishParams &params, StreamDone done) const;
    /// Error NotPublishing.
    Result<void> unpublish() const;
    /// Errors NotPublishing, Failed when it sends too much.
    Result<void> changeStream(const StreamChange &change) const;
    /// Of its own stream a new endpoint, of any other a new subscription. Errors of both.
    void reconnectStream(const QString &streamId, const QByteArray &sdpOffer, StreamDone done) const;
    /// `sender` is a stream id or connection id. Errors of Subscribing::subscribe.
    void subscribe(const QString &sender, const QByteArray &sdpOffer, StreamDone done) const;
    Result<void> unsubscribe(const QString &sender) const;
    /// `endpoint` = connection id of the stream's owner.
    Result<void> addIceCandidate(const QString &endpoint, const transport::IceCandidate &candidate) const;
    /// In its own name. Errors InvalidSignal, InvalidRecipient, Failed when it sends too much.
    Result<void> signal(Signal signal) const;
    /// Errors Unauthorized, ParticipantNotFound.
    Result<void> forceDisconnect(const QString &connectionId, const std::function<void()> &respond) const;
    /// Errors Unauthorized, NotPublishing, CameraStream.
    Result<void> forceUnpublish(const QString &streamId, const std::function<void()> &respond) const;
    /// Nothing when it is out already.
    void leave(const QString &reason) const;
    /// The channel is going away without a leave; nothing is sent to it any more.
    void dropChannel(const ClientChannel *channel) const;

  private:
    /// What is left of its place: both or neither.
    struct Place {
        LiveSessionPtr session;
        ParticipantPtr participant;
        explicit operator bool() const { return session && participant; }
    };
    Place place() const;
    Error gone() const;

    LiveSessionRef m_session;
    ParticipantRef m_participant;
    QString m_sessionId, m_connectionId;
};

} // namespace ovation::control
