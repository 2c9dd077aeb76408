#include "recording/composed_past.h"

#include "base/excerpt.h"
#include "base/folder_access.h"
#include "base/log.h"
#include "base/system_error.h"
#include "base/time_units.h"
#include "composer/past_composition.h"
#include "media/write/movie_file.h"
#include "media/write/movie_past.h"
#include "recording/recording_paths.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <utility>

namespace ovation::recording {
namespace {

// What was sent before the live part begins has come by then: a lost packet is waited for 0.8 s.
constexpr int Rest_ms = 1500;
constexpr int64_t MaxBefore_ns = 10 * Second_ns; // how far a live part may begin before the start
constexpr int64_t Least_ns = Second_ns / 2;      // less is not worth a process
constexpr int MaxAttempts = 2;

QString movieIn(const QString &folder, const RecordingInfo &info) {
    return QStringLiteral("%1/%2.mp4").arg(folder, info.name);
}

void removeFolder(const QString &folder) {
    if (!QDir(folder).removeRecursively())
        qCWarning(logRecording) << folder << "can't be removed";
}

QString inArchive(const QString &archive) {
    return QStringLiteral("it is in %1 beside it, which can be imported and composed")
        .arg(QFileInfo(archive).fileName());
}

/// As the archive of an INDIVIDUAL recording is described.
RecordingInfo asIndividual(RecordingInfo info) {
    info.properties.outputMode = session::OutputMode::Individual;
    info.health.reset();
    return info;
}

/// No stream sent anything; one that could not be written has a file, and a problem.
bool isNothing(const WrittenStreams &written) {
    const auto &streams = written.health.streams;
    return written.entries.empty() &&
           std::all_of(streams.begin(), streams.end(), [](const auto &one) { return one.file.isEmpty(); });
}

} // namespace

QString ComposedPast::folderIn(const QString &recordingFolder) {
    return recordingFolder + QStringLiteral("/.past");
}

Result<void> ComposedPast::makeFolder(const QString &recordingFolder) {
    if (::mkdir(QFile::encodeName(folderIn(recordingFolder)).constData(), S_IRWXU) == 0 || errno == EEXIST)
        return {};
    return Error{
        errcOfFile(errno, Errc::Failed),
        QStringLiteral("%1 can't be made: %2").arg(folderIn(recordingFolder), qt_error_string(errno))};
}

ComposedPast::ComposedPast(Parts parts, const Clock &clock)
    : m_parts(std::move(parts)), m_begun_ns(m_parts.info.createdAt * Millisecond_ns -
                                            (clock.wall_ms() * Millisecond_ns - monotonicNow_ns())) {
    m_close.setSingleShot(true);
    connect(&m_close, &QTimer::timeout, this, [this] {
        m_closed = true;
        m_parts.streams->finish({});
    });
    connect(m_parts.streams.get(), &Recorder::finished, this, [this] {
        if (m_frames == 0 || isNothing(*m_parts.written)) {
            m_failed = m_frames > 0;
            dropStreams();
            return;
        }
        m_health = m_parts.written->health.streams;
        for (StreamHealth &stream : m_health)
            stream.file.clear();
        compose();
    });
}

ComposedPast::~ComposedPast() {
    m_relay->detach();
}

void ComposedPast::note(const compose::Publisher &publisher) {
    m_publishers[publisher.stream.id] = publisher;
}

void ComposedPast::notePresent(const session::Session &session) {
    m_present.clear();
    for (const compose::Publisher &one : compose::publishersOf(session)) {
        note(one);
        m_present.insert(one.stream.id);
    }
}

void ComposedPast::start(const session::Session &session) {
    m_thread.check();
    m_started_ns = monotonicNow_ns();
    for (const session::Connection &gone : m_parts.keeper.goneSince(session.id(), m_begun_ns))
        note(compose::publisherOf(gone));
    notePresent(session);
    m_parts.streams->start(session);
}

void ComposedPast::sessionChanged(const session::Session &session) {
    if (m_closed)
        return;
    notePresent(session);
    m_parts.streams->sessionChanged(session);
}

void ComposedPast::endAt(int64_t live_ns) {
    m_thread.check();
    // It is said by the process that decodes.
    const int64_t end_ns = std::clamp(live_ns, m_started_ns - MaxBefore_ns, monotonicNow_ns());
    const int64_t length_ns = end_ns - m_begun_ns;
    const int frameRate = m_parts.live.movie.frameRate;
    m_frames = length_ns < Least_ns ? 0 : media::pastFrames(length_ns, frameRate);
    m_skipped_ms = (length_ns - m_frames * Second_ns / frameRate + Millisecond_ns / 2) / Millisecond_ns;
    m_close.start(m_frames > 0 ? Rest_ms : 0);
}

int64_t ComposedPast::length_ms() const {
    return m_frames * 1000 / m_parts.live.movie.frameRate;
}

composer::PastRequest ComposedPast::request() const {
    composer::PastRequest request;
    request.composition = m_parts.live;
    request.composition.debugLog.clear();
    request.composition.movie.path = media::pastPath(m_parts.live.movie.path);
    request.folder = folderIn(m_parts.folder);
    request.start_ms = m_skipped_ms;
    request.frames = m_frames;
    const int64_t end_ms = m_skipped_ms + length_ms() + 1000;
    for (const StreamEntry &entry : m_parts.written->entries) {
        const auto known = m_publishers.find(entry.streamId);
        if (known == m_publishers.end())
            continue;
        composer::PastRequest::File file{known->second, request.folder + QLatin1Char('/') + entry.fileName,
                                         entry.startTime_ms - m_parts.info.createdAt,
                                         entry.endTime_ms - m_parts.info.createdAt};
        file.of.stream.hasAudio = entry.hasAudio;
        file.of.stream.hasVideo = entry.hasVideo;
        if (m_present.contains(entry.streamId)) // a screen that stands still is there, too
            file.end_ms = std::max(file.end_ms, end_ms);
        request.files.push_back(std::move(file));
    }
    std::stable_sort(request.files.begin(), request.files.end(), [](const auto &a, const auto &b) {
        return std::pair(a.of.stream.createdAt, a.start_ms) < std::pair(b.of.stream.createdAt, b.start_ms);
    });
    return request;
}

void ComposedPast::giveUp(const QString &why) {
    m_thread.check();
    if (m_done || !m_givenUp.isEmpty())
        return;
    m_givenUp = why;
    if (!m_process)
        return; // it is written still, or composed
    m_process.reset();
    keepStreams(why);
}

void ComposedPast::compose() {
    if (!m_givenUp.isEmpty()) {
        keepStreams(m_givenUp);
        return;
    }
    const composer::PastRequest wanted = request();
    if (wanted.files.empty()) {
        keepStreams(QStringLiteral("none of it could be read"));
        return;
    }
    ++m_attempts;
    m_process = m_parts.stock.takeForPast();
    m_process->compose(
        wanted, Relay::wrap(m_relay, [this](const Result<QStringList> &problems) { composed(problems); }));
}

void ComposedPast::composed(const Result<QStringList> &problems) {
    if (!problems && m_process->hasEnded() && m_attempts < MaxAttempts) {
        compose();
        return;
    }
    m_process.reset();
    if (!problems) {
        keepStreams(problems.error().message);
        return;
    }
    for (const QString &problem : *problems)
        m_notes.append(
            QStringLiteral("Of what was sent before the start something could not be read: %1").arg(problem));
    // First, so that a crash leaves no folder beside a movie that has its past.
    dropStreams();
}

/// They are composed, or there is nothing to compose.
void ComposedPast::dropStreams() {
    const auto removed = Relay::wrap(m_relay, [this] { conclude(); });
    m_parts.workers.post([removed, folder = folderIn(m_parts.folder)] {
        removeFolder(folder);
        removed();
    });
}

void ComposedPast::keepStreams(const QString &why) {
    m_failed = true;
    const auto kept = Relay::wrap(m_relay, [this](const QString &note) {
        m_notes.append(note);
        conclude();
    });
    m_parts.workers.post(
        [kept, why, folder = m_parts.folder, info = m_parts.info, written = *m_parts.written,
         packing = m_parts.packing] { kept(keepPastStreams(folder, info, written, why, packing)); });
}

void ComposedPast::conclude() {
    m_done = true;
    if (const auto then = std::exchange(m_then, {}))
        then();
}

QString keepPastStreams(const QString &recordingFolder, const RecordingInfo &info, WrittenStreams written,
                        const QString &why, const Packing &packing) {
    const QString folder = ComposedPast::folderIn(recordingFolder);
    const QString archive = pastArchivePath(recordingFolder, info);
    QFile::remove(composer::unfinishedPast(folder));
    QString where = QStringLiteral("none of it is there");
    if (QFileInfo::exists(archive)) { // a crash came behind its packing
        where = inArchive(archive);
        removeFolder(folder);
    } else if (!written.entries.empty()) {
        Packing asItIs = packing; // a stop waits for it, and it is not what is delivered
        asItIs.h264 = H264Container::Matroska;
        asItIs.observer = nullptr;
        const auto packed = packStreams(folder, asIndividual(info), std::move(written.entries), {},
                                        std::move(written.health), asItIs);
        const QString made = QStringLiteral("%1/%2.zip").arg(folder, info.name);
        const bool isKept = packed && std::rename(QFile::encodeName(made).constData(),
                                                  QFile::encodeName(archive).constData()) == 0;
        where = isKept ? inArchive(archive)
                       : QStringLiteral("its streams are in the folder %1 beside it")
                             .arg(QFileInfo(folder).fileName());
        if (isKept) {
            takeReadersOfFolder(archive);
            removeFolder(folder);
        }
    } else {
        removeFolder(folder);
    }
    qCWarning(logRecording).noquote()
        << "the past of recording" << info.id << "is not in it:" << excerpt(why);
    return QStringLiteral("It begins with its start: what was sent before it could not be composed (%1); %2")
        .arg(why, where);
}

QString settlePast(const QString &recordingFolder, const RecordingInfo &info, const Packing &packing) {
    const QString folder = ComposedPast::folderIn(recordingFolder), movie = movieIn(recordingFolder, info);
    const bool isComposed = QFileInfo::exists(media::pastPath(movie));
    if (media::isFinalized(movie))
        QFile::remove(media::pastPath(movie)); // it is in it
    const bool isPacked = QFileInfo::exists(pastArchivePath(recordingFolder, info));
    if (!isPacked && !QFileInfo::exists(folder))
        return {};
    if (isComposed) {
        removeFolder(folder);
        return {};
    }
    WrittenStreams written;
    if (!isPacked)
        written.entries = finishInterruptedStreams(folder, asIndividual(info), written.health);
    return keepPastStreams(recordingFolder, info, std::move(written),
                           QStringLiteral("the program ended before"), packing);
}

bool hasSeparatePast(const QString &recordingFolder, const RecordingInfo &info) {
    return QFileInfo::exists(ComposedPast::folderIn(recordingFolder)) ||
           QFileInfo::exists(pastArchivePath(recordingFolder, info)) ||
           QFileInfo::exists(media::separatePastPath(movieIn(recordingFolder, info)));
}

} // namespace ovation::recording
