#include "transport/media_plane.h"

#include "base/log.h"
#include "transport/placement.h"
#include "transport/worker_thread.h"

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace ovation::transport {
namespace {

std::vector<std::string> toStrings(const QStringList &list) {
    std::vector<std::string> strings;
    for (const auto &text : list)
        strings.push_back(text.toStdString());
    return strings;
}

class WorkerPublisher final : public LocalPublisher {
  public:
    WorkerPublisher(const std::shared_ptr<WorkerThread> &thread, std::string streamId)
        : m_thread(thread), m_streamId(std::move(streamId)) {}

    void push(MediaKind kind, std::vector<uint8_t> packet) override {
        post([id = m_streamId, kind, packet = std::move(packet)](Worker &worker) {
            worker.pushLocal(id, kind, packet);
        });
    }
    void pushSenderReport(const SenderReport &report) override {
        post([id = m_streamId, report](Worker &worker) { worker.pushLocalReport(id, report); });
    }

  private:
    static constexpr int MaxWaiting = 2000; // about three seconds of a good camera

    void post(std::function<void(Worker &)> work) {
        const auto thread = m_thread.lock();
        if (!thread || *m_waiting >= MaxWaiting)
            return;
        ++*m_waiting;
        thread->post([waiting = m_waiting, work = std::move(work)](Worker &worker) {
            --*waiting;
            work(worker);
        });
    }

    const std::shared_ptr<std::atomic<int>> m_waiting = std::make_shared<std::atomic<int>>(0);
    std::weak_ptr<WorkerThread> m_thread; // the media plane may be gone before a local publisher stops
    std::string m_streamId;
};

} // namespace

struct MediaPlane::Private {
    std::vector<std::shared_ptr<WorkerThread>> threads; ///< none when no certificate could be made
    std::optional<Placement> placement;
    PeerId lastPeer = 0;
    QString failure;

    void post(std::optional<std::size_t> thread, std::function<void(Worker &)> work) const {
        if (thread)
            threads[*thread]->post(std::move(work));
    }
};

MediaPlane::MediaPlane(MediaPlaneSettings settings, QObject *parent)
    : TapSource(parent), d(std::make_unique<Private>()) {
    qRegisterMetaType<PeerState>();
    const auto certificate = DtlsCertificate::make();
    if (!certificate) {
        d->failure = certificate.error().message;
        qCCritical(logTransport) << d->failure;
        return;
    }
    const IceSettings ice{toStrings(settings.addresses), settings.announced, settings.portMin,
                          settings.portMax};
    const int cores = int(std::max(1u, std::thread::hardware_concurrency()));
    const int threads = settings.threads > 0 ? std::min(settings.threads, cores) : cores;
    d->placement.emplace(std::size_t(threads));
    for (int i = 0; i < threads; ++i) {
        Worker::Events events;
        events.stateChanged = [this](PeerId peer, PeerState state) {
            QMetaObject::invokeMethod(
                this,
                [this, peer, state] {
                    if (d->placement->ofPeer(peer))
                        Q_EMIT peerStateChanged(peer, state);
                },
                Qt::QueuedConnection);
        };
        d->threads.push_back(std::make_shared<WorkerThread>(ice, *certificate, std::move(events)));
    }
}

MediaPlane::~MediaPlane() {
    for (const auto &thread : d->threads)
        thread->stop();
}

PeerId MediaPlane::publish(const PublishRequest &request, AnswerCallback answer) {
    if (!d->placement) {
        answer(Error{Errc::EndpointFailed, d->failure});
        return 0;
    }
    const PeerId id = ++d->lastPeer;
    const std::size_t thread = d->placement->addStream(request.sessionId, request.streamId);
    d->placement->addPublisher(id, request.streamId);
    d->post(thread, [this, id, request, answer = std::move(answer)](Worker &worker) {
        auto result = worker.publish(id, request);
        QMetaObject::invokeMethod(
            this, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
    });
    return id;
}

PeerId MediaPlane::subscribe(const SubscribeRequest &request, AnswerCallback answer) {
    const auto thread = d->placement ? d->placement->ofStream(request.streamId) : std::nullopt;
    if (!thread) {
        answer(Error{Errc::NotPublishing,
                     QStringLiteral("Stream '%1' is not being published").arg(request.streamId)});
        return 0;
    }
    const PeerId id = ++d->lastPeer;
    d->placement->addSubscriber(id, request.streamId);
    d->post(thread, [this, id, request, answer = std::move(answer)](Worker &worker) {
        auto result = worker.subscribe(id, request);
        QMetaObject::invokeMethod(
            this, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
    });
    return id;
}

std::shared_ptr<LocalPublisher> MediaPlane::publishLocal(const QString &sessionId, const QString &streamId,
                                                         const StreamFormat &format,
                                                         std::function<void()> keyframeWanted,
                                                         std::function<void(bool)> watched) {
    if (!d->placement)
        return nullptr;
    const auto &thread = d->threads[d->placement->addStream(sessionId, streamId)];
    const std::string id = streamId.toStdString();
    thread->post([id, format, keyframeWanted = std::move(keyframeWanted), watched = std::move(watched)](
                     Worker &worker) { worker.publishLocal(id, format, keyframeWanted, watched); });
    return std::make_shared<WorkerPublisher>(thread, id);
}

std::shared_ptr<LocalPublisher> MediaPlane::publishRendition(const QString &streamId,
                                                             const StreamFormat &format,
                                                             std::function<void()> keyframeWanted,
                                                             std::function<void(bool)> watched) {
    const auto placed = d->placement ? d->placement->ofStream(streamId) : std::nullopt;
    if (!placed)
        return nullptr;
    const auto &thread = d->threads[*placed];
    const std::string id = streamId.toStdString();
    thread->post([id, format, keyframeWanted = std::move(keyframeWanted), watched = std::move(watched)](
                     Worker &worker) { worker.publishRendition(id, format, keyframeWanted, watched); });
    return std::make_shared<WorkerPublisher>(thread, Worker::renditionOf(id));
}

void MediaPlane::addRemoteCandidate(PeerId peer, const IceCandidate &candidate) {
    if (d->placement)
        d->post(d->placement->ofPeer(peer),
                [peer, candidate](Worker &worker) { worker.addCandidate(peer, candidate); });
}

void MediaPlane::closePeer(PeerId peer) {
    if (d->placement)
        d->post(d->placement->removePeer(peer), [peer](Worker &worker) { worker.closePeer(peer); });
}

bool MediaPlane::hasStream(const QString &streamId) const {
    return d->placement && d->placement->ofStream(streamId);
}

void MediaPlane::closeStream(const QString &streamId) {
    if (d->placement)
        d->post(d->placement->removeStream(streamId),
                [id = streamId.toStdString()](Worker &worker) { worker.closeStream(id); });
}

void MediaPlane::addTap(const QString &streamId, std::shared_ptr<Tap> tap) {
    if (const auto thread = d->placement ? d->placement->ofStream(streamId) : std::nullopt)
        d->post(thread, [id = streamId.toStdString(), tap = std::move(tap)](Worker &worker) {
            worker.addTap(id, tap);
        });
    else
        tap->onEnded();
}

void MediaPlane::removeTap(const QString &streamId, const std::shared_ptr<Tap> &tap) {
    if (d->placement)
        d->post(d->placement->ofStream(streamId),
                [id = streamId.toStdString(), tap](Worker &worker) { worker.removeTap(id, tap.get()); });
}

void MediaPlane::requestKeyframe(const QString &streamId) {
    if (d->placement)
        d->post(d->placement->ofStream(streamId),
                [id = streamId.toStdString()](Worker &worker) { worker.requestKeyframe(id); });
}

void MediaPlane::setAnnounced(const std::vector<AnnouncedAddress> &announced) {
    for (const auto &thread : d->threads)
        thread->post([announced](Worker &worker) { worker.setAnnounced(announced); });
}

template <typename All, typename Ask, typename Add>
void MediaPlane::collect(Ask ask, Add add, std::function<void(All)> give) {
    struct Collection {
        All all;
        std::size_t missing;
    };
    if (d->threads.empty()) // it could not be set up
        return give({});
    auto collection = std::make_shared<Collection>(Collection{{}, d->threads.size()});
    for (const auto &thread : d->threads) {
        thread->post([this, collection, ask, add, give](Worker &worker) {
            QMetaObject::invokeMethod(
                this,
                [collection, add, give, part = ask(worker)]() mutable {
                    add(collection->all, part);
                    if (--collection->missing == 0)
                        give(std::move(collection->all));
                },
                Qt::QueuedConnection);
        });
    }
}

void MediaPlane::collectStats(std::function<void(std::vector<StreamStats>)> give) {
    collect<std::vector<StreamStats>>(
        [](const Worker &worker) { return worker.stats(); },
        [](auto &all, const auto &part) { all.insert(all.end(), part.begin(), part.end()); },
        std::move(give));
}

void MediaPlane::collectReports(std::function<void(PeerReports)> give) {
    collect<PeerReports>([](const Worker &worker) { return worker.reports(); },
                         [](auto &all, auto &part) { all.merge(part); }, std::move(give));
}

} // namespace ovation::transport
