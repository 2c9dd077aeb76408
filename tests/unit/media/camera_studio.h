#pragma once

#include "../loopback.h"
#include "base/clock.h"
#include "media/camera/camera_source.h"
#include "media/decode/decoder_pool.h"

#include <QMutex>
#include <QtTest>

#include <cmath>

/// A camera with everything that is around it in the program, for tests.
namespace camera_test {

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;
using transport::RtpPacketPtr;

constexpr int Patience_ms = 20'000;
inline const QString Session = QStringLiteral("ses");
inline const QString StreamId = QStringLiteral("str_IPC_X_ipc_1");

// 0x20a040 as luma and chroma (BT.601, limited range).
constexpr int GreenY = 106, GreenU = 94, GreenV = 72;

struct Listener final : transport::Tap {
    void onFormat(const transport::StreamFormat &) override {}
    void onPacket(const RtpPacketPtr &packet) override {
        const QMutexLocker lock(&mutex);
        packets.push_back(packet);
    }
    void onSenderReport(const transport::SenderReport &report) override {
        const QMutexLocker lock(&mutex);
        reports.push_back(report);
    }
    void onEnded() override {}

    std::vector<RtpPacketPtr> of(MediaKind kind) const {
        const QMutexLocker lock(&mutex);
        std::vector<RtpPacketPtr> some;
        for (const auto &packet : packets)
            if (packet->kind() == kind)
                some.push_back(packet);
        return some;
    }
    std::vector<transport::SenderReport> reportsOf(MediaKind kind) const {
        const QMutexLocker lock(&mutex);
        std::vector<transport::SenderReport> some;
        for (const auto &report : reports)
            if (report.kind == kind)
                some.push_back(report);
        return some;
    }
    size_t count(MediaKind kind) const { return of(kind).size(); }

    mutable QMutex mutex;
    std::vector<RtpPacketPtr> packets;
    std::vector<transport::SenderReport> reports;
};

inline CameraProperties at(const QString &uri) {
    CameraProperties properties;
    properties.uri = uri;
    properties.networkCache_ms = 200;
    return properties;
}

/// A camera with everything around it.
struct Studio {
    explicit Studio(const CameraProperties &properties, CameraDecoding decoding = {})
        : stage(std::move(decoding)), source(stage.add(properties)) {}
    ~Studio() {
        source.reset();
        plane.closeStream(StreamId);
    }
    /// What look() gives.
    Result<CameraFormat> look() {
        std::optional<Result<CameraFormat>> result;
        source->look([&](const Result<CameraFormat> &given) { result = given; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, CameraSource::LookLimit_ms + 5000))
            return Error{Errc::Failed, QStringLiteral("look() never ended")};
        return *result;
    }
    void publish() { source->publish(plane, Session, StreamId); }
    std::shared_ptr<Listener> listen() {
        auto listener = std::make_shared<Listener>();
        plane.addTap(StreamId, listener);
        return listener;
    }

    transport::MediaPlane plane{loopback()};
    DecoderPool pool{plane};
    CameraFactory stage;
    std::unique_ptr<CameraSource> source;
};

inline bool isGreen(const VideoFrame &frame) {
    const auto middle = [&](int plane, int scale) {
        return int(
            frame.planes[plane][frame.height / 2 / scale * frame.strides[plane] + frame.width / 2 / scale]);
    };
    return std::abs(middle(0, 1) - GreenY) < 16 && std::abs(middle(1, 2) - GreenU) < 16 &&
           std::abs(middle(2, 2) - GreenV) < 16;
}

inline bool becomesGreen(StreamDecoder &decoder) {
    return QTest::qWaitFor(
        [&] {
            const auto frame = decoder.videoAt(monotonicNow_ns());
            return frame && isGreen(*frame);
        },
        Patience_ms);
}

} // namespace camera_test
