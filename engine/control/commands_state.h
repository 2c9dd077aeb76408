#pragma once

#include "control/commands.h"
#include "media/camera/camera_source.h"

#include <QHash>
#include <QTimer>

#include <map>

namespace ovation::control {

/// What the conference keeps beside the model: who is reachable through which channel, which media peers
/// belong to whom, which timers run. Private to the room; engine thread.
struct ParticipantRuntime {
    ClientChannel *channel = nullptr; ///< null for synthetic ones, cameras, and during a reconnection
    transport::PeerId publisher = 0;  ///< 0 also while its stream waits for reconnectStream
    QHash<QString, transport::PeerId> subscribers; ///< by stream id; living ones only
    /// Candidates that came before their endpoint was made, by owner's connection id (protocol 3.8).
    QHash<QString, std::vector<transport::IceCandidate>> early;
    std::unique_ptr<media::SyntheticParticipant> synthetic;
    std::unique_ptr<media::CameraSource> camera;
};

struct SessionRuntime {
    std::map<QString, ParticipantRuntime> participants; ///< by connection id
    std::unique_ptr<Alarm> autostop;                    ///< there while counting down (protocol 6.5)
    std::vector<std::function<void(Result<void>)>> whenClosed;
};

struct Commands::Private {
    Private(Commands &owner, const Clock &theClock, transport::MediaPlane &thePlane)
        : q(owner), clock(theClock), plane(thePlane) {}

    Commands &q;
    const Clock &clock;
    transport::MediaPlane &plane;
    media::SyntheticFactory stage;
    media::CameraFactory cameras;
    std::map<uint64_t, std::unique_ptr<media::CameraSource>> looking; ///< not yet in any session
    uint64_t lastLook = 0;
    QHash<QString, std::shared_ptr<SessionRuntime>> runtime; ///< by session id
    QTimer garbage;
    bool stopping = false;

    ParticipantRuntime *participant(const QString &sessionId, const QString &connectionId);
    SessionRuntime &of(const QString &sessionId);

    // ── notifications (notifications.cpp) ──
    void notify(const QString &sessionId, const QString &connectionId, const QString &method,
                const QJsonObject &params);
    /// To every participant but `except` (may be empty).
    void notifyAll(const session::Session &session, const QString &method, const QJsonObject &params,
                   const QString &except = {});
    /// To those whose role OPENVIDU_RECORDING_NOTIFICATION names, never to recorders.
    void notifyRecording(const session::Session &session, const QString &method, const QJsonObject &params);
    bool hearsOfRecording(const session::Connection &connection) const;

    /// The event, then the others (protocol 3.8).
    void announceJoin(const session::Session &session, const session::Connection &joined);

    // ── events of protocol 4 (events.cpp); hidden participants make none ──
    void emitSessionCreated(const session::Session &session);
    void emitSessionDestroyed(const session::Session &session, const QString &reason);
    void emitJoined(const session::Session &session, const session::Connection &joined);
    void emitLeft(const session::Session &session, const session::Connection &gone, const QString &reason);
    /// `holder` has the endpoint: the stream's own connection (OUTBOUND) or a subscriber (INBOUND).
    void emitEndpointCreated(const session::Session &session, const session::Connection &holder,
                             const session::Stream &stream);
    void emitEndpointDestroyed(const session::Session &session, const session::Connection &holder,
                               const session::Stream &stream, int64_t begun_ms, const QString &reason);
    void emitRecording(const recording::RecordingInfo &info, const QString &reason);
    void emitSignal(const session::Session &session, const SignalRequest &request);

    // ── cameras (cameras.cpp) ──
    session::Connection joinCamera(session::Session &session, const session::ConnectionProperties &properties,
                                   const media::CameraFormat &format,
                                   std::unique_ptr<media::CameraSource> source);

    // ── leaving (participants.cpp) ──
    /// Closes media and tells the others; the participant is out of the model afterwards.
    std::optional<session::Connection> takeOut(session::Session &session, const QString &connectionId,
                                               const QString &reason);
    void evict(session::Session &session, const QString &connectionId, const QString &reason,
               const std::function<void()> &afterOthers = {});
    void closeMedia(session::Session &session, session::Connection &connection, const QString &reason);
    /// Ends everybody's subscription to a stream.
    void dropSubscribers(session::Session &session, const session::Stream &stream, const QString &reason);
    /// Ends a connection's subscriptions to the streams of `ownerId`, or all when it is empty.
    void dropSubscriptions(session::Session &session, session::Connection &connection, const QString &ownerId,
                           const QString &reason);
    /// What follows when somebody is gone: countdown, closing, or nothing (protocol 6.5).
    void afterLeave(session::Session &session, const QString &reason);
    void finishClosing(const QString &sessionId, const QString &reason);

    // ── publishing (publishing.cpp) ──
    void endPublishing(session::Session &session, session::Connection &owner, const QString &reason,
                       bool notifyOwner);
    /// The stream is in the model: recorders and the countdown know of it, then `respond`, then the others.
    void published(session::Session &session, session::Connection &connection,
                   const std::function<void()> &respond = {});
    /// A peer's way is lost or was closed from the other side. The stream stays announced, the subscription
    /// listed: the client notices by itself and sends reconnectStream, or takes them back in words.
    void peerLost(transport::PeerId peer);
    void applyEarlyCandidates(ParticipantRuntime &state, const QString &owner, transport::PeerId peer);
    /// The offer of a publisher with what session and settings demand of it.
    transport::PublishRequest publishRequest(const session::Session &session,
                                             const session::Connection &connection, const QString &streamId,
                                             const QByteArray &sdpOffer) const;
    transport::BandwidthLimits receiveLimits(const session::Connection &connection) const;
    transport::BandwidthLimits sendLimits(const session::Connection &connection) const;

    /// Events and, at its end, whoever ended it, words to the participants of its session (protocol 4.3).
    void recordingChanged(const recording::RecordingInfo &info, const QString &reason);
    void recordingEnded(const recording::RecordingInfo &info, const QString &reason);
    /// Not finished yet, of this very session, the oldest first.
    std::vector<recording::RecordingInfo> recordingsOf(const session::Session &session) const;
    void stopRecordings(const session::Session &session, const QString &reason,
                        const std::function<void()> &done);

    // ── automatic start and stop (recording_flow.cpp) ──
    /// Starts the recording of an ALWAYS session.
    void firstPublished(session::Session &session);
    void startAutostop(session::Session &session);
    void abortAutostop(const QString &sessionId);
    void autostopElapsed(const QString &sessionId);
    void changed(const session::Session &session);
    void subscriptionsChanged(const session::Session &session, const session::Connection &subscriber);
};

/// Error 102 of protocol 3.12.
Error participantMissing(const QString &id);
QJsonObject streamJson(const session::Stream &stream);
/// `customIceServers` of protocol 3.5: of the connection, else of the settings; TURN secrets become
/// credentials.
QJsonArray iceServersJson(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms);
/// The words that a participant's reason becomes when it closes session and recording (protocol 4.4).
QString translatedReason(const QString &participantReason);

} // namespace ovation::control
