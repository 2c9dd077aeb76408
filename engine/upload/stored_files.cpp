#include "upload/stored_files.h"

#include "storage/object_source.h"

namespace ovation::upload {
namespace {

QString keyOf(const QString &folder, const QString &name) {
    return folder + QLatin1Char('/') + name;
}

Error errorOf(const storage::StoreError &error) {
    const bool isGone = error.reason == storage::StoreFailure::NoObject;
    return {isGone ? Errc::RecordingNotFound : Errc::Failed,
            error.advice.isEmpty() ? error.message : error.message + QLatin1Char(' ') + error.advice};
}

} // namespace

StoredFiles::StoredFiles(std::shared_ptr<storage::ObjectStore> store)
    : m_store(std::move(store)), m_relay(std::make_shared<Relay>(this)) {
    m_slow->setLimit(Slow_bytes_per_s);
}

StoredFiles::~StoredFiles() {
    m_relay->detach();
    stop();
}

void StoredFiles::open(const QString &folder, const QString &name, Answer done) {
    m_work.post([store = m_store, key = keyOf(folder, name), stop = m_stop.get_token(), ahead = m_ahead,
                 answer = Relay::wrap(m_relay, std::move(done))] {
        const auto info = store->info(key, {stop, {}, nullptr});
        if (!info)
            return answer(Result<StoredFile>(errorOf(info.error())));
        using storage::ObjectSource;
        ObjectSource::Reading reading;
        reading.stops = {stop};
        reading.ahead = ahead;
        answer(Result<StoredFile>(
            StoredFile{std::make_shared<ObjectSource>(store, *info, std::move(reading)), info->tag}));
    });
}

Result<library::RemoteFile> StoredFiles::find(const QString &folder, const QString &name,
                                              std::stop_token stop, library::Pace pace) const {
    const std::vector<std::stop_token> stops = {m_stop.get_token(), std::move(stop)};
    const JoinedStop either(stops);
    const auto info = m_store->info(keyOf(folder, name), {either.token(), {}, nullptr});
    if (!info)
        return errorOf(info.error());
    const auto throttle = pace == library::Pace::Slow ? m_slow : nullptr;
    const auto source = [store = m_store, info = *info, stops, ahead = m_ahead,
                         throttle](int64_t most_bytes) {
        return std::shared_ptr<ByteSource>(std::make_shared<storage::ObjectSource>(
            store, info, storage::ObjectSource::Reading{stops, most_bytes, ahead, throttle}));
    };
    return library::RemoteFile{name, info->size_bytes, info->modified_ms, source};
}

} // namespace ovation::upload
