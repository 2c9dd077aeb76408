#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "config/settings.h"
#include "page/layout_secrets.h"
#include "studio/engine_services.h"
#include "studio/snapshot_publisher.h"
#include "studio/upload_publisher.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace ovation {

/// For a call that needs the services while there are none.
inline Error notRunning() {
    return {Errc::Failed, QStringLiteral("the engine is not running")};
}

/// The life of the engine on its thread: starts and stops the services in order and publishes their
/// snapshots. Private to the façade. Made by the façade, and moved to the engine thread before its first
/// call.
class EngineCore final : public QObject {
    Q_OBJECT

  public:
    explicit EngineCore(const config::Settings &settings);
    ~EngineCore() override;

    /// Answers once the server listens; before, it may look up names for up to 2 s. Errors Failed: it runs or
    /// starts already, can't listen, or was stopped meanwhile.
    void start(std::function<void(const Result<void> &)> done);
    /// May be called again while it stops; each `done` is called once it has.
    void stop(std::function<void()> done);
    /// Null unless the engine runs; null while it stops.
    EngineServices *services() const {
        m_thread.check();
        return m_stopping ? nullptr : m_services.get();
    }
    /// Whether a window takes the snapshots; none does, at first.
    void setWatched(bool watched);
    /// Any thread.
    const std::shared_ptr<LiveAudio> &previewAudio() const { return m_previewAudio; }
    /// At once; nothing while there are no services, or no window takes it.
    void publishSnapshot();

  Q_SIGNALS:
    void snapshotChanged(const ovation::EngineSnapshot &snapshot);
    void happened(const ovation::SessionEvents &events);
    void previewReady(const ovation::PreviewFrame &frame);
    void pageRefused(const QString &host, const QString &why);
    void jobsChanged(const ovation::exporting::Jobs &jobs);
    void libraryChanged();
    void retentionAnnounced(const QStringList &recordingIds, const QList<qint64> &at);
    void uploadsChanged(const ovation::upload::QueueState &state);
    void uploadGaveUp(const ovation::upload::Item &item);

  private:
    Result<void> startServices();
    void beginDeliveries(upload::Deliveries &deliveries);

    const config::Settings m_settings;
    SystemClock m_clock;
    page::LayoutSecrets m_layouts;
    const std::shared_ptr<LiveAudio> m_previewAudio = std::make_shared<LiveAudio>();
    page::PreviewGate m_gate; ///< its port stays when the engine is started again: Chromium is told once
    std::unique_ptr<PublicAddresses> m_publicAddresses;      ///< null before start and after stop
    std::function<void(const Result<void> &)> m_whenStarted; ///< empty unless it starts
    std::unique_ptr<EngineServices> m_services;              ///< null before start and after stop
    std::unique_ptr<SnapshotPublisher> m_publisher;
    std::unique_ptr<UploadPublisher> m_uploads; ///< null while nothing is uploaded
    bool m_watched = false;
    bool m_stopping = false;
    std::vector<std::function<void()>> m_whenStopped;
    std::jthread m_warmUp;
    ThreadCheck m_thread;
};

} // namespace ovation
