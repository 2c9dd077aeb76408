#include "control/exports.h"

#include "recording/recording_store.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ovation::control {
namespace {

using exporting::Job;

constexpr qsizetype MaxName = 200;

Error notFound(quint64 id) {
    return {Errc::RecordingNotFound, QStringLiteral("There is no export %1").arg(id)};
}

/// A file, or the folder that an export for editors is.
Result<void> removeTarget(const QString &target) {
    const QFileInfo there(target);
    const bool isFolder = there.isDir() && !there.isSymLink();
    if (!there.exists() || (isFolder ? QDir(target).removeRecursively() : QFile::remove(target)))
        return {};
    return Error{Errc::Failed, QStringLiteral("%1 could not be removed: check its permissions").arg(target)};
}

} // namespace

Exports::Exports(const config::Settings &settings, exporting::ExportQueue &queue)
    : m_folder(settings.dataPath + QStringLiteral("/exports")), m_queue(queue),
      m_relay(std::make_shared<Relay>(this)) {}

Exports::~Exports() {
    m_relay->detach();
}

QString Exports::targetOf(const exporting::Request &request, const QString &name) const {
    const QString ending = request.perParticipant ? QString() : exporting::extensionOf(request.format);
    const QString path = m_folder + QLatin1Char('/') + name;
    return ending.isEmpty() ? path : path + QLatin1Char('.') + ending;
}

bool Exports::isHere(const Job &job) const {
    return QFileInfo(job.request.target).absolutePath() == m_folder;
}

void Exports::start(exporting::Request request, const QString &name, Answer<Job> done) {
    m_thread.check();
    const QString chosen = name.isEmpty() ? request.recordingId : name;
    if (!recording::isPlainName(chosen) || chosen.size() > MaxName)
        return done(Error{Errc::InvalidParameter,
                          QStringLiteral("The name of an export is that of a file: without slashes, not "
                                         "beginning with a dot, of at most %1 characters")
                              .arg(MaxName)});
    request.file.clear(); // what is in the library, and no other file of this machine
    request.target = targetOf(request, chosen);
    const auto enqueue = [this, request, done = std::move(done)] {
        m_queue.enqueue(request, [this, done](const Result<quint64> &id) {
            done(id ? job(*id) : Result<Job>(id.error()));
        });
    };
    m_disk.post([folder = m_folder, next = Relay::wrap(m_relay, enqueue)] {
        QDir().mkpath(folder); // the queue says when there is none
        next();
    });
}

exporting::Jobs Exports::jobs() const {
    m_thread.check();
    exporting::Jobs all = m_queue.jobs();
    std::erase_if(all, [this](const Job &job) { return !isHere(job); });
    return all;
}

Result<Job> Exports::job(quint64 id) const {
    const exporting::Jobs all = jobs();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Job &one) { return one.id == id; });
    return found == all.end() ? Result<Job>(notFound(id)) : Result<Job>(*found);
}

Result<Job> Exports::setPaused(quint64 id, bool paused) {
    if (auto found = job(id); !found)
        return found;
    m_queue.setPaused(id, paused);
    return job(id);
}

void Exports::remove(quint64 id, Answer<void> done) {
    const auto found = job(id);
    if (!found)
        return done(found.error());
    if (found->state != exporting::State::Done) {
        m_queue.forget(id); // it removes what it wrote
        return done({});
    }
    const auto answer = Relay::wrap(m_relay, [this, id, done = std::move(done)](const Result<void> &gone) {
        if (gone)
            m_queue.forget(id);
        done(gone);
    });
    m_disk.post([answer, target = found->request.target] { answer(removeTarget(target)); });
}

} // namespace ovation::control
