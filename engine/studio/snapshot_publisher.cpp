#include "studio/snapshot_publisher.h"

#include "studio/snapshot_maker.h"

#include <QPointer>
#include <QStorageInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ovation {
namespace {

using namespace std::chrono_literals;

constexpr auto Delay = 200ms, Interval = 1000ms;

} // namespace

SnapshotPublisher::SnapshotPublisher(EngineServices &services, const Clock &clock)
    : m_services(services), m_clock(clock), m_recordings(services.recordings.get()), m_soon(this),
      m_everySecond(this), m_relay(std::make_shared<Relay>(this)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(Delay);
    connect(&m_soon, &QTimer::timeout, this, &SnapshotPublisher::publish);
    connect(&m_everySecond, &QTimer::timeout, this, &SnapshotPublisher::measureAndPublish);
    connect(&services.commands, &control::Commands::changed, this, &SnapshotPublisher::schedule);
    connect(&services.events, &events::EventBus::published, this, &SnapshotPublisher::eventPublished);
    connect(&services.events, &events::EventBus::webhookStatusChanged, this, &SnapshotPublisher::schedule);
    connect(&m_recordings, &RecordingList::changed, this, &SnapshotPublisher::schedule);
}

SnapshotPublisher::~SnapshotPublisher() {
    m_relay->detach();
}

void SnapshotPublisher::setWatched(bool watched) {
    m_thread.check();
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (!watched) {
        m_everySecond.stop();
        m_soon.stop();
        m_happened.clear();
        m_networks = {};
        return;
    }
    measureProcess();
    m_everySecond.start(Interval);
    publish();
}

void SnapshotPublisher::schedule() {
    m_thread.check();
    if (m_watched && !m_soon.isActive())
        m_soon.start();
}

void SnapshotPublisher::eventPublished(const QString &name, const QJsonObject &fields) {
    // Names are learned without a window, too: one may come later.
    const auto event = m_events.read(name, fields);
    if (!event || !m_watched)
        return;
    tell(*event);
    if (event->kind == SessionEvent::Kind::RecordingReady ||
        event->kind == SessionEvent::Kind::RecordingFailed)
        tellNotes(*event);
    schedule();
}

void SnapshotPublisher::tell(const SessionEvent &event) {
    if (m_happened.size() >= MaxEvents)
        m_happened.removeFirst();
    m_happened.append(event);
}

/// Applications are told only that it is finished; the window says what is remarkable about it, too.
void SnapshotPublisher::tellNotes(const SessionEvent &finished) {
    const auto info = m_services.recordings ? m_services.recordings->find(finished.name) : std::nullopt;
    if (!info || !info->health)
        return;
    for (const QString &note : info->health->notes.first(std::min(info->health->notes.size(), MaxNotes))) {
        SessionEvent told;
        told.kind = SessionEvent::Kind::RecordingNote;
        told.sessionId = finished.sessionId;
        told.uniqueSessionId = finished.uniqueSessionId;
        told.at_ms = finished.at_ms;
        told.name = finished.name;
        told.detail = note.left(MaxNote);
        tell(told);
    }
}

void SnapshotPublisher::measureProcess() {
    m_thread.check();
    m_cpu_cores = m_meter.cpu_cores();
    m_memory_bytes = ProcessMeter::memory_bytes();
    if (std::exchange(m_askingDisk, true))
        return;
    const auto answer = Relay::wrap(m_relay, [this](int64_t free_bytes) {
        m_askingDisk = false;
        const bool first = m_diskFree_bytes == 0;
        m_diskFree_bytes = free_bytes;
        if (first)
            schedule();
    });
    m_disk.post([path = m_services.settings.recordingPath, answer] {
        answer(int64_t(QStorageInfo(path).bytesAvailable()));
    });
}

void SnapshotPublisher::measureAndPublish() {
    measureProcess();
    m_services.plane.collectStats([guard =
                                       QPointer(this)](const std::vector<transport::StreamStats> &streams) {
        if (!guard)
            return;
        guard->m_streams.clear();
        for (const auto &stream : streams)
            guard->m_streams.insert(stream.streamId, stream);
        for (const SessionEvent &event : guard->m_networks.look(guard->m_services.commands.sessions(),
                                                                guard->m_streams, guard->m_clock.wall_ms()))
            guard->tell(event);
        guard->publish();
    });
}

void SnapshotPublisher::publish() {
    m_thread.check();
    if (!m_watched)
        return;
    m_soon.stop();
    if (!m_happened.isEmpty())
        Q_EMIT happened(std::exchange(m_happened, {}));
    Q_EMIT published(makeSnapshot());
}

EngineSnapshot SnapshotPublisher::makeSnapshot() {
    EngineSnapshot snapshot;
    for (const session::Session *session : m_services.commands.sessions())
        snapshot.sessions.push_back(snapshotOf(*session, m_services.recordings != nullptr, m_streams));
    snapshot.recordings = m_recordings.all();
    snapshot.progress = m_recordings.progress();
    const events::WebhookStatus webhook = m_services.events.webhookStatus();
    snapshot.webhook = {webhook.waiting, webhook.undelivered, webhook.lastProblem};
    snapshot.cpu_cores = m_cpu_cores;
    snapshot.memory_bytes = m_memory_bytes;
    snapshot.diskFree_bytes = m_diskFree_bytes;
    return snapshot;
}

} // namespace ovation
