#include "media/camera/camera_source.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/relay.h"
#include "media/camera/camera_feed.h"
#include "media/camera/vp8_rendition.h"

#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace ovation::media {
namespace {

// Not all of a camera's tracks begin at once, and one of them may never begin.
constexpr int Settle_ms = 3000;
// A camera that ends one session may refuse the next one for a moment.
constexpr int MaxLooksAfterAnother = 5, LookAgain_ms = 300;
constexpr int LookLatency_ms = 100;
constexpr int FirstPause_ms = 1000, MaxPause_ms = 30'000;
// A subscriber that comes back soon finds the camera still playing.
constexpr int SourceLinger_ms = 5000;
constexpr int Watch_ms = 1000, Silence_ms = 10'000;
// One whose video or audio alone stays away is interrupted ever less often.
constexpr int MaxTrackPatience_ms = 300'000;

/// One connection: asked for by the owner, made and unmade on the stage's threads.
class Attempt {
  public:
    using Make = std::function<std::unique_ptr<CameraConnection>()>;

    void open(const Make &make) {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        m_connection = make();
        m_connection->start();
    }
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_connection.reset();
    }
    template <typename Call>
    void with(Call call) {
        const std::lock_guard lock(m_mutex);
        if (m_connection)
            call(*m_connection);
    }

  private:
    std::mutex m_mutex;
    bool m_closed = false;
    std::unique_ptr<CameraConnection> m_connection;
};

class PulledCamera final : public CameraSource {
  public:
    PulledCamera(CameraProperties properties, CameraDecoding decoding, QThreadPool &workers)
        : m_properties(std::move(properties)), m_decoding(std::move(decoding)), m_address(m_properties.uri),
          m_workers(workers), m_relay(std::make_shared<Relay>(&m_here)) {
        for (QTimer *timer : {&m_limit, &m_settle, &m_lookAgain, &m_retry, &m_linger})
            timer->setSingleShot(true);
        m_address.trust = m_properties.trust;
        QObject::connect(&m_limit, &QTimer::timeout, &m_here, [this] {
            refuse({QStringLiteral("it gave no answer within %1 s").arg(LookLimit_ms / 1000), false, true});
        });
        QObject::connect(&m_settle, &QTimer::timeout, &m_here, [this] { concludeTracks(); });
        QObject::connect(&m_lookAgain, &QTimer::timeout, &m_here, [this] { lookOnce(); });
        QObject::connect(&m_retry, &QTimer::timeout, &m_here, [this] { play(); });
        QObject::connect(&m_linger, &QTimer::timeout, &m_here, [this] { rest(); });
        QObject::connect(&m_watch, &QTimer::timeout, &m_here, [this] { watch(); });
    }

    ~PulledCamera() override {
        m_relay->detach();
        drop();
    }

    void look(std::function<void(Result<CameraFormat>)> done) override {
        m_done = std::move(done);
        m_limit.start(LookLimit_ms);
        lookOnce();
    }

    void publish(transport::MediaPlane &plane, const QString &sessionId, const QString &streamId) override {
        const auto keyframeWanted = [relay = m_relay, this] { relay->post([this] { askForKeyframe(); }); };
        const auto watched = [relay = m_relay, this](bool isWatched) {
            relay->post([this, isWatched] { setWatched(isWatched); });
        };
        auto publisher = plane.publishLocal(sessionId, streamId, m_format.stream, keyframeWanted, watched);
        if (!publisher)
            return;
        m_feed = std::make_shared<CameraFeed>(m_format.stream, std::move(publisher));
        // Every browser takes VP8.
        if (m_format.hasVideo() && m_format.stream.video != transport::VideoCodec::Vp8)
            m_rendition =
                std::make_unique<Vp8Rendition>(plane, streamId, m_format, m_decoding.transcode, m_workers);
        if (!m_properties.onlyPlayWithSubscribers)
            play();
    }

    bool isPlaying() const override { return m_playing; }

  private:
    // ── looking ──
    void lookOnce() {
        if (refuseFile())
            return;
        m_tracks.clear();
        CameraAddress address = m_address;
        address.latency_ms = std::min(m_properties.networkCache_ms, LookLatency_ms);
        auto callbacks = begin();
        callbacks.found = [this, tell = teller()](const CameraTrack &track) {
            tell([this, track] {
                std::erase_if(m_tracks, [&](const CameraTrack &one) { return one.kind == track.kind; });
                m_tracks.push_back(track);
                if (m_done && !m_settle.isActive())
                    m_settle.start(Settle_ms);
            });
        };
        callbacks.complete = [this, tell = teller()] { tell([this] { concludeTracks(); }); };
        callbacks.ended = callbacks.complete;
        callbacks.failed = [this, tell = teller()](const CameraTrouble &trouble) {
            tell([this, trouble] {
                if (trouble.noStream && m_tracks.empty() && m_address.isRtsp && !m_address.udp) {
                    m_address.udp = true;
                    m_looksLeft = MaxLooksAfterAnother;
                    lookOnce();
                } else if (trouble.mayPass && m_looksLeft > 0) {
                    --m_looksLeft;
                    m_lookAgain.start(LookAgain_ms);
                } else {
                    refuse(trouble);
                }
            });
        };
        open({address, std::nullopt, nullptr}, callbacks);
    }

    /// Waits for it instead, where that is wanted and may help.
    void refuse(const CameraTrouble &trouble) {
        m_isAwaited = trouble.mayPass && m_properties.mayBeAbsent;
        if (!m_isAwaited)
            return conclude(unusable(trouble.reason));
        qCWarning(logMedia) << "The camera" << label() << "does not answer yet:" << trouble.reason;
        m_lost = true;
        m_format = awaitedFormat();
        conclude(m_format);
    }

    void concludeTracks() {
        m_format = formatOf(m_tracks, m_address, m_properties.forcedCodec);
        if (m_format.hasAudio() || m_format.hasVideo())
            conclude(m_format);
        else
            conclude(unusable(QStringLiteral("it sends neither video nor audio that is supported")));
    }

    void conclude(const Result<CameraFormat> &result) {
        m_limit.stop();
        m_settle.stop();
        m_lookAgain.stop();
        drop();
        // From the event loop: the caller may destroy this, and a timer may have brought us here.
        if (auto done = std::exchange(m_done, nullptr))
            m_relay->post([done = std::move(done), result] { done(result); });
    }

    bool refuseFile() {
        const QString problem = m_address.isFile ? fileProblem(m_properties.uri) : QString();
        if (problem.isEmpty())
            return false;
        m_relay->post([this, problem] { conclude(unusable(problem)); });
        return true;
    }

    static Error unusable(const QString &reason) {
        return {Errc::EndpointFailed, QStringLiteral("The camera can't be used: %1").arg(reason)};
    }

    // ── playing ──
    void setWatched(bool watched) {
        m_linger.stop();
        if (!m_properties.onlyPlayWithSubscribers)
            return;
        if (!watched)
            m_linger.start(SourceLinger_ms);
        else if (!m_playing)
            play();
    }

    void rest() {
        m_playing = false;
        m_retry.stop();
        m_watch.stop();
        m_pause_ms = FirstPause_ms;
        m_trackPatience_ms = Silence_ms;
        drop();
    }

    void play() {
        m_playing = true;
        m_started_ns = monotonicNow_ns();
        m_watch.start(Watch_ms);
        if (m_address.isFile && !fileProblem(m_properties.uri).isEmpty()) {
            lose(fileProblem(m_properties.uri));
            return;
        }
        CameraAddress address = m_address;
        address.latency_ms = m_properties.networkCache_ms;
        auto callbacks = begin();
        callbacks.failed = [this, tell = teller()](const CameraTrouble &trouble) {
            tell([this, trouble] {
                // One that was there when looked at sends as was found then.
                m_address.udp = m_address.udp || (m_isAwaited && trouble.noStream && m_address.isRtsp);
                lose(trouble.reason);
            });
        };
        callbacks.ended = [this, tell = teller()] { tell([this] { endReached(); }); };
        open({address, m_format, m_feed}, callbacks);
    }

    bool gavePackets() const { return m_feed->lastPacket_ns() > m_started_ns; }

    void endReached() {
        if (m_address.isFile && gavePackets())
            play(); // over and over
        else
            lose(QStringLiteral("it stopped sending"));
    }

    void watch() {
        if (m_retry.isActive())
            return;
        if (gavePackets() && std::exchange(m_lost, false))
            qCInfo(logMedia) << "The camera" << label() << "is back";
        if (isSilent(m_feed->lastPacket_ns(), Silence_ms))
            return lose(QStringLiteral("it sends nothing"));
        const bool noVideo = staysAway(transport::MediaKind::Video);
        if (!noVideo && !staysAway(transport::MediaKind::Audio)) {
            if (isSilent(0, m_trackPatience_ms)) // what it was tried again for has come
                m_trackPatience_ms = Silence_ms;
            return;
        }
        m_trackPatience_ms = std::min(m_trackPatience_ms * 2, MaxTrackPatience_ms);
        lose(noVideo ? QStringLiteral("it sends no video") : QStringLiteral("it sends no audio"));
    }

