#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/sources.h"
#include "support.h"

#include <memory>

namespace ovation {

/// Support of a program that has its settings from `sources`. Waits only in the destructor, for what the disk
/// does just then.
class SupportHost final : public Support {
    Q_OBJECT

  public:
    explicit SupportHost(config::Sources sources);
    ~SupportHost() override;

    void collect(const std::vector<SupportFile> &files, Answer<std::vector<SupportFile>> done) override;
    void write(const QString &path, const std::vector<SupportFile> &files, Answer<void> done) override;

  private:
    const config::Sources m_sources;
    const std::shared_ptr<Relay> m_relay;
    WorkerPool m_files{"support", 1};
};

} // namespace ovation
