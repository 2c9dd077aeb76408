#include "compose/composing_speed.h"

#include "base/clock.h"
#include "base/open_file.h"
#include "base/time_units.h"
#include "base/worker_pool.h"
#include "compose/offline_composition.h"
#include "media/matroska/matroska_writer.h"
#include "media/synthetic/synthetic_loop.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::compose {
namespace {

constexpr int Repetitions = 10; ///< of a loop, so that one composition lasts as long as is measured
constexpr int64_t Length_ms = int64_t(Repetitions) * media::SyntheticLoop::Length_s * 1000;

/// A participant's stream in a file.
Result<void> writeStream(const media::SyntheticLoop &loop, const media::SyntheticProperties &look,
                         const QString &path) {
    auto writer = media::MatroskaWriter::create(
        path,
        {.video = media::MatroskaVideo::Vp8, .width = look.width, .height = look.height, .audio = true});
    if (!writer)
        return writer.error();
    const auto frames = loop.frames.size(), all = frames * std::size_t(Repetitions);
    std::size_t block = 0;
    for (std::size_t i = 0; i < all; ++i) {
        const int64_t time_ms = int64_t(i) * 1000 / loop.frameRate;
        const media::SyntheticLoop::Frame &frame = loop.frames[i % frames];
        if (auto written = (*writer)->write(true, time_ms, frame.key, frame.bytes); !written)
            return written;
        for (; int64_t(block) * media::SyntheticLoop::AudioPacket_ms <= time_ms; ++block)
            if (auto written = (*writer)->write(false, int64_t(block) * media::SyntheticLoop::AudioPacket_ms,
                                                true, loop.audios[block % loop.audios.size()]);
                !written)
                return written;
    }
    const auto finished = (*writer)->finish();
    return finished ? Result<void>() : Result<void>(finished.error());
}

/// Ends all compositions at once, and counts what they made.
class Measurement {
  public:
    Measurement(const SpeedRequest &request, const std::atomic<bool> &canceled)
        : m_request(request), m_canceled(canceled), m_begun_ns(monotonicNow_ns()) {}

    bool isOver() const { return m_canceled || elapsed_ms() >= m_request.time_ms; }
    void add(int64_t made_ms) {
        m_made_ms += made_ms;
        const int percent = int(std::min<int64_t>(elapsed_ms() * 100 / m_request.time_ms, 100));
        if (m_percent.exchange(percent) != percent && m_request.reached)
            m_request.reached(percent);
    }
    void fail(const Error &why) {
        const std::lock_guard lock(m_mutex);
        m_failure = why;
    }
    Result<double> result(int64_t ended_ns) {
        const std::lock_guard lock(m_mutex);
        if (m_canceled)
            return media::canceled();
        if (m_failure)
            return *m_failure;
        return double(m_made_ms) * Millisecond_ns / double(ended_ns - m_begun_ns);
    }

  private:
    int64_t elapsed_ms() const { return (monotonicNow_ns() - m_begun_ns) / Millisecond_ns; }

    const SpeedRequest &m_request;
    const std::atomic<bool> &m_canceled;
    const int64_t m_begun_ns;
    std::atomic<int64_t> m_made_ms = 0;
    std::atomic<int> m_percent = -1;
    std::mutex m_mutex;
    std::optional<Error> m_failure; ///< guarded
};

/// One of the compositions, as the measurement sees it.
class Counting final : public media::ConvertControl {
  public:
    explicit Counting(Measurement &measurement) : m_measurement(measurement) {}
    bool mayContinue() override { return !m_measurement.isOver(); }
    void reached(int64_t time_ms) override {
        m_measurement.add(time_ms - m_reached_ms);
        m_reached_ms = time_ms;
    }

  private:
    Measurement &m_measurement;
    int64_t m_reached_ms = 0;
};

void composeUntilOver(const OfflineRequest &request, Measurement &measurement) {
    while (!measurement.isOver()) {
        Counting counting(measurement);
        const auto report = composeOffline(request, counting);
        QFile::remove(request.movie.path);
        if (!report && !measurement.isOver())
            return measurement.fail(report.error());
    }
}

OfflineRequest compositionOf(const SpeedRequest &request, const std::shared_ptr<ByteSource> &stream,
                             int number) {
    OfflineRequest one;
    one.movie = request.movie;
    one.movie.path = QStringLiteral("%1/%2.mp4").arg(request.folder).arg(number);
    for (int i = 0; i < request.participants; ++i) {
        ReplayStream made;
        made.stream.id = QString::number(i);
        made.stream.hasAudio = made.stream.hasVideo = true;
        made.media = stream;
        made.end_ms = Length_ms;
        one.script.streams.push_back(made);
    }
    return one;
}

} // namespace

Result<double> measureComposing(const SpeedRequest &request, const std::atomic<bool> &canceled) {
    const media::SyntheticProperties look;
    const auto loop = media::encodeSyntheticLoop(look, canceled);
    if (!loop)
        return canceled ? media::canceled() : loop.error();
    const QString path = request.folder + QStringLiteral("/stream.webm");
    if (auto written = writeStream(**loop, look, path); !written)
        return written.error();
    const auto stream = OpenFile::open(path);
    if (!stream)
        return stream.error();
    Measurement measurement(request, canceled);
    {
        WorkerPool workers("measuring", request.compositions);
        for (int i = 0; i < request.compositions; ++i)
            workers.post([one = compositionOf(request, *stream, i), &measurement] {
                composeUntilOver(one, measurement);
            });
    }
    return measurement.result(monotonicNow_ns());
}

} // namespace ovation::compose
