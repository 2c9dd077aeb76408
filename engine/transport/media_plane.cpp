#include "transport/media_plane.h"

#include "base/log.h"
#include "transport/worker.h"

#include <QHash>
#include <QMetaObject>

#include <algorithm>
#include <thread>

namespace ovation::transport {
namespace {

constexpr int Tick_ms = 50; // transport-wide feedback wants this rate

std::vector<std::string> toStrings(const QStringList &list) {
    std::vector<std::string> strings;
    for (const auto &text : list)
        strings.push_back(text.toStdString());
    return strings;
}

/// A transport thread with its worker, until stop().
class Lane {
  public:
    Lane(const IceSettings &ice, const std::shared_ptr<const DtlsCertificate> &certificate,
         Worker::Events events)
        : m_worker(std::make_unique<Worker>(m_thread, ice, certificate, std::move(events))) {
        m_thread.every(Tick_ms, [this] {
            if (m_worker)
                m_worker->tick();
        });
    }
    ~Lane() { stop(); }

    /// Ends every peer and stream; what is posted later goes nowhere. A feeder may hold the lane a moment
    /// longer than the plane, but nothing calls the plane any more.
    void stop() {
        // Peers must go on the thread that owns their sockets.
        m_thread.post([this] { m_worker.reset(); });
        m_thread.stop();
    }

    void post(std::function<void(Worker &)> work) {
        m_thread.post([this, work = std::move(work)] {
            if (m_worker)
                work(*m_worker);
        });
    }

  private:
    std::unique_ptr<Worker> m_worker;
    IoThread m_thread; // last: joined first, before m_worker is destroyed
};

class LanePublisher final : public LocalPublisher {
  public:
    LanePublisher(const std::shared_ptr<Lane> &lane, std::string streamId)
        : m_lane(lane), m_streamId(std::move(streamId)) {}

    void push(MediaKind kind, std::vector<uint8_t> packet) override {
        if (const auto lane = m_lane.lock())
            lane->post([id = m_streamId, kind, packet = std::move(packet)](Worker &worker) {
                worker.pushLocal(id, kind, packet);
            });
    }
    void pushSenderReport(const SenderReport &report) override {
        if (const auto lane = m_lane.lock())
            lane->post([id = m_streamId, report](Worker &worker) { worker.pushLocalReport(id, report); });
    }

  private:
    std::weak_ptr<Lane> m_lane; // the media plane may be gone before a feeder stops
    std::string m_streamId;
};

} // namespace

struct MediaPlane::Private {
    std::vector<std::shared_ptr<Lane>> lanes;
    QHash<QString, std::size_t> laneOfSession;
    QHash<QString, std::shared_ptr<Lane>> laneOfStream;
    QHash<PeerId, std::shared_ptr<Lane>> laneOfPeer;
    QHash<PeerId, QString> publisherStream; ///< peers that publish, and what
    PeerId lastPeer = 0;
    std::size_t nextLane = 0;
    QString failure;

