#pragma once

#include "base/result.h"
#include "config/settings.h"
#include "page/page_request.h"
#include "session/properties.h"
#include "studio/snapshot.h"
#include "studio/stage_participant.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ovation {

/// The whole engine behind one door: owns the rooms and the engine thread, starts and stops them in order.
/// The object lives on the caller's thread (the window's, or main without a window); every method returns at
/// once and every callback and signal comes back on that thread. Callbacks of a call whose engine has been
/// stopped may never come.
class Engine final : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(Result<void>)>;

    explicit Engine(config::Settings settings, QObject *parent = nullptr);
    ~Engine() override; ///< stops, waiting up to 10 s

    const config::Settings &settings() const { return m_settings; }
    /// Error says why it can't run (port held, folder not writable, certificate).
    void start(Done done);
    /// Ends sessions and recordings properly, within 10 s.
    void stop(std::function<void()> done);

    void createSession(const QString &customId,
                       std::function<void(Result<QString>)> done); ///< "" = random id
    void closeSession(const QString &sessionId, Done done);
    void disconnect(const QString &sessionId, const QString &connectionId, Done done);
    /// https://host:port/join/<session>?token=… with a fresh token.
    void createGuestLink(const QString &sessionId, std::function<void(Result<QString>)> done);
    void addSynthetic(const QString &sessionId, std::function<void(Result<QString>)> done);
    /// The participants of the session StageSessionId from now on. Gives its id.
    void setStage(const std::vector<StageParticipant> &participants,
                  std::function<void(Result<QString>)> done);
    /// Where pages that are shown here get out (page::PreviewGate); to be known before Chromium starts.
    void pageGate(std::function<void(Result<quint16>)> done);
    /// Gives what a recorder of the layout would open, and lets one such page through the gate from now on.
    /// `customLayout` as in session::RecordingProperties.
    void openPage(const QString &sessionId, const QString &customLayout,
                  std::function<void(Result<page::PageRequest>)> done);
    /// Looks for the camera, up to 10 s, and lets it join; gives its connection id. `name` is for
    /// participants and may be empty. No error holds anything of the URI.
    void addCamera(const QString &sessionId, const QString &name, const session::IpCameraProperties &camera,
                   std::function<void(Result<QString>)> done);
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        std::function<void(Result<recording::RecordingInfo>)> done);
    void stopRecording(const QString &recordingId,
                       std::function<void(Result<recording::RecordingInfo>)> done);
    // Of a recording that runs; see recording::RecordingService.
    void setRecordingPaused(const QString &recordingId, bool paused,
                            std::function<void(Result<recording::RecordingInfo>)> done);
    /// `at_ms` counts as RecordingSnapshot::elapsed_ms does; absent = now.
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   std::function<void(Result<recording::RecordingInfo>)> done);
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                            std::function<void(Result<recording::RecordingInfo>)> done);
    void deleteRecording(const QString &recordingId, Done done);

    /// Previews the grid of a session as previewReady() frames, at most `frameRate` a second and about
    /// `width` pixels wide; an empty id stops. Costs nothing while stopped. Another layout alone interrupts
    /// nothing.
    void setPreview(const QString &sessionId, int width, int frameRate, session::RecordingLayout layout);

  Q_SIGNALS:
    /// After every change and once a second while something runs; at most five times a second.
    void snapshotChanged(const ovation::EngineSnapshot &snapshot);
    void previewReady(const QString &sessionId, const QImage &frame);
    /// A page that is looked at wanted to go where pages may not; `why` is a part of a sentence.
    void pageRefused(const QString &host, const QString &why);

  private:
    config::Settings m_settings;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation
