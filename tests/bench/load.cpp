// Load on the media plane: publishers send what a browser sends at 640x480 and 1 Mbps, all others of the
// session receives it. Prints one JSON object. usage: bench_load PUBLISHERS SUBSCRIBERS_EACH SECONDS
// [SESSIONS]
#include "browser_peer.h"
#include "forwarding_floor.h"
#include "thread_time.h"

#include "base/clock.h"
#include "transport/media_plane.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <thread>

using namespace ovation;
using namespace ovation::transport;

namespace {

constexpr int VideoPacketsPerSecond = 120, VideoPacket_bytes = 1100;
constexpr int AudioPacketsPerSecond = 50, AudioPacket_bytes = 120;
constexpr int Connect_ms = 30'000;
constexpr int GeneratorThreads = 2;

struct Call {
    std::unique_ptr<TestPeer> publisher;
    std::vector<std::unique_ptr<TestPeer>> subscribers;
    int sent = 0;
    uint16_t video = 0, audio = 0;
    uint32_t ssrc = 0;
};

void waitUntil(const std::function<bool()> &condition, int limit_ms) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < limit_ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void connectPeer(TestPeer &peer, const std::function<void(MediaPlane::AnswerCallback)> &ask) {
    bool answered = false;
    ask([&](const Result<QByteArray> &answer) {
        answered = true;
        if (answer.ok())
            peer.accept(answer.value());
        else
            QTextStream(stderr) << "no answer: " << answer.error().message << Qt::endl;
    });
    waitUntil([&] { return answered && peer.state == PeerState::Connected; }, Connect_ms);
}

void connectCall(MediaPlane &plane, Call &call, const QString &session, const QString &stream) {
    connectPeer(*call.publisher, [&](MediaPlane::AnswerCallback answer) {
        PublishRequest request;
        request.sessionId = session;
        request.streamId = stream;
        request.sdpOffer = call.publisher->offer();
        plane.publish(request, std::move(answer));
    });
    for (auto &subscriber : call.subscribers) {
        connectPeer(*subscriber, [&](MediaPlane::AnswerCallback answer) {
            SubscribeRequest request;
            request.sessionId = session;
            request.streamId = stream;
            request.sdpOffer = subscriber->offer();
            plane.subscribe(request, std::move(answer));
        });
    }
}

/// Paces every publisher as a camera and a microphone would: evenly, not in bursts.
void sendFor(std::vector<Call> &calls, int seconds) {
    const int perSecond = VideoPacketsPerSecond + AudioPacketsPerSecond;
    const auto begun = std::chrono::steady_clock::now();
    for (int n = 0; n < seconds * perSecond; ++n) {
        const bool audio = n % perSecond * AudioPacketsPerSecond / perSecond !=
                           (n % perSecond + 1) * AudioPacketsPerSecond / perSecond;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            Call &call = calls[i];
            std::this_thread::sleep_until(
                begun +
                std::chrono::microseconds(
                    (int64_t(n) * 1'000'000 + int64_t(i) * 1'000'000 / int64_t(calls.size())) / perSecond));
            if (audio)
                call.publisher->sendRtp(TestPeer::Opus, call.audio++, uint32_t(n) * 282, call.ssrc + 1,
                                        AudioPacket_bytes);
            else
                call.publisher->sendRtp(TestPeer::Vp8, call.video++, uint32_t(n) * 529, call.ssrc,
                                        VideoPacket_bytes);
            ++call.sent;
        }
    }
}

double peak_MB() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        QTextStream(stderr) << "usage: bench_load PUBLISHERS SUBSCRIBERS_EACH SECONDS [SESSIONS]" << Qt::endl;
        return 2;
    }
    const int publishers = arguments[1].toInt(), each = arguments[2].toInt(), seconds = arguments[3].toInt();
    const int sessions = arguments.size() > 4 ? arguments[4].toInt() : 1;

    MediaPlaneSettings settings;
    settings.addresses = {QStringLiteral("127.0.0.1")};
    MediaPlane plane(settings);
    std::vector<std::unique_ptr<IoThread>> threads;
    for (int i = 0; i < GeneratorThreads; ++i)
        threads.push_back(std::make_unique<IoThread>("generator"));
    std::vector<Call> calls(static_cast<std::size_t>(publishers));
    int next = 0;
    const auto thread = [&] { return threads[std::size_t(next++ % GeneratorThreads)].get(); };
    for (std::size_t i = 0; i < calls.size(); ++i) {
        Call &call = calls[i];
        call.ssrc = uint32_t(1000 + 10 * i);
        call.publisher = std::make_unique<TestPeer>(TestPeer::Direction::SendOnly, false, thread());
        for (int k = 0; k < each; ++k)
            call.subscribers.push_back(
                std::make_unique<TestPeer>(TestPeer::Direction::RecvOnly, false, thread()));
        connectCall(plane, call, QStringLiteral("session%1").arg(int(i) % sessions),
                    QStringLiteral("stream%1").arg(i));
    }

    const ThreadTime before = threadTime("transport");
    sendFor(calls, seconds);
    const ThreadTime after = threadTime("transport");
    int64_t expected = 0, received = 0;
    const auto count = [&] {
        expected = received = 0;
        for (const Call &call : calls) {
            expected += int64_t(call.sent) * each;
            for (const auto &subscriber : call.subscribers)
                received += subscriber->received;
        }
        return received >= expected;
    };
    waitUntil(count, 2000);

    const int packets = calls.empty() ? 0 : calls.front().sent * publishers;
    const int meanSize =
        (VideoPacketsPerSecond * VideoPacket_bytes + AudioPacketsPerSecond * AudioPacket_bytes) /
        (VideoPacketsPerSecond + AudioPacketsPerSecond);
    const double floor_s = forwardingFloor_s(packets, each, meanSize);
    const double spent_s = after.cpu_s - before.cpu_s;
    QTextStream(stdout) << QJsonDocument(QJsonObject{{QStringLiteral("peers"), publishers * (1 + each)},
                                                     {QStringLiteral("threads"), after.threads},
                                                     {QStringLiteral("cores"), spent_s / seconds},
                                                     {QStringLiteral("floorCores"), floor_s / seconds},
                                                     {QStringLiteral("expected"), qint64(expected)},
                                                     {QStringLiteral("received"), qint64(received)},
                                                     {QStringLiteral("peak_MB"), peak_MB()}})
                               .toJson(QJsonDocument::Compact)
                        << Qt::endl;
    return received == expected ? 0 : 1;
}
