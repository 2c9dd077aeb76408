#include "recording/individual_recorder.h"

#include "base/log.h"
#include "base/time_units.h"
#include "recording/collected_streams.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSize>

#include <algorithm>
#include <mutex>
#include <utility>

namespace ovation::recording {
namespace {

// Browsers send almost no keyframes unasked; without them a file can't be jumped in.
constexpr int KeyframeInterval_ms = 3000;
// The first request may come before the stream's path is ready.
constexpr int EarlyRequests_ms[] = {0, 400, 800};
// A camera needs a moment; one that showed nothing for longer sent nothing.
constexpr int64_t Patience_ns = 5'000 * Millisecond_ns;

QSize sizeOf(const session::Stream &stream) {
    const auto said = QJsonDocument::fromJson(stream.videoDimensions.toUtf8()).object();
    const QSize size(said[QStringLiteral("width")].toInt(), said[QStringLiteral("height")].toInt());
    return size.isEmpty() || size.width() > 16384 || size.height() > 16384 ? QSize(640, 480) : size;
}

} // namespace

IndividualRecorder::IndividualRecorder(QString folder, RecordingInfo info, transport::MediaPlane &plane,
                                       PastKeeper &past, std::shared_ptr<media::StreamFileThread> thread,
                                       const Clock &clock, WorkerPool &workers, PackStreams pack,
                                       media::FrameLimit limit)
    : m_folder(std::move(folder)), m_info(std::move(info)), m_plane(plane), m_past(past),
      m_thread(std::move(thread)), m_workers(workers), m_pack(std::move(pack)), m_limit(limit),
      m_wallOffset_ns(clock.wall_ms() * Millisecond_ns - monotonicNow_ns()),
      m_collected(std::make_shared<CollectedStreams>()) {
    connect(&m_keyframes, &QTimer::timeout, this, [this] {
        for (const auto &[id, one] : m_open) {
            if (one.entry.hasVideo && !m_paused)
                m_plane.requestKeyframe(id);
        }
    });
}

IndividualRecorder::~IndividualRecorder() {
    while (!m_open.empty())
        close(m_open.begin()->first);
}

void IndividualRecorder::start(const session::Session &session) {
    checkThread();
    // What offsets and markers count from, so that both tell the same moments.
    m_begun_ns = std::min(m_info.createdAt * Millisecond_ns - m_wallOffset_ns, monotonicNow_ns());
    m_fromPast = m_info.properties.fromPast_s > 0;
    sessionChanged(session);
    if (m_fromPast)
        takeThoseWhoLeft(session.id());
    m_fromPast = false;
    for (const auto *connection : session.participants()) {
        if (!m_info.properties.ignoreFailedStreams && wants(*connection) && shouldSend(*connection))
            m_awaited.insert(connection->publishing->id);
    }
    m_keyframes.start(KeyframeInterval_ms);
    startedIfAllSend();
}

void IndividualRecorder::takeThoseWhoLeft(const QString &sessionId) {
    for (const session::Connection &gone : m_past.goneSince(sessionId, m_begun_ns)) {
        if (!wants(gone))
            continue;
        open(gone);
        close(gone.publishing->id);
    }
}

void IndividualRecorder::startedIfAllSend() {
    if (!m_started && m_awaited.empty()) {
        m_started = true;
        postStarted();
    }
}

void IndividualRecorder::begun(const QString &streamId) {
    if (m_awaited.erase(streamId) > 0)
        startedIfAllSend();
}

QString IndividualRecorder::whyNotStarted() const {
    QStringList silent;
    for (const QString &id : m_awaited)
        silent.append(id);
    return QStringLiteral(
               "nothing came from %1 within %2 s. With ignoreFailedStreams the others are recorded")
        .arg(silent.join(QStringLiteral(", ")))
        .arg(startLimit_ms() / 1000);
}

bool IndividualRecorder::shouldSend(const session::Connection &connection) const {
    if (connection.properties.camera)
        return false; // it may come at any time; its report says when it did not
    const session::Stream &stream = *connection.publishing;
    return (stream.hasAudio && stream.audioActive && m_info.properties.hasAudio) ||
           (stream.hasVideo && stream.videoActive && m_info.properties.hasVideo);
}

bool IndividualRecorder::wants(const session::Connection &connection) const {
    const bool isComposed = m_info.properties.outputMode != session::OutputMode::Individual;
    if (!connection.publishing || !(connection.properties.record || isComposed) || connection.isHidden())
        return false;
    return (connection.publishing->hasAudio && m_info.properties.hasAudio) ||
           (connection.publishing->hasVideo && m_info.properties.hasVideo);
}

void IndividualRecorder::sessionChanged(const session::Session &session) {
    checkThread();
    std::map<QString, const session::Connection *> wanted;
    for (const auto *connection : session.participants()) {
        if (wants(*connection))
            wanted[connection->publishing->id] = connection;
        else if (connection->publishing && !connection->properties.record && !connection->isHidden())
            m_anyExcluded = true;
    }
    std::vector<QString> gone;
    for (const auto &[id, one] : m_open) {
        if (!wanted.contains(id))
            gone.push_back(id);
    }
    for (const QString &id : gone)
        close(id);
    for (const auto &[id, connection] : wanted) {
        const auto found = m_open.find(id);
        if (found != m_open.end())
            found->second.setVideoActive(connection->publishing->videoActive);
        else if (hasRoomFor(*connection))
            open(*connection);
    }
    if (m_started || m_awaited.empty())
        return;
    std::erase_if(m_awaited,
                  [&](const QString &id) { return !wanted.contains(id) || !shouldSend(*wanted.at(id)); });
    startedIfAllSend();
}

bool IndividualRecorder::hasRoomFor(const session::Connection &connection) {
    Opened &opened = m_opened[connection.id];
    if (opened.count < MaxStreamsOfConnection) {
        ++opened.count;
        return true;
    }
    if (std::exchange(opened.lastBeyond, connection.publishing->id) != connection.publishing->id)
        ++opened.beyond;
    return false;
}

QStringList IndividualRecorder::notesOfThoseBeyond() const {
    QStringList notes;
    for (const auto &[id, opened] : m_opened) {
        if (opened.beyond > 0)
            notes.append(QStringLiteral("Connection %1 published more often than a recording takes files of "
                                        "one connection (%2): its last %3 streams are not recorded")
                             .arg(id)
                             .arg(MaxStreamsOfConnection)
                             .arg(opened.beyond));
    }
    return notes;
}

void IndividualRecorder::Open::setVideoActive(bool active) {
    if (active == videoActive)
        return;
    videoActive = active;
    activeSince_ns = monotonicNow_ns();
    file->setVideoActive(active);
}

void IndividualRecorder::open(const session::Connection &connection) {
    const session::Stream &stream = *connection.publishing;
    Open one;
    one.entry.connectionId = connection.id;
    one.entry.streamId = stream.id;
    one.entry.clientData = connection.clientData.text();
    one.entry.serverData = connection.properties.data;
    one.entry.typeOfVideo = stream.typeOfVideo;
    one.entry.hasAudio = stream.hasAudio && m_info.properties.hasAudio;
    one.entry.hasVideo = stream.hasVideo && m_info.properties.hasVideo;

    media::StreamFileSettings settings;
    settings.audio = one.entry.hasAudio;
    settings.video = one.entry.hasVideo;
    const QSize size = sizeOf(stream);
    settings.width = size.width();
    settings.height = size.height();
    settings.videoActive = one.videoActive = stream.videoActive;
    settings.limit = m_limit;
    settings.mayStandStill = session::mayStandStill(stream);
    one.activeSince_ns = monotonicNow_ns();
    settings.nextPath = [collected = m_collected, folder = m_folder,
                         id = stream.id](const QString &extension) {
        return folder + QLatin1Char('/') + collected->nextName(id, extension);
    };
    one.wallOffset_ns = m_wallOffset_ns - m_pauses_ns - (m_paused ? monotonicNow_ns() - m_pausedAt_ns : 0);
    const auto told = Relay::wrap(relay(), [this](const QString &id) { begun(id); });
    settings.begun = [folder = m_folder, entry = one.entry, told,
                      offset_ns = one.wallOffset_ns](const media::StreamFileReport &soFar) {
        StreamEntry begun = entry;
        begun.fileName = QFileInfo(soFar.path).fileName();
        begun.startTime_ms = (soFar.start_ns + offset_ns - soFar.pausesBefore_ns) / Millisecond_ns;
        if (const auto written = writeSideFile(folder, begun); !written)
            qCWarning(logRecording) << written.error().message;
        told(entry.streamId);
    };
    settings.chapters = [collected = m_collected, offset_ns = one.wallOffset_ns,
                         createdAt_ms = m_info.createdAt](const media::StreamFileReport &whole) {
        const int64_t start_ms = (whole.start_ns + offset_ns - whole.pausesBefore_ns) / Millisecond_ns;
        return chaptersWithin(collected->markersSoFar(), start_ms - createdAt_ms,
                              (whole.end_ns - whole.start_ns) / Millisecond_ns);
    };
    settings.requestKeyframe = [plane = &m_plane, id = stream.id] {
        QMetaObject::invokeMethod(
            plane, [plane, id] { plane->requestKeyframe(id); }, Qt::QueuedConnection);
    };
    one.file = media::StreamFile::create(std::move(settings));
    one.file->setPaused(m_paused);
    {
        const std::lock_guard lock(m_collected->mutex);
        ++m_collected->open;
    }
    m_thread->add(one.file);
    connectTo(stream.id, one);
    if (one.entry.hasVideo) {
        for (const int delay_ms : EarlyRequests_ms)
            QTimer::singleShot(delay_ms, this, [this, id = stream.id] { m_plane.requestKeyframe(id); });
    }
    m_open.emplace(stream.id, std::move(one));
}

void IndividualRecorder::connectTo(const QString &streamId, Open &one) {
    one.past = m_fromPast ? m_past.streamOf(streamId) : nullptr;
    if (one.past)
        one.past->follow(m_begun_ns, one.file);
    else
        m_plane.addTap(streamId, one.file);
}

void IndividualRecorder::close(QString streamId) {
    const auto found = m_open.find(streamId);
    if (found == m_open.end())
        return;
    const Open one = std::move(found->second);
    m_open.erase(found);
    if (one.past)
        one.past->unfollow(one.file);
    else
        m_plane.removeTap(streamId, one.file);
    const bool videoWasDue = one.entry.hasVideo && one.videoActive && !m_paused &&
                             monotonicNow_ns() - one.activeSince_ns > Patience_ns;
    one.file->close([collected = m_collected, entry = one.entry, offset_ns = one.wallOffset_ns,
                     videoWasDue](const std::vector<media::StreamFileReport> &reports) {
        collected->add(entry, reports, offset_ns, videoWasDue);
    });
    m_thread->wake();
}

void IndividualRecorder::setPaused(bool paused) {
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (paused)
        m_pausedAt_ns = monotonicNow_ns();
    else
        m_pauses_ns += monotonicNow_ns() - m_pausedAt_ns;
    for (const auto &[id, one] : m_open)
        one.file->setPaused(paused);
}

void IndividualRecorder::setMarkers(const std::vector<Marker> &markers) {
    const std::lock_guard lock(m_collected->mutex);
    m_collected->markers = markers;
}

int64_t IndividualRecorder::written_bytes() const {
    int64_t total = 0;
    for (const auto &[id, one] : m_open)
        total += one.file->size();
    const std::lock_guard lock(m_collected->mutex);
    return total + m_collected->finished_bytes;
}

int64_t IndividualRecorder::elapsed_ms() const {
    if (m_begun_ns == 0)
        return 0;
    return ((m_paused ? m_pausedAt_ns : monotonicNow_ns()) - m_begun_ns - m_pauses_ns) / Millisecond_ns;
}

void IndividualRecorder::finish(const std::vector<Marker> &markers) {
    checkThread();
    m_keyframes.stop();
    setMarkers(markers);
    const auto answer =
        Relay::wrap(relay(), [this](const Result<RecorderReport> &report) { Q_EMIT finished(report); });
    // Called on the writing thread at last, which has other recordings to look after.
    const auto pack = [collected = m_collected, markers, answer, workers = &m_workers,
                       anyExcluded = m_anyExcluded, notes = notesOfThoseBeyond(), packAll = m_pack] {
        workers->post([collected, markers, answer, anyExcluded, notes, packAll] {
            WrittenStreams written{{}, markers, {}};
            {
                const std::lock_guard lock(collected->mutex);
                written.entries = collected->entries;
                written.health = collected->health;
            }
            written.health.anyExcluded = anyExcluded;
            written.health.notes += notes;
            answer(packAll(std::move(written)));
        });
    };
    bool allClosed = false;
    {
        const std::lock_guard lock(m_collected->mutex);
        allClosed = m_collected->open == 0;
        if (!allClosed)
            m_collected->whenAllClosed = pack;
    }
    if (allClosed)
        pack();
    while (!m_open.empty())
        close(m_open.begin()->first);
}

} // namespace ovation::recording
