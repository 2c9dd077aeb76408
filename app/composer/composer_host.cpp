#include "app/composer/composer_host.h"

#include "base/log.h"
#include "composer/past_composition.h"
#include "media/write/movie_file.h"

#include <QDir>

#include <atomic>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace ovation::composer {
namespace {

constexpr int Progress_ms = 200, Alive_ms = 1000;
constexpr int Niceness = 10; // what is live goes first
constexpr int MaxStillLooks = 120;

/// All threads that there are, and those that they make.
void leaveProcessorToOthers() {
    for (const QString &thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs))
        if (const int id = thread.toInt(); id > 0)
            ::setpriority(PRIO_PROCESS, id_t(id), Niceness); // Linux: of that thread alone
}

bool drawThumbnail(const media::MovieReport &movie, const RecordRequest &request) {
    if (request.thumbnail.isEmpty() || !movie.hasVideo)
        return false;
    const auto drawn = media::writeThumbnail(request.composition.movie.path, request.thumbnail);
    if (!drawn)
        qCWarning(logMedia) << "The thumbnail can't be drawn:" << drawn.error().message;
    return drawn.ok();
}

} // namespace

class ComposerHost::Composing final : public media::ConvertControl {
  public:
    bool mayContinue() override { return !m_ended; }
    void reached(int64_t time_ms) override { m_reached_ms = time_ms; }
    void end() { m_ended = true; }
    /// Main thread: whether it came farther than it was for a while.
    bool goesOn() {
        const int64_t now_ms = m_reached_ms;
        m_stillLooks = std::exchange(m_seen_ms, now_ms) == now_ms ? m_stillLooks + 1 : 0;
        return m_stillLooks < MaxStillLooks;
    }

  private:
    std::atomic<int64_t> m_reached_ms = 0;
    std::atomic<bool> m_ended = false;
    int64_t m_seen_ms = 0;
    int m_stillLooks = 0;
};

ComposerHost::ComposerHost(std::shared_ptr<SharedRing> ring, std::shared_ptr<FrameSlots> slots,
                           const media::DecodeLimits &limits, const page::LinesOut &say)
    : m_say(say), m_feed(
                      std::move(ring),
                      [this](const QString &stream) {
                          m_say("keyframe", {{QStringLiteral("stream"), stream}});
                      },
                      [] { ::_exit(1); }),
      m_decoders(m_feed, limits), m_preview(std::move(slots), m_decoders, m_workers, say),
      m_relay(std::make_shared<Relay>(this)) {
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_composition)
            m_say("progress", toJson(m_composition->takeState()));
    });
    connect(&m_alive, &QTimer::timeout, this, [this] {
        m_say("alive", {});
        lookWhetherPastGoesOn();
    });
    m_alive.start(Alive_ms);
}

ComposerHost::~ComposerHost() {
    if (m_composing)
        m_composing->end();
    m_relay->detach();
}

void ComposerHost::take(const QString &name, const QJsonObject &body) {
    if (m_preview.take(name, body))
        return;
    if (name == QLatin1String("session"))
        setPublishers(publishersFrom(body));
    else if (name == QLatin1String("logRoom"))
        m_logLeaves_bytes = body[QStringLiteral("bytes")].toInteger();
    else if (name == QLatin1String("record"))
        record(body);
    else if (name == QLatin1String("finish"))
        finish(body);
    else if (name == QLatin1String("compose"))
        composePast(body);
    else if (name == QLatin1String("listen"))
        listen(streamIdsFrom(body));
    else if (name == QLatin1String("listenEnd"))
        m_audio.reset();
    else if (!m_composition)
        return;
    else if (name == QLatin1String("pause"))
        m_composition->setPaused(body[QStringLiteral("on")].toBool());
    else if (name == QLatin1String("layout"))
        m_composition->setLayout(layoutFrom(body));
}

