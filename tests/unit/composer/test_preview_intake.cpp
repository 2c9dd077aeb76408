#include "composer/preview_intake.h"

#include <QtTest>

#include <cstring>
#include <unistd.h>

using namespace ovation;
using namespace ovation::composer;

namespace {

constexpr int64_t Second_ns = 1'000'000'000, Frame_ns = Second_ns / 10;

/// The two sides of a preview, in one process.
struct Preview {
    Preview() {
        auto ours = FrameSlots::create();
        if (!ours)
            qFatal("%s", qPrintable(ours.error().message));
        auto others = FrameSlots::open(::dup((*ours)->memory()));
        if (!others)
            qFatal("%s", qPrintable(others.error().message));
        written = *others;
        intake.emplace(*ours);
        PreviewRequest request;
        request.number = 5;
        request.format = {64, 36, 10};
        intake->expect(request);
    }
    /// All of a gray.
    void fill(int slot, uint8_t luma) {
        std::memset(written->writableSlot(slot), luma, 64 * 36);
        std::memset(written->writableSlot(slot) + 64 * 36, 128, 64 * 36 / 2);
    }
    std::optional<QImage> take(uint32_t number, int slot) {
        return intake->take({number, slot, {}}, now_ns += Frame_ns);
    }

    std::shared_ptr<FrameSlots> written;
    std::optional<PreviewIntake> intake;
    int64_t now_ns = 100 * Second_ns;
};

} // namespace

/// Who gives the frames decodes what strangers send, and may do anything.
class PreviewIntakeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aFrameIsACopyOfItsSlot() {
        Preview preview;
        preview.fill(1, 235);
        const auto white = preview.take(5, 1);
        QVERIFY(white);
        preview.fill(1, 16);
        const auto black = preview.take(5, 1);
        QVERIFY(black);
        QCOMPARE(white->size(), QSize(64, 36));
        for (const QPoint at : {QPoint(0, 0), QPoint(63, 35)}) {
            QCOMPARE(white->pixelColor(at), QColor(Qt::white));
            QCOMPARE(black->pixelColor(at), QColor(Qt::black));
        }
    }

    void oneThatStandsStillIsTheOneBefore() {
        Preview preview;
        QVERIFY(!preview.take(5, PreviewedFrame::Unchanged)); // there was none
        preview.fill(0, 235);
        const auto first = preview.take(5, 0);
        QVERIFY(first);
        preview.fill(0, 16);
        const auto same = preview.take(5, PreviewedFrame::Unchanged);
        QVERIFY(same);
        QCOMPARE(same->constBits(), first->constBits()); // and was not drawn again
    }

    void framesOfOtherPreviewsAndOfOtherMemoryAreLeftOut() {
        Preview preview;
        QVERIFY(!preview.take(4, 0));
        QVERIFY(!preview.take(5, FrameSlots::Count));
        QVERIFY(!preview.take(5, 1 << 30));
        QVERIFY(!preview.take(5, -7)); // there was none before it
        QVERIFY(preview.take(5, FrameSlots::Count - 1));
        preview.intake->expect(std::nullopt);
        QVERIFY(!preview.take(5, 0));
    }

    void theServerDrawsNotMuchMoreThanItAskedFor() {
        Preview preview;
        int taken = 0;
        for (int i = 0; i < 10'000; ++i) // in one second, where ten were asked for
            taken +=
                preview.intake->take({5, i % FrameSlots::Count, {}}, preview.now_ns + i * Second_ns / 10'000)
                    ? 1
                    : 0;
        QVERIFY2(taken >= 20 && taken <= 26, qPrintable(QString::number(taken)));
    }

    void norDoesItGiveOneThatStandsStillMoreOften() {
        Preview preview;
        QVERIFY(preview.take(5, 0));
        int given = 0;
        for (int i = 0; i < 10'000; ++i)
            given += preview.intake->take({5, PreviewedFrame::Unchanged, {}},
                                          preview.now_ns + i * Second_ns / 10'000)
                         ? 1
                         : 0;
        QVERIFY2(given >= 20 && given <= 26, qPrintable(QString::number(given)));
        QVERIFY(preview.take(5, 1)); // one that changed is not held up by them
    }

    void theLargestFrameFitsIntoASlot() {
        Preview preview;
        PreviewRequest request;
        request.number = 6;
        request.format = {FrameSlots::MaxSide, FrameSlots::MaxSide, 1};
        preview.intake->expect(request);
        preview.now_ns += 10 * Second_ns;
        std::memset(preview.written->writableSlot(FrameSlots::Count - 1), 128, FrameSlots::Slot_bytes);
        const auto image = preview.take(6, FrameSlots::Count - 1);
        QVERIFY(image);
        QCOMPARE(image->pixelColor(FrameSlots::MaxSide - 1, FrameSlots::MaxSide - 1),
                 image->pixelColor(0, 0));
    }
};

QTEST_GUILESS_MAIN(PreviewIntakeTest)
#include "test_preview_intake.moc"
