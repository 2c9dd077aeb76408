#include "upload/stored_files.h"

#include "storage/object_source.h"

namespace ovation::upload {

StoredFiles::StoredFiles(std::shared_ptr<storage::ObjectStore> store)
    : m_store(std::move(store)), m_relay(std::make_shared<Relay>(this)) {}

StoredFiles::~StoredFiles() {
    m_relay->detach();
    stop();
}

void StoredFiles::open(const QString &folder, const QString &name, Answer done) {
    m_work.post([store = m_store, key = folder + QLatin1Char('/') + name, stop = m_stop.get_token(),
                 answer = Relay::wrap(m_relay, std::move(done))] {
        const auto info = store->info(key, {stop, {}, nullptr});
        if (info)
            return answer(Result<StoredFile>(
                StoredFile{std::make_shared<storage::ObjectSource>(store, *info, stop), info->tag}));
        const bool isGone = info.error().reason == storage::StoreFailure::NoObject;
        answer(
            Result<StoredFile>(Error{isGone ? Errc::RecordingNotFound : Errc::Failed, info.error().message}));
    });
}

} // namespace ovation::upload
