#pragma once

#include "base/result.h"
#include "page/page_request.h"
#include "session/properties.h"
#include "studio/preview_snapshot.h"
#include "studio/snapshot.h"
#include "studio/stage_participant.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace ovation {

/// What the window shows of the server; fixed from start to stop.
struct ServerFacts {
    QString publicUrl;  ///< https://host:port/
    QString secretFile; ///< where the secret is kept, empty when it was given from outside
    bool recordingEnabled = true;
    QString layoutFolder; ///< of custom layouts
    QString dataFolder;   ///< where the program keeps its own files
    int keepPast_s = 0;   ///< how far before its start a recording may begin; 0 = not
};

/// What the REST API would object to in a body; nothing when `message` is empty.
struct ParameterProblem {
    QString parameter; ///< name of the member, without those around it; may be empty
    QString message;   ///< the sentence that REST clients get
    explicit operator bool() const { return !message.isEmpty(); }
};

/// A connection that waits for a participant. Both links hold its token: they are for who is invited only.
struct Invitation {
    QString connectionId;
    QString token;     ///< for an application: the token URL
    QString guestLink; ///< for a browser
};

/// What a window may ask of the engine and what it is shown: the one interface between the two. Engine
/// implements it; tests of the window implement it from memory, and tests/gui/window/test_contract.cpp holds
/// both to the same behavior.
///
/// Thread: that of the object (the window's, or main without a window). Every call returns at once; answers
/// and signals come later, on that thread. An answer never comes before the snapshot that shows its effect.
/// The answer of a call may never come once stop() was called.
///
/// Errors: the Errc of the command that was posted, with a sentence for the user; Errc::Failed while the
/// engine does not run.
class Studio : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual ServerFacts facts() const = 0;
    /// Fails when the server cannot run: port in use, folder not writable, certificate unusable.
    virtual void start(Answer<void> done) = 0;
    /// Ends sessions and recordings properly, within 10 s.
    virtual void stop(std::function<void()> done) = 0;

    /// Answers with the session's id; an empty `customId` asks for a random one.
    virtual void createSession(const QString &customId, Answer<QString> done) = 0;
    /// The same with a body of POST /openvidu/api/sessions, read as REST reads it.
    virtual void requestSession(const QJsonObject &body, Answer<QString> done) = 0;
    /// What its reader says of a body, at once.
    virtual ParameterProblem checkSession(const QJsonObject &body) const = 0;
    /// Finishes the session's recordings and disconnects its participants.
    virtual void closeSession(const QString &sessionId, Answer<void> done) = 0;
    /// A connection with a body of POST …/connection, of type WEBRTC: addCamera() adds the others.
    virtual void requestConnection(const QString &sessionId, const QJsonObject &body,
                                   Answer<Invitation> done) = 0;
    virtual ParameterProblem checkConnection(const QJsonObject &body) const = 0;
    /// Changes what is given, of a participant or a pending connection.
    virtual void updateConnection(const QString &sessionId, const QString &connectionId,
                                  std::optional<session::Role> role, std::optional<bool> record,
                                  Answer<void> done) = 0;
    /// Disconnects a participant, or invalidates the token of a pending connection.
    virtual void disconnect(const QString &sessionId, const QString &connectionId, Answer<void> done) = 0;
    /// Ends what a participant publishes; the participant stays.
    virtual void unpublish(const QString &sessionId, const QString &streamId, Answer<void> done) = 0;
    /// A signal from the server (protocol 1.4) to one connection, or to all participants when `connectionId`
    /// is empty. `type` is what applications listen to, without "signal:"; may be empty.
    virtual void sendSignal(const QString &sessionId, const QString &connectionId, const QString &type,
                            const QString &data, Answer<void> done) = 0;
    /// https://host:port/join/<session>?token=… with a fresh token.
    virtual void createGuestLink(const QString &sessionId, Answer<QString> done) = 0;
    /// Answers with the connection id of a synthetic participant.
    virtual void addSynthetic(const QString &sessionId, Answer<QString> done) = 0;
    /// Sets the participants of session StageSessionId, creating it if need be. Answers with its id.
    virtual void setStage(const std::vector<StageParticipant> &participants, Answer<QString> done) = 0;
    /// The port on 127.0.0.1 that previewed pages go through; to be known before Chromium starts.
    virtual void pageGate(Answer<quint16> done) = 0;
    /// Answers with what a recorder of the layout would open, and lets that page through the gate from now
    /// on. `customLayout` as in session::RecordingProperties.
    virtual void openPage(const QString &sessionId, const QString &customLayout,
                          Answer<page::PageRequest> done) = 0;
    /// Probes the camera for up to 10 s, then lets it join; answers with its connection id. `name` may be
    /// empty. No error contains any part of the URI.
    virtual void addCamera(const QString &sessionId, const QString &name, bool record,
                           const session::IpCameraProperties &camera, Answer<QString> done) = 0;

    /// Answers once the file has begun to grow. See SessionSnapshot::recordable for whether it can work.
    virtual void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                Answer<recording::RecordingInfo> done) = 0;
    /// Answers once the recording is ready or has failed.
    virtual void stopRecording(const QString &recordingId, Answer<recording::RecordingInfo> done) = 0;
    virtual void setRecordingPaused(const QString &recordingId, bool paused,
                                    Answer<recording::RecordingInfo> done) = 0;
    /// `at_ms` counts as RecordingProgress::elapsed_ms does; absent = now.
    virtual void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                           Answer<recording::RecordingInfo> done) = 0;
    virtual void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                    Answer<recording::RecordingInfo> done) = 0;
    virtual void deleteRecording(const QString &recordingId, Answer<void> done) = 0;

    /// Whether recordings in a built-in layout, and previews, leave out the audio of this participant.
    /// INDIVIDUAL recordings keep it. No client is told.
    virtual void muteInRecordings(const QString &sessionId, const QString &connectionId, bool muted,
                                  Answer<void> done) = 0;
    /// Who is big in previews, and in recordings whose layout has a big tile; an empty id = none in
    /// particular. No client is told.
    virtual void pin(const QString &sessionId, const QString &connectionId, Answer<void> done) = 0;

    /// Previews the grids of these sessions as previewReady() frames, and no others; at most 9. What is not
    /// asked for costs nothing. Another layout, or audio, does not interrupt a preview.
    virtual void setPreviews(const std::vector<PreviewWish> &wishes) = 0;
    /// Fills 48 kHz interleaved stereo with the audio of the session that was wished for with it, else with
    /// silence. From an audio device's thread.
    virtual void previewAudio(std::span<float> into) = 0;

  Q_SIGNALS:
    /// Within 200 ms of a change, before each answer, and once a second while the engine runs.
    void snapshotChanged(const ovation::EngineSnapshot &snapshot);
    /// In order, before the snapshot that shows their effect. Only while snapshots are taken.
    void happened(const ovation::SessionEvents &events);
    void previewReady(const ovation::PreviewFrame &frame);
    /// A previewed page tried to reach a host that layouts may not reach; `why` is part of a sentence.
    void pageRefused(const QString &host, const QString &why);
};

} // namespace ovation
