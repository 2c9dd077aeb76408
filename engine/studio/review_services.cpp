#include "studio/review_services.h"

#include "export/recompositions.h"
#include "export/worker/conversion_worker.h"
#include "export/worker/strip_worker.h"
#include "export/worker/worker_jobs.h"
#include "library/archive.h"
#include "library/archive_import.h"
#include "session/failures.h"
#include "studio/stored_script.h"
#include "studio/stored_strips.h"

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
    m_stripping.request_stop();
}

QString ReviewServices::nameOf(const recording::RecordingInfo &info) const {
    return QFileInfo(pathsOf(m_settings).fileOf(info)).fileName();
}

template <typename T>
void ReviewServices::withFile(const QString &id, Answer<T> done, Here here, There there) {
    m_thread.check();
    m_catalog.details(id, [this, id, done = std::move(done), here = std::move(here),
                           there = std::move(there)](const Result<library::Details> &known) {
        using recording::Status;
        if (!known)
            return done(known.error());
        const library::Entry &entry = known->entry;
        if (entry.status == Status::Starting || entry.status == Status::Started)
            return done(session::recordingRunning(id));
        if (entry.kept == library::Kept::Elsewhere && m_remote && known->info.delivery)
            return there(known->info);
        if (entry.file.isEmpty())
            return done(Error{Errc::RecordingNotFound, QStringLiteral("Recording '%1' has no file").arg(id)});
        here(entry.file);
    });
}

template <typename T>
void ReviewServices::readThere(const recording::RecordingInfo &info, Answer<T> done,
                               std::function<Result<T>(const library::RemoteFile &, std::stop_source)> read) {
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_network.post([&remote = *m_remote, folder = info.delivery->folder, name = nameOf(info),
                    reading = m_reading, read = std::move(read),
                    answer = Relay::wrap(m_relay, std::move(done))] {
        const auto file = remote.find(folder, name, reading.get_token(), library::Pace::Full);
        answer(file ? read(*file, reading) : Result<T>(file.error()));
    });
}

void ReviewServices::open(const QString &id, const QString &entry, Answer<std::shared_ptr<ByteSource>> done) {
    using Source = std::shared_ptr<ByteSource>;
    using Opened = Result<Source>;
    const auto here = [this, entry, answer = Relay::wrap(m_relay, done)](const QString &path) {
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
    };
    const auto there = [this, entry, done](const recording::RecordingInfo &info) {
        readThere<Source>(info, done, [entry](const library::RemoteFile &file, const std::stop_source &) {
            if (entry.isEmpty())
                return Opened(file.open(library::RemoteFile::Most_bytes));
            const auto archive = library::Archive::open(file);
            return archive ? (*archive)->openEntry(entry) : Opened(archive.error());
        });
    };
    withFile(id, done, here, there);
}

void ReviewServices::script(const QString &id, const QString &entry, Answer<compose::ReplayScript> done) {
    using Script = Result<compose::ReplayScript>;
    const auto here = [this, entry, answer = Relay::wrap(m_relay, done)](const QString &path) {
        m_disk.post([answer, path, entry] {
            const auto archive = library::Archive::open(path);
            if (!archive)
                return answer(Script(archive.error()));
            answer(entry.isEmpty() ? exporting::replayScriptOf(**archive)
                                   : exporting::replayScriptOfFile(**archive, entry));
        });
    };
    const auto there = [this, entry, done](const recording::RecordingInfo &info) {
        readThere<compose::ReplayScript>(
            info, done, [info, entry](const library::RemoteFile &file, const std::stop_source &reading) {
                auto script = storedScript(info, file, entry);
                if (script)
                    script->reading = reading;
                return script;
            });
    };
    withFile(id, done, here, there);
}

void ReviewServices::import(const QString &file, Answer<QString> done) {
    m_thread.check();
    using Imported = Result<QString>;
    const auto answer = Relay::wrap(m_relay, [this, done = std::move(done)](const Imported &id) {
        if (id)
            m_catalog.lookAt(*id);
        done(id);
    });
    const library::ArchiveImport importer(pathsOf(m_settings), m_settings.diskReserve_bytes,
                                          exporting::convertApart());
    m_imports.post(
        [importer, file, stop = m_stop.get_token(), answer] { answer(importer.import(file, stop)); });
}

/// Of one recording at a time: what is made of another one is not looked at any more.
std::shared_ptr<const library::StripFile> ReviewServices::stripFile(const recording::RecordingInfo &info) {
    if (m_stripsOf != info.id)
        leave(m_stripsOf);
    m_stripsOf = info.id;
    return std::make_shared<StoredStripFile>(info, *m_remote, nameOf(info), m_stripping.get_token());
}

void ReviewServices::waveform(const QString &id, Answer<library::Waveform> done) {
    withFile(
        id, done, [this, id, done](const QString &path) { m_strips.waveform(id, path, done); },
        [this, done](const recording::RecordingInfo &info) { m_strips.waveform(stripFile(info), done); });
}

void ReviewServices::filmStrip(const QString &id, Answer<library::FilmStrip> done) {
    withFile(
        id, done, [this, id, done](const QString &path) { m_strips.filmStrip(id, path, done); },
        [this, done](const recording::RecordingInfo &info) { m_strips.filmStrip(stripFile(info), done); });
}

void ReviewServices::leave(const QString &id) {
    m_thread.check();
    if (id != m_stripsOf)
        return;
    m_stripping.request_stop();
    m_stripping = std::stop_source();
    m_stripsOf.clear();
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
    const auto nothingHere = [set, done](const recording::RecordingInfo &) { set(done); };
    const auto here = [this, set, look, done](const QString &path) {
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
    };
    withFile(id, setAlone, here, nothingHere);
}

} // namespace ovation
