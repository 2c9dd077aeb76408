#pragma once

#include "review.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace ovation::ui {

/// A playback of frames in one color that moves only when it is told to.
class FakePlayback final : public Playback {
    Q_OBJECT

  public:
    explicit FakePlayback(int64_t duration_ms) : m_duration_ms(duration_ms) {}

    std::vector<library::Presence> streams() const override { return played; }
    int64_t duration_ms() const override { return m_duration_ms; }
    int64_t position_ms() const override { return m_position_ms; }
    void setPlaying(bool playing) override;
    void seek(int64_t position_ms) override;
    void setSpeed(double speed) override;
    void setLayout(session::RecordingLayout layout) override;
    void setSize(int width, int height) override;
    void setAudible(const QString &streamId, bool audible) override;
    void setShown(const QString &streamId, bool shown) override;
    double frameRate() const override { return 0; }
    void audio(std::span<float> into) override;

    /// As time passes: the frame of `position_ms` is shown.
    void goTo(int64_t position_ms);

    std::vector<library::Presence> played;
    bool playing = false;
    double speed = 1;
    QStringList calls; ///< "call argument…"

  private:
    int64_t m_duration_ms;
    int64_t m_position_ms = 0;
    QSize m_size{640, 360};
};

/// A Review from memory: answers from the event loop, and writes down what it was asked. A test with the real
/// one holds it to the same behavior.
class FakeReview final : public Review {
    Q_OBJECT

  public:
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
    void play(const QString &recordingId, const QString &entry,
              Answer<std::shared_ptr<Playback>> done) override;
    void leave(const QString &recordingId) override;
    void enqueue(const exporting::Request &request, Answer<quint64> done) override;
    void setPaused(quint64 jobId, bool paused) override;
    void cancel(quint64 jobId) override;
    void clearFinished() override;

    void add(const library::Entry &entry);
    /// Replaces the entry of the same id and says so.
    void change(const library::Entry &entry);
    void publishJobs() { Q_EMIT jobsChanged(jobs); }

    library::Entries entries;                  ///< the library with its trash
    std::map<QString, library::Details> known; ///< what details() gives; else what the entry says
    QHash<QString, QString> files;             ///< what open() reads: "<id>/<entry>" to a path
    std::map<QString, QString> refusedImports; ///< path to the reason
    Waveform wave;
    FilmStrip strip;
    std::shared_ptr<FakePlayback> playback; ///< the last of play()
    std::vector<library::Presence> played;  ///< who is in it
    QStringList notComposed;                ///< entries that can't be played so
    exporting::Jobs jobs;
    bool complete = true;
    QStringList calls; ///< "call argument…"
    library::Query lastQuery;
    std::vector<recording::Marker> lastMarkers;
    library::Annotations lastAnnotations;
    exporting::Request lastRequest;
    bool holdAnswers = false; ///< answers wait until release()
    void release();
    QString failWith; ///< when not empty, every call fails with this reason

  private:
    /// Notes the call and answers later: the error, or what `work` gives.
    template <typename T>
    void answer(const QString &call, Answer<T> done, std::function<Result<T>()> work);
    void setTrashed(const QStringList &ids, int64_t at);
    std::shared_ptr<const library::Entry> entry(const QString &id) const;
    void modify(const QString &id, const std::function<void(library::Entry &)> &change);

    quint64 m_lastJob = 0;
    std::vector<std::function<void()>> m_held;
};

/// A finished composed recording, or an INDIVIDUAL one; `number` makes it differ from others.
library::Entry someEntry(const QString &id, int number = 0,
                         session::OutputMode mode = session::OutputMode::Composed);
/// Of an INDIVIDUAL recording of two cameras and a screen.
library::Details someDetails(const library::Entry &entry);

} // namespace ovation::ui
