#pragma once

#include "base/clock.h"
#include "base/worker_pool.h"
#include "media/write/stream_file.h"
#include "recording/individual_files.h"
#include "recording/past_keeper.h"
#include "recording/recorder.h"
#include "transport/media_plane.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace ovation::recording {

struct CollectedStreams;

/// The files of streams, all of them closed.
struct WrittenStreams {
    std::vector<StreamEntry> entries;
    std::vector<Marker> markers;
    HealthReport health;
};
/// What becomes of them; on a worker.
using PackStreams = std::function<Result<RecorderReport>(WrittenStreams)>;

/// Records every published stream whose connection has record set into a file of its own and packs them
/// (protocol 7). Of a composed recording, which shows all participants, it writes those without record, too.
/// It has started when each stream that is there and not muted has sent something, unless the failed ones are
/// to be ignored. From then on streams come and go; one that never sends or can't be written does not stop
/// the others, its report says so: failed() never comes.
class IndividualRecorder final : public Recorder {
    Q_OBJECT

  public:
    /// Of one recording; a network that breaks off all day takes less. Further ones are not recorded, and
    /// the report says so.
    static constexpr int MaxStreamsOfConnection = 1000;

    IndividualRecorder(QString folder, RecordingInfo info, transport::MediaPlane &plane, PastKeeper &past,
                       std::shared_ptr<media::StreamFileThread> thread, const Clock &clock,
                       WorkerPool &workers, PackStreams pack, media::FrameLimit limit = {});
    ~IndividualRecorder() override;

    void start(const session::Session &session) override;
    void sessionChanged(const session::Session &session) override;
    void setPaused(bool paused) override;
    void setLayout(session::RecordingLayout /*layout*/) override {} // there is no frame to arrange
    QString whyNotStarted() const override;
    void setMarkers(const std::vector<Marker> &markers) override;
    int64_t written_bytes() const override;
    int64_t elapsed_ms() const override;
    void finish(const std::vector<Marker> &markers) override;

  private:
    struct Open {
        std::shared_ptr<media::StreamFile> file;
        std::shared_ptr<media::PastStream> past; ///< that gives it its packets; null = the plane does
        StreamEntry entry;
        int64_t wallOffset_ns = 0; ///< with the pauses before it was opened taken off
        bool videoActive = true;   ///< the publisher has its video switched on
        int64_t activeSince_ns = 0;

        void setVideoActive(bool active);
    };
    bool wants(const session::Connection &connection) const;
    bool hasRoomFor(const session::Connection &connection);
    QStringList notesOfThoseBeyond() const;
    void open(const session::Connection &connection);
    void takeThoseWhoLeft(const QString &sessionId);
    void connectTo(const QString &streamId, Open &one);
    void close(QString streamId); ///< by value: it may be the key that is erased
    /// Whether something of it that is recorded should come.
    bool shouldSend(const session::Connection &connection) const;
    void begun(const QString &streamId);
    void startedIfAllSend();

    const QString m_folder;
    const RecordingInfo m_info;
    transport::MediaPlane &m_plane;
    PastKeeper &m_past;
    const std::shared_ptr<media::StreamFileThread> m_thread;
    WorkerPool &m_workers;
    const PackStreams m_pack;
    const media::FrameLimit m_limit;
    const int64_t m_wallOffset_ns; ///< what makes CLOCK_MONOTONIC a time since 1970
    std::shared_ptr<CollectedStreams> m_collected;
    std::map<QString, Open> m_open; ///< by stream id
    struct Opened {
        int count = 0;
        int beyond = 0;     ///< not recorded
        QString lastBeyond; ///< id of a stream
    };
    std::map<QString, Opened> m_opened; ///< by connection
    std::set<QString> m_awaited;        ///< ids of streams without which it has not started
    QTimer m_keyframes;
    bool m_paused = false, m_started = false, m_anyExcluded = false;
    bool m_fromPast = false; ///< what is opened now begins in the past
    int64_t m_begun_ns = 0, m_pausedAt_ns = 0, m_pauses_ns = 0;
};

} // namespace ovation::recording
