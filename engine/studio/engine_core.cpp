#include "studio/engine_core.h"

#include "media/gst_runtime.h"
#include "upload/store_names.h"

#include <utility>

namespace ovation {

namespace {

/// Recordings that go where others keep theirs have to be told apart.
Result<void> checkInstallation(const config::Settings &settings) {
    const QString path = upload::installationPath(settings.dataPath);
    if (settings.storage.kind == config::RecordingStorage::Local || !upload::installationName(path).isEmpty())
        return {};
    return Error{Errc::PermissionDenied,
                 QStringLiteral("File %1 can't be written: check the permissions of its folder").arg(path)};
}

} // namespace

EngineCore::EngineCore(const config::Settings &settings)
    : m_settings(settings), m_gate(m_settings, m_layouts, this) {
    connect(&m_gate, &page::PreviewGate::refused, this, &EngineCore::pageRefused);
    m_thread.detach();
}

EngineCore::~EngineCore() = default;

void EngineCore::start(std::function<void(const Result<void> &)> done) {
    m_thread.check();
    if (m_services || m_whenStarted)
        return done(Error{Errc::Failed, QStringLiteral("the engine is running already")});
    m_whenStarted = std::move(done);
    m_publicAddresses = std::make_unique<PublicAddresses>(m_settings.publicAddresses);
    // The first participant's answer must have the public address.
    m_publicAddresses->begin([this] { std::exchange(m_whenStarted, nullptr)(startServices()); });
}

Result<void> EngineCore::startServices() {
    if (auto named = checkInstallation(m_settings); !named)
        return named;
    auto services = std::make_unique<EngineServices>(
        m_settings, m_clock, *m_publicAddresses, m_layouts, m_gate, m_previewAudio,
        [this](const PreviewFrame &frame) { Q_EMIT previewReady(frame); });
    if (auto listening = services->server.listen(); !listening)
        return listening;
    m_services = std::move(services);
    m_publisher = std::make_unique<SnapshotPublisher>(*m_services, m_clock);
    connect(m_publisher.get(), &SnapshotPublisher::published, this, &EngineCore::snapshotChanged);
    connect(m_publisher.get(), &SnapshotPublisher::happened, this, &EngineCore::happened);
    connect(&m_services->commands, &control::Commands::changed, this, [this] {
        if (m_services)
            m_services->preview.sessionsChanged();
    });
    connect(&m_services->review.exports(), &exporting::ExportQueue::changed, this, &EngineCore::jobsChanged);
    connect(&m_services->catalog, &library::Catalog::changed, this, &EngineCore::libraryChanged);
    connect(&m_services->retention, &library::Retention::announced, this, &EngineCore::retentionAnnounced);
    if (m_services->recordings)
        m_services->recordings->recover();
    if (m_services->deliveries)
        beginDeliveries(*m_services->deliveries);
    m_publisher->setWatched(m_watched);
    Q_EMIT libraryChanged(); // for those who asked before it was there
    return {};
}

void EngineCore::beginDeliveries(upload::Deliveries &deliveries) {
    m_uploads = std::make_unique<UploadPublisher>(deliveries.queue());
    connect(m_uploads.get(), &UploadPublisher::published, this, &EngineCore::uploadsChanged);
    connect(&deliveries.queue(), &upload::UploadQueue::gaveUp, this, &EngineCore::uploadGaveUp);
    m_uploads->setWatched(m_watched);
    deliveries.begin();
}

void EngineCore::stop(std::function<void()> done) {
    m_thread.check();
    if (!m_services) {
        m_publicAddresses.reset();
        if (const auto started = std::exchange(m_whenStarted, nullptr))
            started(Error{Errc::Failed, QStringLiteral("the engine was stopped before it ran")});
        done();
        return;
    }
    m_whenStopped.push_back(std::move(done));
    if (std::exchange(m_stopping, true))
        return;
    m_publisher->stopMeasuring();
    m_services->preview.stop();
    if (m_services->recordings)
        m_services->recordings->postponeEncoding();
    if (m_services->deliveries)
        m_services->deliveries->stopReading();
    m_services->commands.shutDown([this] {
        m_services->server.close();
        m_services->events.shutDown([this] {
            // From the event loop: this may be a callback of one of the services.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_publisher.reset();
                    m_uploads.reset();
                    m_services.reset();
                    m_publicAddresses.reset();
                    m_stopping = false;
                    for (const auto &stopped : std::exchange(m_whenStopped, {}))
                        stopped();
                },
                Qt::QueuedConnection);
        });
    });
}

void EngineCore::setWatched(bool watched) {
    m_thread.check();
    m_watched = watched;
    // Only a window's preview decodes here, and loading plug-ins takes a while. Without one, 10 MB are saved.
    if (watched && !m_warmUp.joinable())
        m_warmUp = std::jthread([] { media::warmUpDecoders(); });
    if (m_publisher && !m_stopping)
        m_publisher->setWatched(watched);
    if (m_uploads && !m_stopping)
        m_uploads->setWatched(watched);
}

void EngineCore::publishSnapshot() {
    m_thread.check();
    if (m_publisher)
        m_publisher->publish();
}

} // namespace ovation
