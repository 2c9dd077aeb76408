#include "media/decode/h264_stream.h"

#include <QTest>

using namespace ovation::media;

namespace {

using Bytes = std::vector<uint8_t>;

EncodedFrame frameOf(const std::vector<Bytes> &units) {
    EncodedFrame frame;
    for (const Bytes &unit : units) {
        frame.data.insert(frame.data.end(), {0, 0, uint8_t(unit.size() >> 8), uint8_t(unit.size())});
        frame.data.insert(frame.data.end(), unit.begin(), unit.end());
    }
    return frame;
}

const Bytes Sps = {0x67, 0x42, 0xc0, 0x1f, 1, 2}, Pps = {0x68, 0xce}, Idr = {0x65, 0x88, 9},
            Slice = {0x41, 0x9a, 0, 0, 3};

Bytes behindStartCodes(const std::vector<Bytes> &units) {
    Bytes stream;
    for (const Bytes &unit : units) {
        stream.insert(stream.end(), {0, 0, 0, 1});
        stream.insert(stream.end(), unit.begin(), unit.end());
    }
    return stream;
}

} // namespace

class H264StreamTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sizesBecomeStartCodes();
    void aKeyframeBringsItsParameterSets();
    void parameterSetsBetweenSlicesAreLeftOut();
    void startCodesInAUnitAreRefused();
    void sizesThatDoNotFitAreRefused();
};

void H264StreamTest::sizesBecomeStartCodes() {
    EncodedFrame frame = frameOf({Slice, Slice});
    QVERIFY(toByteStream(frame));
    QCOMPARE(frame.data, behindStartCodes({Slice, Slice}));
}

void H264StreamTest::aKeyframeBringsItsParameterSets() {
    EncodedFrame frame = frameOf({Idr});
    frame.keyframe = true;
    frame.codecPrivate = {1, 0x42, 0xc0, 0x1f, 0xff, 0xe1, 0, uint8_t(Sps.size())};
    frame.codecPrivate.insert(frame.codecPrivate.end(), Sps.begin(), Sps.end());
    frame.codecPrivate.insert(frame.codecPrivate.end(), {1, 0, uint8_t(Pps.size())});
    frame.codecPrivate.insert(frame.codecPrivate.end(), Pps.begin(), Pps.end());
    EncodedFrame complete = frame;
    QVERIFY(toByteStream(frame));
    QCOMPARE(frame.data, behindStartCodes({Sps, Pps, Idr}));
    complete.data = frameOf({Sps, Pps, Idr}).data; // once is enough
    QVERIFY(toByteStream(complete));
    QCOMPARE(complete.data, behindStartCodes({Sps, Pps, Idr}));
}

void H264StreamTest::parameterSetsBetweenSlicesAreLeftOut() {
    EncodedFrame frame = frameOf({Sps, Pps, Idr, Sps, Pps, Idr});
    frame.keyframe = true;
    QVERIFY(toByteStream(frame));
    QCOMPARE(frame.data, behindStartCodes({Sps, Pps, Idr, Idr}));
}

void H264StreamTest::startCodesInAUnitAreRefused() {
    EncodedFrame frame = frameOf({Slice, {0x41, 0x9a, 0, 0, 1, 0x67, 0x42}});
    QVERIFY(!toByteStream(frame));
    frame = frameOf({{0x41, 0, 0, 1}});
    QVERIFY(!toByteStream(frame));
}

void H264StreamTest::sizesThatDoNotFitAreRefused() {
    EncodedFrame frame = frameOf({Slice});
    frame.data[3] = 200;
    QVERIFY(!toByteStream(frame));
    frame.data = {0xff, 0xff, 0xff, 0xff, 0};
    QVERIFY(!toByteStream(frame));
    frame = frameOf({Slice});
    frame.data.push_back(0);
    QVERIFY(!toByteStream(frame));
}

QTEST_GUILESS_MAIN(H264StreamTest)
#include "test_h264_stream.moc"