    bool isSilent(int64_t lastPacket_ns, int patience_ms) const {
        const int64_t since_ns = std::max(lastPacket_ns, m_started_ns);
        return monotonicNow_ns() - since_ns >
               (patience_ms + int64_t(m_properties.networkCache_ms)) * 1'000'000;
    }

    /// While the other track comes. In files and streams over HTTP one may be shorter.
    bool staysAway(transport::MediaKind kind) {
        const bool isVideo = kind == transport::MediaKind::Video;
        const int64_t last_ns = m_feed->lastPacket_ns(kind);
        // What a camera that was absent has is known when it has come.
        const bool hasIt = m_isAwaited ? last_ns > 0 : isVideo ? m_format.hasVideo() : m_format.hasAudio();
        return m_address.isRtsp && hasIt && isSilent(last_ns, m_trackPatience_ms);
    }

    void lose(const QString &reason) {
        drop();
        if (gavePackets())
            m_pause_ms = FirstPause_ms;
        if (!std::exchange(m_lost, true))
            qCWarning(logMedia) << "The camera" << label() << "is gone:" << reason << "- it is tried again";
        m_retry.start(m_pause_ms);
        m_pause_ms = std::min(m_pause_ms * 2, MaxPause_ms);
    }

    void askForKeyframe() {
        if (m_attempt)
            m_workers.start([attempt = m_attempt] {
                attempt->with([](CameraConnection &connection) { connection.requestKeyframe(); });
            });
    }

    // ── connections ──
    /// Ends the present connection; what it still says is not heard.
    void drop() {
        ++m_generation;
        if (const auto attempt = std::exchange(m_attempt, nullptr))
            m_workers.start([attempt] { attempt->close(); });
    }

    CameraConnection::Callbacks begin() {
        m_previous = m_attempt;
        drop();
        m_attempt = std::make_shared<Attempt>();
        CameraConnection::Callbacks callbacks;
        callbacks.latencyChanged = [this, tell = teller()] {
            tell([this] {
                m_workers.start([attempt = m_attempt] {
                    attempt->with([](CameraConnection &connection) { connection.recalculateLatency(); });
                });
            });
        };
        return callbacks;
    }

    /// Brings words of the present connection to the owner's thread, if it is still the present one then.
    std::function<void(std::function<void()>)> teller() {
        return [this, relay = m_relay, generation = m_generation](const std::function<void()> &call) {
            relay->post([this, generation, call] {
                if (generation == m_generation)
                    call();
            });
        };
    }

    void open(const CameraTask &task, const CameraConnection::Callbacks &callbacks) {
        // Some cameras serve only one: the old connection first.
        m_workers.start([previous = std::exchange(m_previous, nullptr), attempt = m_attempt, task, callbacks,
                         connect = m_decoding.connect] {
            if (previous)
                previous->close();
            attempt->open([&] { return connect(task, callbacks); });
        });
    }

    QString label() const { return QUrl(m_properties.uri).host(); }

    const CameraProperties m_properties;
    const CameraDecoding m_decoding;
    CameraAddress m_address;
    QThreadPool &m_workers;
    QObject m_here; ///< what callbacks are queued to
    const std::shared_ptr<Relay> m_relay;
    QTimer m_limit, m_settle, m_lookAgain, m_retry, m_linger, m_watch;

    std::function<void(Result<CameraFormat>)> m_done;
    std::vector<CameraTrack> m_tracks;
    CameraFormat m_format;

    std::shared_ptr<Attempt> m_attempt, m_previous;
    uint64_t m_generation = 0;
    std::shared_ptr<CameraFeed> m_feed;
    std::unique_ptr<Vp8Rendition> m_rendition; ///< where not every browser takes the codec
    bool m_playing = false, m_lost = false;
    bool m_isAwaited = false; ///< did not answer when it was looked at
    int m_looksLeft = 0;      ///< after another way of sending was chosen
    int m_pause_ms = FirstPause_ms, m_trackPatience_ms = Silence_ms;
    int64_t m_started_ns = 0;
};

} // namespace

struct CameraFactory::Private {
    CameraDecoding decoding;
    QThreadPool workers;
};

CameraFactory::CameraFactory(CameraDecoding decoding) : d(std::make_unique<Private>()) {
    d->decoding = std::move(decoding);
    // They wait for networks, not for cores.
    d->workers.setMaxThreadCount(8);
}

CameraFactory::~CameraFactory() {
    d->workers.waitForDone();
}

std::unique_ptr<CameraSource> CameraFactory::add(const CameraProperties &properties) {
    return std::make_unique<PulledCamera>(properties, d->decoding, d->workers);
}

} // namespace ovation::media
