#include "studio/review_services.h"

#include "export/recompositions.h"
#include "export/worker/strip_worker.h"
#include "export/worker/worker_jobs.h"
#include "library/archive.h"
#include "library/archive_import.h"
#include "session/failures.h"
#include "studio/stored_script.h"

#include <QFileInfo>

namespace ovation {

namespace {

recording::RecordingPaths pathsOf(const config::Settings &settings) {
    return {settings.recordingPath, settings.publicUrl(), settings.recordingGroup};
}

} // namespace

ReviewServices::ReviewServices(const config::Settings &settings, control::Commands &commands,
                               library::Catalog &catalog, std::shared_ptr<exporting::LayoutReplays> layouts,
                               const library::RemoteFiles *remote)
    : m_settings(settings), m_commands(commands), m_catalog(catalog), m_remote(remote),
      m_strips(settings.dataPath + QStringLiteral("/cache/strips"), library::openStripTracks,
               std::make_shared<exporting::StripWorker>()),
      m_exports(std::make_shared<exporting::WorkerJobs>(pathsOf(settings), settings.customLayoutPath,
                                                        std::make_shared<exporting::Recompositions>(
                                                            settings.customLayoutPath, std::move(layouts)),
                                                        remote, m_stop.get_token()),
                {settings.dataPath + QStringLiteral("/cache/exports"), 1,
                 exporting::DiskReserve(settings.recordingPath, settings.diskReserve_bytes)}),
      m_relay(std::make_shared<Relay>(this)) {}

ReviewServices::~ReviewServices() {
    m_relay->detach();
    m_stop.request_stop();
    m_reading.request_stop();
}

template <typename T>
void ReviewServices::withFile(const QString &id, Answer<T> done,
                              std::function<void(const QString &path)> then) {
    m_thread.check();
    m_catalog.details(id, [id, done = std::move(done),
                           then = std::move(then)](const Result<library::Details> &known) {
        using recording::Status;
        if (!known)
            return done(known.error());
        const library::Entry &entry = known->entry;
        if (entry.status == Status::Starting || entry.status == Status::Started)
            return done(session::recordingRunning(id));
        if (entry.kept == library::Kept::Elsewhere)
            return done(Error{Errc::RecordingNotFound,
                              QStringLiteral("The file of recording '%1' is not on this machine: download it "
                                             "first")
                                  .arg(id)});
        if (entry.file.isEmpty())
            return done(Error{Errc::RecordingNotFound, QStringLiteral("Recording '%1' has no file").arg(id)});
        then(entry.file);
    });
}

void ReviewServices::open(const QString &id, const QString &entry, Answer<std::shared_ptr<ByteSource>> done) {
    using Opened = Result<std::shared_ptr<ByteSource>>;
    const auto answer = Relay::wrap(m_relay, [done](const Opened &opened) { done(opened); });
    withFile(id, std::move(done), [this, answer, entry](const QString &path) {
        m_disk.post([answer, path, entry] {
            const auto archive = library::Archive::open(path);
            if (!archive)
                return answer(Opened(archive.error()));
            // A movie is the one entry of itself.
            const auto &entries = (*archive)->entries();
            const bool isMovie = (*archive)->session().origin == library::ArchivedSession::Origin::Movie;
            const bool isMeant = entry.isEmpty() && isMovie && !entries.empty();
            answer((*archive)->openEntry(isMeant ? entries.front().name : entry));
        });
    });
}

void ReviewServices::script(const QString &id, const QString &entry, Answer<compose::ReplayScript> done) {
    using Script = Result<compose::ReplayScript>;
    const auto ofFile = [this, id, entry, done] {
        const auto answer = Relay::wrap(m_relay, [done](const Script &script) { done(script); });
        withFile(id, done, [this, answer, entry](const QString &path) {
            m_disk.post([answer, path, entry] {
                const auto archive = library::Archive::open(path);
                if (!archive)
                    return answer(Script(archive.error()));
                answer(entry.isEmpty() ? exporting::replayScriptOf(**archive)
                                       : exporting::replayScriptOfFile(**archive, entry));
            });
        });
    };
    if (!m_remote)
        return ofFile();
    m_catalog.details(id, [this, done, ofFile](const Result<library::Details> &known) {
        if (known && known->entry.kept == library::Kept::Elsewhere)
            openStored(known->info, done);
        else
            ofFile();
    });
}

void ReviewServices::openStored(const recording::RecordingInfo &info, Answer<compose::ReplayScript> done) {
    using Script = Result<compose::ReplayScript>;
    m_reading.request_stop();
    m_reading = std::stop_source();
    const QString name = QFileInfo(pathsOf(m_settings).fileOf(info)).fileName();
    m_network.post([&remote = *m_remote, info, name, reading = m_reading,
                    answer = Relay::wrap(m_relay, std::move(done))] {
        const auto file = remote.find(info.delivery->folder, name, reading.get_token());
        if (!file)
            return answer(Script(file.error()));
        auto script = storedScript(info, *file);
        if (script)
            script->reading = reading;
        answer(script);
    });
}

void ReviewServices::import(const QString &file, Answer<QString> done) {
    m_thread.check();
    using Imported = Result<QString>;
    const auto answer = Relay::wrap(m_relay, [this, done = std::move(done)](const Imported &id) {
        if (id)
            m_catalog.lookAt(*id);
        done(id);
    });
    const library::ArchiveImport importer(pathsOf(m_settings), m_settings.diskReserve_bytes);
    m_imports.post(
        [importer, file, stop = m_stop.get_token(), answer] { answer(importer.import(file, stop)); });
}

void ReviewServices::waveform(const QString &id, Answer<library::Waveform> done) {
    withFile(id, done, [this, id, done](const QString &path) { m_strips.waveform(id, path, done); });
}

void ReviewServices::filmStrip(const QString &id, Answer<library::FilmStrip> done) {
    withFile(id, done, [this, id, done](const QString &path) { m_strips.filmStrip(id, path, done); });
}

void ReviewServices::setMarkers(const QString &id, const std::vector<recording::Marker> &markers,
                                Answer<void> done) {
    const auto set = [this, id, markers](std::function<void(const Result<void> &)> then) {
        m_commands.setMarkers(id, markers,
                              [then = std::move(then)](const Result<recording::RecordingInfo> &made) {
                                  then(made ? Result<void>() : made.error());
                              });
    };
    using Stamp = std::optional<library::FileStamp>;
    const auto look = [this, id](const QString &path, std::function<void(const Stamp &)> then) {
        m_disk.post([answer = Relay::wrap(m_relay, std::move(then)), id, path] {
            answer(library::FileStamp::of(id, path));
        });
    };
    // What is not in order with its file is the command's to say.
    const Answer<void> setAlone = [set, done](const Result<void> &) { set(done); };
    withFile(id, setAlone, [this, set, look, done](const QString &path) {
        look(path, [this, set, look, path, done](const Stamp &before) {
            set([this, look, path, before, done](const Result<void> &result) {
                look(path, [this, before, done, result](const Stamp &after) {
                    const auto answer = [done, result] { done(result); };
                    if (before && after && *before != *after)
                        m_strips.fileChanged(*before, *after, answer);
                    else
                        answer();
                });
            });
        });
    });
}

} // namespace ovation