void ComposerHost::setPublishers(std::vector<compose::Publisher> publishers) {
    m_publishers = std::move(publishers);
    std::map<QString, std::shared_ptr<media::StreamDecoder>> kept;
    for (const compose::Publisher &one : m_publishers)
        kept.emplace(one.stream.id, m_decoders.acquire(one.stream.id));
    m_kept = std::move(kept);
    if (m_composition)
        m_composition->setPublishers(m_publishers);
    m_preview.setPublishers(m_publishers);
}

void ComposerHost::sayError(const char *name, const Error &error) const {
    m_say(name, page::toJson(error));
}

void ComposerHost::record(const QJsonObject &body) {
    const auto request = RecordRequest::fromJson(body);
    if (!request || m_composition) {
        sayError("writingFailed", {Errc::MediaFailed, QStringLiteral("the recording can't be understood")});
        return;
    }
    const media::MovieProperties &movie = request->composition.movie;
    auto writer = request->continues ? media::MovieWriter::resume(movie) : media::MovieWriter::create(movie);
    if (!writer) {
        sayError("writingFailed", writer.error());
        return;
    }
    m_request = *request;
    m_request.composition.debugLogLeaves_bytes = m_logLeaves_bytes;
    m_composition = std::make_unique<compose::Composition>(m_request.composition, std::move(*writer),
                                                           m_decoders, m_workers);
    connect(m_composition.get(), &compose::Composition::started, this, [this] {
        m_say("progress", toJson(m_composition->takeState())); // where in the file it is
        m_say("recording", {});
        m_progress.start(Progress_ms);
    });
    connect(m_composition.get(), &compose::Composition::failed, this,
            [this](const Error &error) { sayError("writingFailed", error); });
    m_composition->start(m_publishers);
}

void ComposerHost::finish(const QJsonObject &body) {
    if (!m_composition) {
        sayError("finishFailed", {Errc::NothingReceived, QStringLiteral("nothing was being recorded")});
        return;
    }
    m_progress.stop();
    const auto answer = Relay::wrap(m_relay, [this](const Result<media::MovieReport> &movie, bool isDrawn) {
        if (movie)
            m_say("finished", FinishedMovie{*movie, m_composition->takeState(), isDrawn}.toJson());
        else
            sayError("finishFailed", movie.error());
        m_composition.reset(); // there may be a preview that continues
    });
    m_composition->finish(page::chaptersFrom(body),
                          [answer, request = m_request](const Result<media::MovieReport> &movie) {
                              answer(movie, movie && drawThumbnail(*movie, request));
                          });
}

void ComposerHost::composePast(const QJsonObject &body) {
    const auto request = PastRequest::fromJson(body);
    if (!request || m_composition || m_composing) {
        sayError("composeFailed", {Errc::MediaFailed, QStringLiteral("what was kept can't be understood")});
        return;
    }
    leaveProcessorToOthers();
    m_composing = std::make_shared<Composing>();
    const auto answer = Relay::wrap(m_relay, [this](const Result<QStringList> &problems) {
        m_composing.reset();
        if (problems)
            m_say("composed", problemsJson(*problems));
        else
            sayError("composeFailed", problems.error());
    });
    m_workers.post([request = *request, composing = m_composing, answer] {
        answer(composer::composePast(request, *composing));
    });
}

void ComposerHost::listen(const QStringList &streamIds) {
    if (!m_audio)
        m_audio = std::make_unique<StreamAudio>(
            m_decoders, [this](const page::AudioPiece &piece) { m_say("mixed", piece.toJson()); });
    m_audio->setStreams(streamIds);
}

/// A decoder that hangs would let a stop wait for ever.
void ComposerHost::lookWhetherPastGoesOn() {
    if (m_composing && !m_composing->goesOn()) {
        sayError("composeFailed", {Errc::MediaFailed, QStringLiteral("it does not go on")});
        ::_exit(1);
    }
}

} // namespace ovation::composer
