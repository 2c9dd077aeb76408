#include "upload/upload_workers.h"

#include "base/log.h"
#include "upload/parts_ahead.h"
#include "upload/store_cleanup.h"

namespace ovation::upload {
namespace {

constexpr int PartsAtOnce = 4;

} // namespace

void UploadWorkers::send(const Sending &sending,
                         std::function<void(Record, storage::StoreResult<void>)> done) {
    m_work.post(
        [&store = m_store, throttle = &m_throttle, sending, answer = Relay::wrap(m_relay, std::move(done))] {
            UploadRun run({store, *sending.journal, throttle, PartsAtOnce}, sending.progress, sending.stop);
            Record record = sending.record;
            const auto sent = run.send(record, sending.files);
            answer(record, sent);
        });
}

void UploadWorkers::sendAhead(const Sending &sending, std::shared_ptr<const GrowingFile> media,
                              std::function<void(Record)> done) {
    m_work.post([&store = m_store, throttle = &m_throttle, sending, media = std::move(media),
                 answer = Relay::wrap(m_relay, std::move(done))] {
        PartsAhead run({store, *sending.journal, throttle, PartsAtOnce}, sending.progress, sending.stop);
        Record record = sending.record;
        const auto sent = run.send(record, *media);
        if (!sent && sent.error().reason != storage::StoreFailure::Stopped)
            qCInfo(logRecording) << "recording" << record.recordingId
                                 << "is uploaded once it is packed:" << sent.error().message;
        answer(record);
    });
}

void UploadWorkers::removeFolder(const QString &folder, const std::stop_token &stop,
                                 std::function<void(storage::StoreResult<void>)> done) {
    m_work.post([&store = m_store, folder, stop, answer = Relay::wrap(m_relay, std::move(done))] {
        answer(upload::removeFolder(store, folder, {stop, {}, nullptr}));
    });
}

void UploadWorkers::endLeftovers(const QString &installation, const std::shared_ptr<Journal> &journal) {
    m_upkeep.post([&store = m_store, installation, journal, stop = m_stop.get_token()] {
        const auto isInUse = [&journal](const QString &folder) { return journal->isInUse(folder); };
        const auto ended = upload::endLeftovers(store, installation, isInUse, {stop, {}, nullptr});
        if (ended && *ended > 0)
            qCInfo(logRecording) << *ended << "uploads that an earlier end of the program left were ended";
    });
}

} // namespace ovation::upload
