#include "review_host.h"

namespace ovation {
namespace {

using namespace Qt::StringLiterals;

Error notRunning() {
    return {Errc::Failed, u"the engine is not running"_s};
}

/// What this build has no part for yet.
Error notThere() {
    return {Errc::Failed, u"This part of the library is not there yet"_s};
}

} // namespace

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

void ReviewHost::find(const library::Query & /*query*/, Answer<library::Page> done) {
    post(std::move(done), [](EngineServices &, const Answer<library::Page> &answer) { answer(notThere()); });
}

void ReviewHost::details(const QString & /*recordingId*/, Answer<library::Details> done) {
    post(std::move(done),
         [](EngineServices &, const Answer<library::Details> &answer) { answer(notThere()); });
}

void ReviewHost::allTags(Answer<QStringList> done) {
    post(std::move(done), [](EngineServices &, const Answer<QStringList> &answer) { answer(notThere()); });
}

void ReviewHost::annotate(const QString & /*recordingId*/, const library::Annotations & /*annotations*/,
                          Answer<void> done) {
    post(std::move(done), [](EngineServices &, const Answer<void> &answer) { answer(notThere()); });
}

void ReviewHost::setMarkers(const QString & /*recordingId*/,
                            const std::vector<recording::Marker> & /*markers*/, Answer<void> done) {
    post(std::move(done), [](EngineServices &, const Answer<void> &answer) { answer(notThere()); });
}

void ReviewHost::trash(const QStringList & /*recordingIds*/, Answer<void> done) {
    post(std::move(done), [](EngineServices &, const Answer<void> &answer) { answer(notThere()); });
}

void ReviewHost::restore(const QStringList & /*recordingIds*/, Answer<void> done) {
    post(std::move(done), [](EngineServices &, const Answer<void> &answer) { answer(notThere()); });
}

void ReviewHost::purge(const QStringList & /*recordingIds*/, Answer<void> done) {
    post(std::move(done), [](EngineServices &, const Answer<void> &answer) { answer(notThere()); });
}

void ReviewHost::import(const QString & /*file*/, Answer<QString> done) {
    post(std::move(done), [](EngineServices &, const Answer<QString> &answer) { answer(notThere()); });
}

void ReviewHost::open(const QString & /*recordingId*/, const QString & /*entry*/,
                      Answer<std::shared_ptr<ByteSource>> done) {
    post(std::move(done),
         [](EngineServices &, const Answer<std::shared_ptr<ByteSource>> &answer) { answer(notThere()); });
}

void ReviewHost::waveform(const QString & /*recordingId*/, Answer<Waveform> done) {
    post(std::move(done), [](EngineServices &, const Answer<Waveform> &answer) { answer(notThere()); });
}

void ReviewHost::filmStrip(const QString & /*recordingId*/, Answer<FilmStrip> done) {
    post(std::move(done), [](EngineServices &, const Answer<FilmStrip> &answer) { answer(notThere()); });
}

void ReviewHost::play(const QString & /*recordingId*/, Answer<std::shared_ptr<Playback>> done) {
    post(std::move(done),
         [](EngineServices &, const Answer<std::shared_ptr<Playback>> &answer) { answer(notThere()); });
}

void ReviewHost::enqueue(const exporting::Request & /*request*/, Answer<quint64> done) {
    post(std::move(done), [](EngineServices &, const Answer<quint64> &answer) { answer(notThere()); });
}

void ReviewHost::setPaused(quint64 /*jobId*/, bool /*paused*/) {}
void ReviewHost::cancel(quint64 /*jobId*/) {}
void ReviewHost::clearFinished() {}

} // namespace ovation
