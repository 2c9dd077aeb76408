#include "review_host.h"

#include "replay_player.h"

namespace ovation {
namespace {

using namespace Qt::StringLiterals;

} // namespace

ReviewHost::ReviewHost(EngineCore &core) : m_core(core) {
    connect(&core, &EngineCore::jobsChanged, this, &Review::jobsChanged);
    connect(&core, &EngineCore::libraryChanged, this, &Review::libraryChanged);
    connect(&core, &EngineCore::retentionAnnounced, this, &Review::retentionAnnounced);
}

template <typename T, typename Work>
void ReviewHost::post(Answer<T> done, Work work) {
    const Answer<T> answer = [this, done = std::move(done)](Result<T> result) {
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_core, [core = &m_core, answer, work = std::move(work)] {
        if (EngineServices *services = core->services())
            work(*services, answer);
        else
            answer(notRunning());
    });
}

template <typename Work>
void ReviewHost::tell(Work work) {
    QMetaObject::invokeMethod(&m_core, [core = &m_core, work = std::move(work)] {
        if (EngineServices *services = core->services())
            work(*services);
    });
}

void ReviewHost::find(const library::Query &query, Answer<library::Page> done) {
    post(std::move(done), [query](EngineServices &services, const Answer<library::Page> &answer) {
        services.catalog.find(query, answer);
    });
}

void ReviewHost::details(const QString &recordingId, Answer<library::Details> done) {
    post(std::move(done), [recordingId](EngineServices &services, const Answer<library::Details> &answer) {
        services.catalog.details(recordingId, answer);
    });
}

void ReviewHost::allTags(Answer<QStringList> done) {
    post(std::move(done), [](EngineServices &services, const Answer<QStringList> &answer) {
        services.catalog.allTags(answer);
    });
}

void ReviewHost::annotate(const QString &recordingId, const library::Annotations &annotations,
                          Answer<void> done) {
    post(std::move(done), [recordingId, annotations](EngineServices &services, const Answer<void> &answer) {
        services.catalog.annotate(recordingId, annotations, answer);
    });
}

void ReviewHost::setMarkers(const QString &recordingId, const std::vector<recording::Marker> &markers,
                            Answer<void> done) {
    post(std::move(done), [recordingId, markers](EngineServices &services, const Answer<void> &answer) {
        services.review.setMarkers(recordingId, markers, answer);
    });
}

void ReviewHost::trash(const QStringList &recordingIds, Answer<void> done) {
    post(std::move(done), [recordingIds](EngineServices &services, const Answer<void> &answer) {
        services.catalog.trash(recordingIds, answer);
    });
}

void ReviewHost::restore(const QStringList &recordingIds, Answer<void> done) {
    post(std::move(done), [recordingIds](EngineServices &services, const Answer<void> &answer) {
        services.catalog.restore(recordingIds, answer);
    });
}

void ReviewHost::purge(const QStringList &recordingIds, Answer<void> done) {
    post(std::move(done), [recordingIds](EngineServices &services, const Answer<void> &answer) {
        services.catalog.purge(recordingIds, answer);
    });
}

void ReviewHost::import(const QString &file, Answer<QString> done) {
    post(std::move(done), [file](EngineServices &services, const Answer<QString> &answer) {
        services.review.import(file, answer);
    });
}

void ReviewHost::fetch(const QString &recordingId, Answer<void> done) {
    post(std::move(done), [recordingId](EngineServices &services, const Answer<void> &answer) {
        if (services.deliveries)
            services.deliveries->fetch(recordingId, answer);
        else
            answer(Error{Errc::Failed, u"recordings stay on this machine"_s});
    });
}

void ReviewHost::open(const QString &recordingId, const QString &entry,
                      Answer<std::shared_ptr<ByteSource>> done) {
    post(std::move(done),
         [recordingId, entry](EngineServices &services, const Answer<std::shared_ptr<ByteSource>> &answer) {
             services.review.open(recordingId, entry, answer);
         });
}

void ReviewHost::waveform(const QString &recordingId, Answer<Waveform> done) {
    post(std::move(done), [recordingId](EngineServices &services, const Answer<Waveform> &answer) {
        services.review.waveform(recordingId, answer);
    });
}

void ReviewHost::filmStrip(const QString &recordingId, Answer<FilmStrip> done) {
    post(std::move(done), [recordingId](EngineServices &services, const Answer<FilmStrip> &answer) {
        services.review.filmStrip(recordingId, answer);
    });
}

void ReviewHost::play(const QString &recordingId, const QString &entry,
                      Answer<std::shared_ptr<Playback>> done) {
    using Made = Result<std::shared_ptr<Playback>>;
    // A playback lives on this thread, and is made here.
    const Answer<compose::ReplayScript> make = [ends = m_playbackEnds, done = std::move(done)](
                                                   Result<compose::ReplayScript> script) {
        done(script ? Made(std::make_shared<ReplayPlayer>(*std::move(script), ends)) : Made(script.error()));
    };
    post(make, [recordingId, entry](EngineServices &services, const Answer<compose::ReplayScript> &answer) {
        services.review.script(recordingId, entry, answer);
    });
}

void ReviewHost::leave(const QString &recordingId) {
    tell([recordingId](EngineServices &services) { services.review.leave(recordingId); });
}

void ReviewHost::enqueue(const exporting::Request &request, Answer<quint64> done) {
    post(std::move(done), [request](EngineServices &services, const Answer<quint64> &answer) {
        services.review.exports().enqueue(request, answer);
    });
}

void ReviewHost::setPaused(quint64 jobId, bool paused) {
    tell([jobId, paused](EngineServices &services) { services.review.exports().setPaused(jobId, paused); });
}

void ReviewHost::cancel(quint64 jobId) {
    tell([jobId](EngineServices &services) { services.review.exports().cancel(jobId); });
}

void ReviewHost::clearFinished() {
    tell([](EngineServices &services) { services.review.exports().clearFinished(); });
}

} // namespace ovation
