#pragma once

#include "base/encoder_terms.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "machine_test.h"

#include <atomic>
#include <memory>

namespace ovation {

/// MachineTest with the composer and the encoder of recordings. Its destructor ends a running one and waits
/// for that.
class MachineTestHost final : public MachineTest {
    Q_OBJECT

  public:
    static constexpr int Time_ms = 5000;
    static constexpr int MaxCompositions = 16; ///< at once, however many processors there are
    /// Of what was composed: cameras send more than synthetic participants, and there are connections,
    /// uploads and peaks.
    static constexpr double UsedShare = 0.5;

    /// `encoder`: of composed recordings. `time_ms`: that is measured.
    explicit MachineTestHost(EncoderProperties encoder = {}, int time_ms = Time_ms);
    ~MachineTestHost() override;

    void start(Answer done) override;
    void cancel() override;

  private:
    Result<MachineFigures> measure();

    const EncoderProperties m_encoder;
    const int m_time_ms;
    const std::shared_ptr<Relay> m_relay;
    bool m_runs = false;
    std::atomic<bool> m_canceled = false;
    WorkerPool m_worker{"machine test", 1};
};

} // namespace ovation