    std::shared_ptr<Lane> laneFor(const QString &sessionId) {
        auto found = laneOfSession.find(sessionId);
        if (found == laneOfSession.end())
            found = laneOfSession.insert(sessionId, nextLane++ % lanes.size());
        return lanes[found.value()];
    }
};

MediaPlane::MediaPlane(MediaPlaneSettings settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    qRegisterMetaType<PeerState>();
    const auto certificate = DtlsCertificate::make();
    if (!certificate) {
        d->failure = certificate.error().message;
        qCCritical(logTransport) << d->failure;
        return;
    }
    IceSettings ice{toStrings(settings.addresses), toStrings(settings.announcedAddresses), settings.portMin,
                    settings.portMax};
    const int cores = int(std::max(1u, std::thread::hardware_concurrency()));
    const int threads = settings.threads > 0 ? std::min(settings.threads, cores) : cores;
    for (int i = 0; i < threads; ++i) {
        Worker::Events events;
        events.stateChanged = [this](PeerId peer, PeerState state) {
            QMetaObject::invokeMethod(
                this,
                [this, peer, state] {
                    if (d->laneOfPeer.contains(peer))
                        Q_EMIT peerStateChanged(peer, state);
                },
                Qt::QueuedConnection);
        };
        d->lanes.push_back(std::make_shared<Lane>(ice, *certificate, std::move(events)));
    }
}

MediaPlane::~MediaPlane() {
    for (const auto &lane : d->lanes)
        lane->stop();
}

PeerId MediaPlane::publish(const PublishRequest &request, AnswerCallback answer) {
    if (d->lanes.empty()) {
        answer(Error{Errc::EndpointFailed, d->failure});
        return 0;
    }
    const PeerId id = ++d->lastPeer;
    // A stream that is there already stays on its thread.
    auto lane = d->laneOfStream.value(request.streamId);
    if (!lane)
        lane = d->laneFor(request.sessionId);
    d->laneOfStream.insert(request.streamId, lane);
    d->laneOfPeer.insert(id, lane);
    d->publisherStream.insert(id, request.streamId);
    lane->post([this, id, request, answer = std::move(answer)](Worker &worker) {
        auto result = worker.publish(id, request);
        QMetaObject::invokeMethod(
            this, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
    });
    return id;
}

PeerId MediaPlane::subscribe(const SubscribeRequest &request, AnswerCallback answer) {
    const auto lane = d->laneOfStream.value(request.streamId);
    if (!lane) {
        answer(Error{Errc::NotPublishing,
                     QStringLiteral("Stream '%1' is not being published").arg(request.streamId)});
        return 0;
    }
    const PeerId id = ++d->lastPeer;
    d->laneOfPeer.insert(id, lane);
    lane->post([this, id, request, answer = std::move(answer)](Worker &worker) {
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
    if (d->lanes.empty())
        return nullptr;
    const auto lane = d->laneFor(sessionId);
    d->laneOfStream.insert(streamId, lane);
    const std::string id = streamId.toStdString();
    lane->post([id, format, keyframeWanted = std::move(keyframeWanted), watched = std::move(watched)](
                   Worker &worker) { worker.publishLocal(id, format, keyframeWanted, watched); });
    return std::make_shared<LanePublisher>(lane, id);
}

void MediaPlane::addRemoteCandidate(PeerId peer, const IceCandidate &candidate) {
    if (const auto lane = d->laneOfPeer.value(peer))
        lane->post([peer, text = candidate.candidate.toStdString()](Worker &worker) {
            worker.addCandidate(peer, text);
        });
}

void MediaPlane::closePeer(PeerId peer) {
    if (const auto lane = d->laneOfPeer.take(peer))
        lane->post([peer](Worker &worker) { worker.closePeer(peer); });
    d->publisherStream.remove(peer);
}

void MediaPlane::closeStream(const QString &streamId) {
    for (auto entry = d->publisherStream.begin(); entry != d->publisherStream.end();) {
        if (entry.value() == streamId) {
            d->laneOfPeer.remove(entry.key());
            entry = d->publisherStream.erase(entry);
        } else {
            ++entry;
        }
    }
    if (const auto lane = d->laneOfStream.take(streamId))
        lane->post([id = streamId.toStdString()](Worker &worker) { worker.closeStream(id); });
}

void MediaPlane::addTap(const QString &streamId, std::shared_ptr<Tap> tap) {
    if (const auto lane = d->laneOfStream.value(streamId))
        lane->post(
            [id = streamId.toStdString(), tap = std::move(tap)](Worker &worker) { worker.addTap(id, tap); });
    else
        tap->onEnded();
}

void MediaPlane::removeTap(const QString &streamId, const std::shared_ptr<Tap> &tap) {
    if (const auto lane = d->laneOfStream.value(streamId))
        lane->post([id = streamId.toStdString(), tap](Worker &worker) { worker.removeTap(id, tap.get()); });
}

void MediaPlane::requestKeyframe(const QString &streamId) {
    if (const auto lane = d->laneOfStream.value(streamId))
        lane->post([id = streamId.toStdString()](Worker &worker) { worker.requestKeyframe(id); });
}

void MediaPlane::collectStats(std::function<void(std::vector<StreamStats>)> give) {
    struct Collection {
        std::vector<StreamStats> all;
        std::size_t missing;
    };
    auto collection = std::make_shared<Collection>(Collection{{}, d->lanes.size()});
    for (const auto &lane : d->lanes) {
        lane->post([this, collection, give](Worker &worker) {
            QMetaObject::invokeMethod(
                this,
                [collection, give, part = worker.stats()] {
                    collection->all.insert(collection->all.end(), part.begin(), part.end());
                    if (--collection->missing == 0)
                        give(collection->all);
                },
                Qt::QueuedConnection);
        });
    }
}

} // namespace ovation::transport
