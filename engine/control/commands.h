#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/settings.h"
#include "control/client_channel.h"
#include "control/recordable.h"
#include "media/synthetic/synthetic_participant.h"
#include "recording/recording_service.h"
#include "session/session.h"
#include "transport/media_plane.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ovation::control {

struct JoinRequest {
    QString token; ///< whole token URL, or with secret= for insecure and recorder participants
    QString sessionId;
    QString secret;   ///< params.secret; may be empty
    QString metadata; ///< clientData as sent
    QString platform;
    QString ip;
    QString finalUserId;
    bool recorder = false;
};

struct PublishParams {
    QByteArray sdpOffer;
    bool hasAudio = false, hasVideo = false, doLoopback = false;
    bool audioActive = false, videoActive = false;
    QString typeOfVideo;
    std::optional<int> frameRate;
    QString videoDimensions;
};

/// How a synthetic participant joins.
struct SyntheticJoin {
    media::SyntheticProperties stream;
    QString data;        ///< server data of its connection
    bool screen = false; ///< its stream says SCREEN instead of CUSTOM
    bool audioActive = true, videoActive = true;
};

struct SignalRequest {
    QString sessionId;
    std::optional<QString> from; ///< absent = server
    QStringList to;              ///< empty = everybody
    std::optional<QString> type, data;
};

/// What happens in sessions: joining, publishing, leaving, evicting, signals, recording. The one place that
/// knows the order of protocol 3.8, used by signalling, REST and the window alike. Errors carry the codes of
/// protocol 3.12. Lives on the engine thread; callbacks come on it too, possibly before the call returned.
class Commands final : public QObject {
    Q_OBJECT

  public:
    using Answer = std::function<void(Result<QJsonObject>)>;

    Commands(const config::Settings &settings, const Clock &clock, session::SessionRegistry &sessions,
               transport::MediaPlane &plane, recording::RecordingService *recordings,
               QObject *parent = nullptr);
    ~Commands() override;

    /// Null when there is none. Good until the next call that may end it.
    const session::Session *session(const QString &id) const { return std::as_const(m_sessions).find(id); }
    /// The oldest first.
    std::vector<const session::Session *> sessions() const { return std::as_const(m_sessions).all(); }

    /// A participant or a pending connection, hidden ones never. Errors SessionNotFound,
    /// ParticipantNotFound.
    Result<session::Connection> connection(const QString &sessionId, const QString &connectionId) const;

    // ── sessions and connections (REST, window) ──
    Result<session::Session *> createSession(const session::SessionProperties &properties);
    /// Evicts everybody (reason sessionClosedByServer unless another is given), finishes what is recorded,
    /// then calls `done`. Error 202 when unknown.
    void closeSession(const QString &sessionId, const QString &reason,
                      std::function<void(Result<void>)> done);
    /// Error 202 unknown session, 203 closing.
    Result<session::Connection> createConnection(const QString &sessionId,
                                                 session::ConnectionProperties properties);
    /// Looks for the camera of these properties; when it is there it joins and publishes (type IPCAM). Errors
    /// 202, 203, and 303 with the reason why the camera can't be used, without anything of its URI.
    void createCamera(const QString &sessionId, const session::ConnectionProperties &properties,
                      std::function<void(Result<session::Connection>)> done);
    /// Changes what is given, of a pending or active connection; an active one is told what really changed.
    /// Errors 202 session, 102 connection.
    Result<session::Connection> updateConnection(const QString &sessionId, const QString &connectionId,
                                                 std::optional<session::Role> role,
                                                 std::optional<bool> record);
    /// Evicts (active) or invalidates the token (pending). Errors 202 session, 102 connection.
    Result<void> disconnect(const QString &sessionId, const QString &connectionId, const QString &reason);
    /// Errors 202 session unknown, 201 not active, 105 stream unknown, 10 stream of an IP camera.
    Result<void> unpublish(const QString &sessionId, const QString &streamId, const QString &reason);
    /// Errors 202, 201 not active, 601 `to` names an unknown connection (nothing is delivered then).
    Result<void> signal(const SignalRequest &request);
    /// A synthetic participant joins and publishes; gives its connection id.
    Result<QString> addSynthetic(const QString &sessionId, const SyntheticJoin &join);
    /// Mutes it as a person would, or ends that. Error 102 when there is none with this id.
    Result<void> muteSynthetic(const QString &sessionId, const QString &connectionId, bool audioActive,
                               bool videoActive);

