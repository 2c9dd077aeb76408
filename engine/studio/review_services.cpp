#include "studio/review_services.h"

#include "export/archive_script.h"
#include "export/recording_jobs.h"
#include "library/archive.h"
#include "session/failures.h"

namespace ovation {

ReviewServices::ReviewServices(const config::Settings &settings, control::Commands &commands,
                               const recording::RecordingService *recordings)
    : m_commands(commands), m_recordings(recordings),
      m_strips(settings.dataPath + QStringLiteral("/cache/strips"), library::openStripTracks),
      m_exports(std::make_shared<exporting::RecordingJobs>(recording::RecordingPaths{
                    settings.recordingPath, settings.publicUrl(), settings.recordingGroup}),
                {settings.dataPath + QStringLiteral("/cache/exports")}),
      m_relay(std::make_shared<Relay>(this)) {}

ReviewServices::~ReviewServices() {
    m_relay->detach();
}

Result<QString> ReviewServices::fileOf(const QString &id) const {
    m_thread.check();
    if (m_recordings && m_recordings->running().contains(id))
        return session::recordingRunning(id);
    const QString file = m_recordings ? m_recordings->fileOf(id) : QString();
    return file.isEmpty() ? Result<QString>(session::recordingNotFound(id)) : Result<QString>(file);
}

void ReviewServices::open(const QString &id, const QString &entry, Answer<std::shared_ptr<ByteSource>> done) {
    const auto file = fileOf(id);
    if (!file)
        return done(file.error());
    using Opened = Result<std::shared_ptr<ByteSource>>;
    const auto answer =
        Relay::wrap(m_relay, [done = std::move(done)](const Opened &opened) { done(opened); });
    m_disk.post([answer, path = *file, entry] {
        const auto archive = library::Archive::open(path);
        if (!archive)
            return answer(Opened(archive.error()));
        // A movie is the one entry of itself.
        const auto &entries = (*archive)->entries();
        const bool isMovie = (*archive)->session().origin == library::ArchivedSession::Origin::Movie;
        const QString name = entry.isEmpty() && isMovie && !entries.empty() ? entries.front().name : entry;
        answer((*archive)->openEntry(name));
    });
}

void ReviewServices::script(const QString &id, Answer<compose::ReplayScript> done) {
    const auto file = fileOf(id);
    if (!file)
        return done(file.error());
    using Script = Result<compose::ReplayScript>;
    m_disk.post([answer = Relay::wrap(m_relay, std::move(done)), path = *file] {
        const auto archive = library::Archive::open(path);
        answer(archive ? exporting::scriptOf(**archive) : Script(archive.error()));
    });
}

void ReviewServices::waveform(const QString &id, Answer<library::Waveform> done) {
    const auto file = fileOf(id);
    if (!file)
        return done(file.error());
    m_strips.waveform(id, *file, std::move(done));
}

void ReviewServices::filmStrip(const QString &id, Answer<library::FilmStrip> done) {
    const auto file = fileOf(id);
    if (!file)
        return done(file.error());
    m_strips.filmStrip(id, *file, std::move(done));
}

void ReviewServices::setMarkers(const QString &id, const std::vector<recording::Marker> &markers,
                                Answer<void> done) {
    const QString path = fileOf(id) ? *fileOf(id) : QString();
    using Stamp = std::optional<library::FileStamp>;
    const auto look = [this, id, path](std::function<void(const Stamp &)> then) {
        m_disk.post([answer = Relay::wrap(m_relay, std::move(then)), id, path] {
            answer(library::FileStamp::of(id, path));
        });
    };
    look([this, id, markers, look, done = std::move(done)](const Stamp &before) {
        m_commands.setMarkers(
            id, markers, [this, look, before, done](const Result<recording::RecordingInfo> &set) {
                const auto answer = [done, result = set ? Result<void>() : set.error()] { done(result); };
                look([this, before, answer](const Stamp &after) {
                    if (before && after && *before != *after)
                        m_strips.fileChanged(*before, *after, answer);
                    else
                        answer();
                });
            });
    });
}

} // namespace ovation
