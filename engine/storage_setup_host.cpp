#include "storage_setup_host.h"

#include "config/storage_form.h"
#include "storage/make_store.h"
#include "upload/store_trial.h"

namespace ovation {

StorageSetupHost::StorageSetupHost(config::Sources sources)
    : m_sources(std::move(sources)), m_relay(std::make_shared<Relay>(this)) {}

StorageSetupHost::~StorageSetupHost() {
    m_relay->detach();
    m_stop.request_stop();
}

void StorageSetupHost::fields(Answer<std::vector<config::StorageField>> done) {
    m_files.post(
        [this, answer = Relay::wrap(m_relay, std::move(done))] { answer(config::storageFields(m_sources)); });
}

void StorageSetupHost::test(const config::StorageChanges &changes, Answer<upload::Trial> done) {
    using Tried = Result<upload::Trial>;
    m_network.post([this, changes, stop = m_stop.get_token(),
                    answer = Relay::wrap(m_relay, std::move(done))] {
        const auto settings = config::storageWith(m_sources, changes);
        if (!settings)
            return answer(Tried(settings.error()));
        const auto store = storage::makeStore(*settings, m_clock);
        answer(store ? Tried(upload::tryStore(*store, {stop, {}, nullptr}))
                     : Tried(Error{Errc::Failed, QStringLiteral("Recordings would stay on this machine.")}));
    });
}

void StorageSetupHost::keep(const config::StorageChanges &changes, Answer<void> done) {
    m_files.post([this, changes, answer = Relay::wrap(m_relay, std::move(done))] {
        answer(config::keepStorage(m_sources, changes));
    });
}

} // namespace ovation
