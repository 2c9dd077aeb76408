#pragma once

#include "base/worker_pool.h"
#include "composer/composer_stock.h"
#include "recording/composed_past.h"
#include "recording/outages.h"
#include "recording/recorder.h"

#include <memory>

namespace ovation::recording {

/// Records a session's grid into one MP4, or its audio alone into one WebM (protocol 6), in a process of its
/// own. When that dies, another one continues the file; what was lost is left out of it. One that dies before
/// it has begun is replaced once. One that begins in the past has that in front of it when it is finished,
/// for which a stop waits.
class ComposedRecorder final : public Recorder {
    Q_OBJECT

  public:
    /// `stock` and `workers` outlive the recorder. `past`: null = it begins with its start.
    ComposedRecorder(composer::RecordRequest request, composer::ComposerStock &stock, WorkerPool &workers,
                     std::unique_ptr<ComposedPast> past = nullptr);
    ~ComposedRecorder() override;

    void start(const session::Session &session) override;
    void sessionChanged(const session::Session &session) override;
    void setPaused(bool paused) override;
    void setLayout(session::RecordingLayout layout) override;
    QString growingFile() const override { return m_request.composition.movie.path; }
    int64_t past_ms() const override { return m_past ? m_past->length_ms() : 0; }
    void giveUpPast(const QString &why) override;
    int64_t elapsed_ms() const override;
    Pace pace() const override;
    void finish(const std::vector<Marker> &markers) override;

  private:
    void begin();
    void dropProcess();
    void processStarted();
    void processEnded(const Error &error);
    void startAgain(const Error &error);
    /// What was recorded, and when, until a stop.
    struct Until {
        int64_t recorded_ms = 0, now_ns = 0;
    };
    void finishLive(const std::vector<Marker> &markers, const Until &until);
    void finishWithoutProcess(const std::vector<media::Chapter> &chapters);
    bool lacksPast() const;
    compose::CompositionState wholeState() const;
    compose::StreamTally wholeStreams() const;
    HealthReport healthOf(const compose::CompositionState &state) const;
    void conclude(const composer::FinishedMovie &made, HealthReport health);

    composer::RecordRequest m_request;
    composer::ComposerStock &m_stock;
    WorkerPool &m_workers;
    QString m_sessionId;
    std::vector<compose::Publisher> m_publishers;
    std::unique_ptr<ComposedPast> m_past;
    std::shared_ptr<composer::ComposerProcess> m_process; ///< a preview may have it, too
    compose::CompositionState m_earlier;                  ///< of the processes that died
    compose::StreamTally m_earlierStreams;                ///< likewise
    Outages m_outages; ///< one is on from a death until another process records
    int m_deaths = 0;
    bool m_started = false, m_paused = false, m_finishing = false;
};

} // namespace ovation::recording
