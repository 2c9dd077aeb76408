#pragma once

#include "studio/snapshot.h"
#include "studio/stage_participant.h"

#include "base/result.h"
#include "page/page_request.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace ovation::ui {

/// What the window tells about the server it shows; fixed from start to stop.
struct ServerFacts {
    QString publicUrl;  ///< https://host:port/
    QString secretFile; ///< where the secret is kept, empty when it was given from outside
    bool recordingEnabled = true;
    QString layoutFolder; ///< of custom layouts
    QString dataFolder;   ///< where the program keeps its own files
};

/// What the window asks of the engine, and nothing else: panels know this interface only, so each of them is
/// tested without an engine. Everything returns at once; callbacks and signals come on the window's thread,
/// and a callback may never come once stop() was called. See ovation::Engine for what each call does.
class Studio : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(Result<void>)>;
    using TextDone = std::function<void(Result<QString>)>;
    using PageDone = std::function<void(Result<page::PageRequest>)>;
    using RecordingDone = std::function<void(Result<recording::RecordingInfo>)>;

    using QObject::QObject;

    virtual ServerFacts facts() const = 0;
    virtual void start(Done done) = 0;
    virtual void stop(std::function<void()> done) = 0;

    virtual void createSession(const QString &customId, TextDone done) = 0; ///< "" = random id
    virtual void closeSession(const QString &sessionId, Done done) = 0;
    virtual void disconnect(const QString &sessionId, const QString &connectionId, Done done) = 0;
    virtual void createGuestLink(const QString &sessionId, TextDone done) = 0;
    virtual void addSynthetic(const QString &sessionId, TextDone done) = 0;
    virtual void setStage(const std::vector<StageParticipant> &participants, TextDone done) = 0;
    virtual void pageGate(std::function<void(Result<quint16>)> done) = 0;
    virtual void openPage(const QString &sessionId, const QString &customLayout, PageDone done) = 0;
    /// `name` may be empty. Takes up to 10 s.
    virtual void addCamera(const QString &sessionId, const QString &name,
                           const session::IpCameraProperties &camera, TextDone done) = 0;
    virtual void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                RecordingDone done) = 0;
    virtual void stopRecording(const QString &recordingId, RecordingDone done) = 0;
    virtual void setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) = 0;
    /// `at_ms` counts as RecordingSnapshot::elapsed_ms does; absent = now.
    virtual void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                           RecordingDone done) = 0;
    virtual void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                    RecordingDone done) = 0;
    virtual void deleteRecording(const QString &recordingId, Done done) = 0;

    /// `width` in pixels, `frameRate` per second; an empty id stops.
    virtual void setPreview(const QString &sessionId, int width, int frameRate,
                            session::RecordingLayout layout) = 0;

  Q_SIGNALS:
    void snapshotChanged(const ovation::EngineSnapshot &snapshot);
    void previewReady(const QString &sessionId, const QImage &image);
    void pageRefused(const QString &host, const QString &why);
};

} // namespace ovation::ui
