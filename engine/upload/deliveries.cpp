#include "upload/deliveries.h"

#include "base/log.h"
#include "session/failures.h"
#include "storage/make_store.h"
#include "upload/fetched_media.h"
#include "upload/kept_rules.h"
#include "upload/recording_files.h"
#include "upload/store_trial.h"

#include <QFileInfo>

namespace ovation::upload {

using recording::RecordingInfo;

namespace {

QString rulesPath(const config::Settings &settings) {
    return settings.dataPath + QStringLiteral("/upload-rules.json");
}

Rules rulesOf(const config::StorageSettings &settings) {
    Rules rules;
    rules.localDays = settings.localDays;
    rules.localFiles = settings.localDays < 0    ? LocalFiles::Keep
                       : settings.localDays == 0 ? LocalFiles::Remove
                                                 : LocalFiles::RemoveLater;
    rules.parallel = settings.parallel;
    rules.limit_bytes_per_s = settings.limit_bytes_per_s;
    return rules;
}

} // namespace

Deliveries::Deliveries(Parts parts)
    : d(std::move(parts)), m_paths{d.settings.recordingPath, d.settings.publicUrl(),
                                   d.settings.recordingGroup, true},
      m_store(storage::makeStore(d.settings.storage, d.clock)), m_files(m_store),
      m_queue({*m_store, *this, d.clock, d.settings.dataPath + QStringLiteral("/uploads.db"), d.installation,
               keptRules(rulesPath(d.settings), rulesOf(d.settings.storage))}),
      m_shared({*m_store, d.recordings, m_paths, d.clock,
                [this](const QString &folder) { return m_queue.knows(folder); }}),
      m_relay(std::make_shared<Relay>(this)) {
    using recording::RecordingService;
    connect(&d.recordings, &RecordingService::statusChanged, this, &Deliveries::statusChanged);
    connect(&d.recordings, &RecordingService::changed, this, &Deliveries::refresh);
    connect(&d.recordings, &RecordingService::removed, &m_queue, &UploadQueue::gone);
    connect(&d.recordings, &RecordingService::archiveBegun, this, &Deliveries::sendAhead);
    connect(&d.recordings, &RecordingService::archiveFailed, &m_queue, &UploadQueue::gone);
    connect(&m_queue, &UploadQueue::delivered, this, &Deliveries::arrived);
    connect(&m_queue, &UploadQueue::stillRemoving, this, &Deliveries::finishRemoval);
    connect(&m_queue, &UploadQueue::opened, &m_shared, &SharedRecordings::look);
    d.recordings.setCopies(this);
}

Deliveries::~Deliveries() {
    m_relay->detach();
    m_stop.request_stop();
    d.recordings.setCopies(nullptr);
}

void Deliveries::begin() {
    m_thread.check();
    for (const auto &info : d.recordings.list())
        if (info->isPending())
            statusChanged(*info);
}

QString Deliveries::folderOf(const RecordingInfo &info) const {
    return info.delivery && info.delivery->isDone ? info.delivery->folder
                                                  : m_queue.folderOf(info.id, info.createdAt);
}

/// It is finished, or delivered.
void Deliveries::statusChanged(const RecordingInfo &info) {
    if (info.isPending())
        m_queue.add(info.id, info.name, info.createdAt);
    else if (info.delivery)
        m_queue.applyRules();
}

void Deliveries::sendAhead(const RecordingInfo &info, const recording::GrowingArchive &archive) {
    const LocalFile media = upload::filesOf(info, m_paths).front();
    const auto growing = std::make_shared<GrowingFile>();
    growing->name = media.name;
    growing->contentType = media.contentType;
    growing->path = archive.path;
    growing->size_bytes = archive.size_bytes;
    growing->changes = archive.headers;
    m_queue.addGrowing(info.id, info.name, info.createdAt, growing);
}

void Deliveries::refresh(const RecordingInfo &info) {
    if (info.isPending()) // it came back from the trash
        statusChanged(info);
    else if (info.delivery)
        m_queue.refresh(info.delivery->folder);
}

void Deliveries::arrived(const QString &recordingId, const QString &folder, const QString &url) {
    const auto info = d.recordings.find(recordingId);
    if (info && folderOf(*info) == folder)
        d.recordings.delivered(recordingId, info->createdAt, folder, url);
}

/// The program ended between the two halves of a removal.
void Deliveries::finishRemoval(const QString &recordingId, const QString &folder) {
    const auto info = d.recordings.find(recordingId);
    if (!info || !info->delivery || !info->delivery->isDone || info->delivery->folder != folder)
        return;
    d.recordings.remove(recordingId, [recordingId](const Result<void> &removed) {
        if (!removed)
            qCWarning(logRecording) << "recording" << recordingId
                                    << "was not removed:" << removed.error().message;
    });
}

void Deliveries::setRules(const Rules &rules) {
    m_queue.setRules(rules);
    m_work.postInOrder(QStringLiteral("rules"),
                       [path = rulesPath(d.settings), ofSettings = rulesOf(d.settings.storage), rules] {
                           if (const auto kept = keepRules(path, ofSettings, rules); !kept)
                               qCWarning(logRecording) << kept.error().message;
                       });
}

void Deliveries::test(std::function<void(Trial)> done) {
    m_work.post([store = m_store, stop = m_stop.get_token(), answer = Relay::wrap(m_relay, std::move(done))] {
        answer(tryStore(*store, {stop, {}, nullptr}));
    });
}

void Deliveries::fetch(const QString &recordingId, std::function<void(Result<void>)> done) {
    const auto info = d.recordings.find(recordingId);
    if (!info || !info->delivery || !info->delivery->isDone)
        return done(session::recordingNotFound(recordingId));
    const QString path = m_paths.fileOf(*info);
    const auto answer = Relay::wrap(
        m_relay, [this, recordingId, done = std::move(done)](const storage::StoreResult<void> &got) {
            if (got) {
                (void)d.recordings.list(); // looks for what is new
                Q_EMIT fetched(recordingId);
                return done({});
            }
            const bool isFull = got.error().reason == storage::StoreFailure::Full;
            done(Error{isFull ? Errc::DiskFull : Errc::Failed, got.error().message});
        });
    m_work.postInOrder(
        recordingId, [store = m_store, key = info->delivery->folder + u'/' + QFileInfo(path).fileName(), path,
                      reserve = d.settings.diskReserve_bytes, stop = m_stop.get_token(), answer] {
            answer(QFileInfo::exists(path) ? storage::StoreResult<void>()
                                           : fetchMedia(*store, key, path, reserve, {stop, {}, nullptr}));
        });
}

void Deliveries::stopReading() {
    m_files.stop();
    m_stop.request_stop();
}

void Deliveries::annotated(const QString &recordingId) {
    if (const auto info = d.recordings.find(recordingId))
        refresh(*info);
}

void Deliveries::purged(const QString &recordingId, const QString &folder) {
    m_queue.remove(recordingId, folder, [recordingId](const Result<void> &noted) {
        if (!noted)
            qCWarning(logRecording) << "recording" << recordingId
                                    << "stays in the store:" << noted.error().message;
    });
}

std::optional<std::vector<LocalFile>> Deliveries::filesOf(const QString &recordingId,
                                                          const QString &folder) const {
    const auto info = d.recordings.find(recordingId);
    if (!info || !info->delivery || folderOf(*info) != folder)
        return std::nullopt;
    return upload::filesOf(*info, m_paths);
}

bool Deliveries::knowsOfDelivery(const QString &recordingId) const {
    const auto info = d.recordings.find(recordingId);
    return info && info->delivery && info->delivery->isDone;
}

void Deliveries::remove(const RecordingInfo &info, std::function<void(Result<void>)> done) {
    m_thread.check();
    m_queue.remove(info.id, folderOf(info), std::move(done));
}

} // namespace ovation::upload
