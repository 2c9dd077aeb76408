#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/sources.h"
#include "storage_setup.h"

#include <memory>
#include <stop_token>

namespace ovation {

/// StorageSetup on the files of `sources`. Waits only in the destructor, for what stops within a moment.
class StorageSetupHost final : public StorageSetup {
    Q_OBJECT

  public:
    explicit StorageSetupHost(config::Sources sources);
    ~StorageSetupHost() override;

    void fields(Answer<std::vector<config::StorageField>> done) override;
    void test(const config::StorageChanges &changes, Answer<upload::Trial> done) override;
    void keep(const config::StorageChanges &changes, Answer<void> done) override;

  private:
    const config::Sources m_sources;
    const SystemClock m_clock;
    const std::shared_ptr<Relay> m_relay;
    std::stop_source m_stop;
    WorkerPool m_files{"storage setup", 1}; ///< in order
    WorkerPool m_network{"storage test", 1};
};

} // namespace ovation
