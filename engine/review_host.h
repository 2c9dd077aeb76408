#pragma once

#include "review.h"
#include "studio/engine_core.h"

namespace ovation {

/// Review on the engine's services. Private to the façade: lives on its thread, and passes each wish to the
/// engine thread and its answer back. While the engine does not run, every wish fails.
class ReviewHost final : public Review {
    Q_OBJECT

  public:
    /// `core` lives on the engine thread and outlives every call.
    explicit ReviewHost(EngineCore &core);

    void find(const library::Query &query, Answer<library::Page> done) override;
    void details(const QString &recordingId, Answer<library::Details> done) override;
    void allTags(Answer<QStringList> done) override;
    void annotate(const QString &recordingId, const library::Annotations &annotations,
                  Answer<void> done) override;
    void setMarkers(const QString &recordingId, const std::vector<recording::Marker> &markers,
                    Answer<void> done) override;
    void trash(const QStringList &recordingIds, Answer<void> done) override;
    void restore(const QStringList &recordingIds, Answer<void> done) override;
    void purge(const QStringList &recordingIds, Answer<void> done) override;
    void import(const QString &file, Answer<QString> done) override;
    void fetch(const QString &recordingId, Answer<void> done) override;
    void open(const QString &recordingId, const QString &entry,
              Answer<std::shared_ptr<ByteSource>> done) override;
    void waveform(const QString &recordingId, Answer<Waveform> done) override;
    void filmStrip(const QString &recordingId, Answer<FilmStrip> done) override;
    void leave(const QString &recordingId) override;
    void play(const QString &recordingId, const QString &entry,
              Answer<std::shared_ptr<Playback>> done) override;
    void enqueue(const exporting::Request &request, Answer<quint64> done) override;
    void setPaused(quint64 jobId, bool paused) override;
    void cancel(quint64 jobId) override;
    void clearFinished() override;

  private:
    /// Runs `work` with the services and the answer on the engine thread.
    template <typename T, typename Work>
    void post(Answer<T> done, Work work);
    /// The same for what has no answer; nothing happens while the engine does not run.
    template <typename Work>
    void tell(Work work);

    EngineCore &m_core;
    /// Where playbacks end: one whose disk hangs holds up neither the window nor the next three.
    std::shared_ptr<WorkerPool> m_playbackEnds = std::make_shared<WorkerPool>("playback ends", 4);
};

} // namespace ovation
