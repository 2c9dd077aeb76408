#include "replay_player.h"

#include "base/relay.h"
#include "studio/replay_loop.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace ovation {
namespace {

constexpr double MinSpeed = 0.25, MaxSpeed = 4;
constexpr int MinSide = 16, MaxSide = 2560; // pixels

library::Presence presenceOf(const compose::ReplayStream &from) {
    library::Presence to;
    to.streamId = from.stream.id;
    to.name = from.name;
    to.entry = from.entry;
    to.connectionId = from.stream.connectionId;
    to.typeOfVideo = from.stream.typeOfVideo;
    to.hasAudio = from.stream.hasAudio;
    to.hasVideo = from.stream.hasVideo;
    to.start_ms = from.start_ms;
    to.end_ms = from.end_ms;
    return to;
}

} // namespace

/// Between the loop's thread and the player's.
struct ReplayPlayer::Private final : ReplayListener {
    explicit Private(ReplayPlayer *player) : owner(player), relay(std::make_shared<Relay>(player)) {}

    /// A window that is busy gets the newest frame, and not all of them.
    void onFrame(const QImage &frame, int64_t position_ms) override {
        const std::lock_guard lock(mutex);
        latest = frame;
        latest_ms = position_ms;
        if (std::exchange(posted, true))
            return;
        relay->post([this] { give(); });
    }
    void onEnd() override {
        relay->post([this] { Q_EMIT owner->ended(); });
    }
    void onFailure(const QString &sentence) override {
        relay->post([this, sentence] { Q_EMIT owner->failed(sentence); });
    }

    void give() {
        QImage frame;
        int64_t position_ms = 0;
        {
            const std::lock_guard lock(mutex);
            posted = false;
            frame = std::exchange(latest, {});
            position_ms = latest_ms;
        }
        Q_EMIT owner->frameReady(frame, position_ms);
    }

    ReplayPlayer *const owner;
    const std::shared_ptr<Relay> relay;
    std::mutex mutex;
    QImage latest; ///< guarded, as what follows
    int64_t latest_ms = 0;
    bool posted = false;
    std::vector<library::Presence> streams;
    double frameRate = 0;
    std::stop_source reading{std::nostopstate};
    std::unique_ptr<ReplayLoop> loop;
};

ReplayPlayer::ReplayPlayer(compose::ReplayScript script, std::shared_ptr<WorkerPool> ends)
    : d(std::make_shared<Private>(this)), m_ends(std::move(ends)) {
    for (const compose::ReplayStream &each : script.streams)
        d->streams.push_back(presenceOf(each));
    d->frameRate = script.frameRate;
    d->reading = script.reading;
    d->loop = std::make_unique<ReplayLoop>(std::move(script), *d);
}

ReplayPlayer::~ReplayPlayer() {
    d->relay->detach();
    d->reading.request_stop(); // the loop may wait for a network
    d->loop->stop();
    m_ends->post([ending = std::move(d)] { ending->loop.reset(); });
}

std::vector<library::Presence> ReplayPlayer::streams() const {
    return d->streams;
}

int64_t ReplayPlayer::duration_ms() const {
    return d->loop->duration_ms();
}

int64_t ReplayPlayer::position_ms() const {
    return d->loop->position_ms();
}

void ReplayPlayer::setPlaying(bool playing) {
    m_thread.check();
    d->loop->setPlaying(playing);
}

void ReplayPlayer::seek(int64_t position_ms) {
    m_thread.check();
    d->loop->seek(position_ms);
}

void ReplayPlayer::setSpeed(double speed) {
    m_thread.check();
    d->loop->setSpeed(std::clamp(speed, MinSpeed, MaxSpeed));
}

void ReplayPlayer::setLayout(session::RecordingLayout layout) {
    m_thread.check();
    d->loop->change([layout](compose::Replay &replay) { replay.setLayout(layout); });
}

void ReplayPlayer::setSize(int width, int height) {
    m_thread.check();
    d->loop->setSize(std::clamp(width, MinSide, MaxSide), std::clamp(height, MinSide, MaxSide));
}

void ReplayPlayer::setAudible(const QString &streamId, bool audible) {
    m_thread.check();
    d->loop->change([streamId, audible](compose::Replay &replay) { replay.setAudible(streamId, audible); });
}

void ReplayPlayer::setShown(const QString &streamId, bool shown) {
    m_thread.check();
    d->loop->change([streamId, shown](compose::Replay &replay) { replay.setShown(streamId, shown); });
}

double ReplayPlayer::frameRate() const {
    return d->frameRate;
}

void ReplayPlayer::audio(std::span<float> into) {
    d->loop->readAudio(into);
}

} // namespace ovation