    // ── recording (REST, window) ──
    // Every one fails with RecordingDisabled when recording is switched off.
    Recordable recordable(const QString &sessionId, bool concurrent = false) const;
    /// Whether a start would be refused, and why.
    Result<void> mayRecord(const QString &sessionId, bool concurrent) const;
    Result<void> recordingEnabled() const;
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        recording::RecordingService::Done done);
    /// Errors RecordingNotRunning, RecordingStarting.
    void stopRecording(const QString &recordingId, const QString &reason,
                       recording::RecordingService::Done done);
    /// Errors RecordingNotFound, RecordingNotRunning.
    Result<recording::RecordingInfo> setRecordingPaused(const QString &recordingId, bool paused);
    /// Marks the present moment, or an earlier one: `at_ms` counts from the recording's beginning, pauses
    /// left out. Errors as above, LimitReached.
    Result<recording::RecordingInfo> addMarker(const QString &recordingId, const QString &name,
                                               std::optional<int64_t> at_ms = {});
    /// Errors as above, LayoutFixed.
    Result<recording::RecordingInfo> setRecordingLayout(const QString &recordingId,
                                                        session::RecordingLayout layout);
    /// Removes a finished one with its files. Errors RecordingNotFound, RecordingRunning, or of the disk.
    Result<void> removeRecording(const QString &recordingId);
    Result<std::vector<recording::RecordingInfo>> recordings() const;
    /// Error RecordingNotFound.
    Result<recording::RecordingInfo> recording(const QString &recordingId) const;

    // ── clients (signalling) ──
    /// Result of joinRoom (protocol 3.5) without the RPC sessionId. `channel` must live until
    /// participantGone().
    Result<QJsonObject> join(const JoinRequest &request, ClientChannel *channel, QString *connectionId);
    void leave(const QString &sessionId, const QString &connectionId, const QString &reason);
    void publish(const QString &sessionId, const QString &connectionId, const PublishParams &params,
                 Answer answer);
    Result<void> unpublishOwn(const QString &sessionId, const QString &connectionId);
    /// `sender` is a stream id or connection id.
    void subscribe(const QString &sessionId, const QString &connectionId, const QString &sender,
                   const QByteArray &sdpOffer, Answer answer);
    Result<void> unsubscribe(const QString &sessionId, const QString &connectionId, const QString &sender);
    /// `endpoint` = connection id of the stream's owner.
    Result<void> addIceCandidate(const QString &sessionId, const QString &connectionId,
                                 const QString &endpoint, const transport::IceCandidate &candidate);
    Result<void> changeStreamProperty(const QString &sessionId, const QString &connectionId,
                                      const QString &streamId, const QString &property,
                                      const QJsonValue &newValue, const QString &reason);
    Result<void> forceDisconnect(const QString &sessionId, const QString &moderatorId,
                                 const QString &connectionId, const std::function<void()> &respond);
    Result<void> forceUnpublish(const QString &sessionId, const QString &moderatorId, const QString &streamId,
                                const std::function<void()> &respond);
    void reconnectStream(const QString &sessionId, const QString &connectionId, const QString &streamId,
                         const QByteArray &sdpOffer, Answer answer);
    /// The channel is going away without a leave; nothing is sent to it any more.
    void dropChannel(const QString &sessionId, const QString &connectionId, const ClientChannel *channel);

    /// Ends every session (reason openviduServerStopped) and every recording, then calls `done`.
    void shutDown(std::function<void()> done);

  Q_SIGNALS:
    /// Something of the model changed that a window would show: sessions, connections, streams.
    void changed();
    /// An event of protocol 4.2, in the order that it prescribes.
    void happened(const QString &name, const QJsonObject &fields);

  private:
    /// Does it to a recording that is there, and announces it.
    Result<recording::RecordingInfo>
    change(const QString &recordingId,
           const std::function<Result<recording::RecordingInfo>(recording::RecordingService &)> &doIt);

    const config::Settings &m_settings;
    session::SessionRegistry &m_sessions;
    recording::RecordingService *m_recordings;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::control
