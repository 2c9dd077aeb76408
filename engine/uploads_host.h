#pragma once

#include "studio/engine_core.h"
#include "uploads.h"

namespace ovation {

/// Uploads on the engine's services. Private to the façade: lives on its thread, and passes each wish to the
/// engine thread and its answer back.
class UploadsHost final : public Uploads {
    Q_OBJECT

  public:
    /// `core` lives on the engine thread and outlives every call.
    explicit UploadsHost(EngineCore &core);

    void setPaused(qint64 number, bool paused) override;
    void setAllPaused(bool paused) override;
    void move(qint64 number, qint64 before) override;
    void retry(qint64 number) override;
    void clearHistory() override;
    void setRules(const upload::Rules &rules) override;
    void test(Answer<upload::Trial> done) override;

  private:
    /// Runs `work` with what delivers recordings, where something does.
    template <typename Work>
    void tell(Work work);

    EngineCore &m_core;
};

} // namespace ovation
