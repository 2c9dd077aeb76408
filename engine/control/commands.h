#pragma once

#include "control/client.h"
#include "control/endpoints.h"
#include "control/private_session.h"
#include "control/recordable.h"
#include "page/layout_secrets.h"

#include <QObject>

namespace ovation::control {

/// The one door: every wish of REST, signalling and the window, with its rules. Values in, a result with an
/// Errc out. Lives on the engine thread; callbacks come on it too, possibly before the call returned.
/// `settings`, `clock`, `plane` and `recordings` must outlive it.
class Commands final : public QObject {
    Q_OBJECT

  public:
    /// `recordings` null = recording is switched off: every wish for one fails with RecordingDisabled.
    Commands(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
             recording::RecordingService *recordings, page::LayoutSecrets layouts = {});
    ~Commands() override;

    // ── what there is ──
    /// Null when there is none. Good until the next call that may end it.
    const session::Session *session(const QString &id) const;
    /// The oldest first.
    std::vector<const session::Session *> sessions() const;
    /// A participant or a pending connection, hidden ones never. Errors SessionNotFound,
    /// ParticipantNotFound.
    Result<session::Connection> connection(const QString &sessionId, const QString &connectionId) const;
    /// Error RecordingNotFound.
    Result<recording::RecordingInfo> recording(const QString &recordingId) const;
    Result<recording::RecordingValues> recordings() const;

    // ── sessions ──
    /// Errors SessionExists, ServerFull, SessionClosing (the program ends, or it was closed at once). Good
    /// until it ends.
    Result<const session::Session *> createSession(const session::SessionProperties &properties);
    /// Evicts all participants (reason sessionClosedByServer unless another is given), finishes what is
    /// recorded, then calls `done`. Error SessionNotFound.
    void closeSession(const QString &sessionId, const QString &reason, Done done);
    /// Errors of LiveSession::signal, SessionNotFound.
    Result<void> signal(const QString &sessionId, const Signal &signal);
    /// Ends every session (reason openviduServerStopped) and every recording, then calls `done`.
    void shutDown(std::function<void()> done);

    // ── connections ──
    /// A token URL that lets one person into a session which is made when they come, unless it is there by
    /// then: nothing is known of it before. `properties` names it.
    QString invite(const session::SessionProperties &properties);
    /// A client joins with its token or the secret. `channel` must live until participantGone(). Errors
    /// Unauthorized, SessionNotFound, SessionClosing, ParticipantNotFound (it was put out at once).
    struct Joined {
        Client client;
        JoinAnswer answer;
    };
    Result<Joined> join(const JoinRequest &request, ClientChannel *channel);
    /// A session for a replay, of which none of the other calls knows. `id`: for which a layout got its
    /// secret. `changed` hears of all that happens in it. Goes before the commands. Errors SessionExists,
    /// SessionClosing.
    Result<std::unique_ptr<PrivateSession>> openPrivate(const QString &id, std::function<void()> changed);
    /// A pending connection with a fresh token. Errors SessionNotFound, SessionClosing, ServerFull.
    Result<session::Connection> createConnection(const QString &sessionId,
                                                 const session::ConnectionProperties &properties);
    /// Errors InvalidParameter (no URI of a camera), those of createConnection() and of Sources::addCamera.
    void createCamera(const QString &sessionId, const session::ConnectionProperties &properties,
                      ConnectionDone done);
    /// It joins and publishes; gives its connection id. Errors as createConnection().
    Result<QString> addSynthetic(const QString &sessionId, const SyntheticJoin &join);
    /// Error ParticipantNotFound when there is none with this id.
    Result<void> muteSynthetic(const QString &sessionId, const QString &connectionId, bool audioActive,
                               bool videoActive);
    /// Changes what is given, of a pending or active connection; an active one is told what really changed.
    /// Errors SessionNotFound, ParticipantNotFound.
    Result<session::Connection> updateConnection(const QString &sessionId, const QString &connectionId,
                                                 std::optional<session::Role> role,
                                                 std::optional<bool> record);
    /// As LiveSession::arrange(). Error SessionNotFound, too.
    Result<void> arrange(const QString &sessionId, const QString &connectionId, const Arrangement &wanted);
    /// Evicts (active) or invalidates the token (pending). Errors SessionNotFound, ParticipantNotFound.
    Result<void> disconnect(const QString &sessionId, const QString &connectionId, const QString &reason);
    /// It leaves of its own accord. Errors SessionNotFound, ParticipantNotFound.
    Result<void> removeParticipant(const QString &sessionId, const QString &connectionId,
                                   const QString &reason);
    /// Errors SessionNotFound, SessionNotActive, NotPublishing, CameraStream.
    Result<void> unpublish(const QString &sessionId, const QString &streamId, const QString &reason);

    /// Gives what is known of every media endpoint, later.
    void collectEndpoints(std::function<void(const Endpoints &)> give);

    // ── recordings ──
    Result<void> recordingEnabled() const;
    /// Whether a session can be recorded, for who looks at a button. SessionClosing when it is gone.
    Recordable recordable(const QString &sessionId) const;
    /// Whether a start would be refused, and why.
    Result<void> mayRecord(const QString &sessionId, bool concurrent) const;
    /// `done` gets it when its file grows. Errors of mayRecord() and RecordingService::start.
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        RecordingDone done);
    /// `done` gets it ready or failed. One that has not begun yet is called off: error RecordingStarting.
    /// Error RecordingNotRunning.
    void stopRecording(const QString &recordingId, const QString &reason, RecordingDone done);
    /// Each answers once the change is on the disk. Errors RecordingNotFound, RecordingNotRunning.
    void setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done);
    /// Marks the present moment, or an earlier one: `at_ms` counts from the recording's beginning, pauses
    /// left out. Errors as above, LimitReached.
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   RecordingDone done);
    /// Replaces the markers of a finished one. Errors of RecordingService::setMarkers.
    void setMarkers(const QString &recordingId, const std::vector<recording::Marker> &markers,
                    RecordingDone done);
    /// Errors as addMarker(), LayoutFixed.
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout, RecordingDone done);
    /// Removes a finished one with its files, a stopped one when it is finished. Errors RecordingNotFound,
    /// RecordingRunning, or of the disk.
    void removeRecording(const QString &recordingId, Done done);

  Q_SIGNALS:
    /// Something of the model changed that a window would show: sessions, connections, streams, recordings.
    void changed();
    /// An event of protocol 4.2, in the order that it prescribes.
    void happened(const QString &name, const QJsonObject &fields);

  private:
    void recordingChanged(const recording::RecordingInfo &info, const QString &reason);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::control
