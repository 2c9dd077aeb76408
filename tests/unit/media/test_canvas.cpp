#include "media/mix/canvas_pool.h"

#include <QtTest>

#include <cmath>

using namespace ovation;
using namespace ovation::media;

namespace {

/// Every pixel says where it is: one level for a pixel, 128 in the middle of the frame. One axis at a time.
struct Ruler : VideoFrame {
    Ruler(int rulerWidth, int rulerHeight, Qt::Orientation axis) {
        width = rulerWidth;
        height = rulerHeight;
        for (int plane = 0; plane < 3; ++plane) {
            const int w = plane ? (width + 1) / 2 : width, h = plane ? (height + 1) / 2 : height;
            pixels[plane].resize(size_t(w) * size_t(h));
            for (int y = 0; y < h; ++y)
                for (int x = 0; x < w; ++x) {
                    const int at = axis == Qt::Horizontal ? x - w / 2 : y - h / 2;
                    pixels[plane][size_t(y) * size_t(w) + size_t(x)] = uint8_t(std::clamp(128 + at, 0, 255));
                }
            planes[plane] = pixels[plane].data();
            strides[plane] = w;
        }
    }
    std::vector<uint8_t> pixels[3];
};

} // namespace

class CanvasTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // What sticks out is cut off on both sides alike, to less than a pixel of the source in each plane.
    void whatIsCutOffIsCutOffExactly_data() {
        QTest::addColumn<QSize>("frame");
        QTest::addColumn<QSize>("tile");
        for (const auto &[frame, tile] : {std::pair{QSize(180, 320), QSize(640, 360)},
                                          {QSize(320, 240), QSize(640, 720)},
                                          {QSize(320, 180), QSize(426, 360)},
                                          {QSize(180, 320), QSize(426, 240)},
                                          {QSize(320, 240), QSize(426, 640)},
                                          {QSize(427, 239), QSize(200, 200)},
                                          {QSize(240, 427), QSize(300, 298)},
                                          {QSize(320, 240), QSize(40, 60)}})
            QTest::addRow("%dx%d in %dx%d", frame.width(), frame.height(), tile.width(), tile.height())
                << frame << tile;
    }
    void whatIsCutOffIsCutOffExactly() {
        QFETCH(QSize, frame);
        QFETCH(QSize, tile);
        const bool across = int64_t(frame.width()) * tile.height() > int64_t(frame.height()) * tile.width();
        const auto ruler = Ruler(frame.width(), frame.height(), across ? Qt::Horizontal : Qt::Vertical);
        Canvas canvas(tile.width(), tile.height());
        canvas.draw({0, 0, tile.width(), tile.height()}, ruler);
        const double seen = across ? double(frame.height()) * tile.width() / tile.height()
                                   : double(frame.width()) * tile.height() / tile.width();
        for (int plane = 0; plane < 3; ++plane) {
            const int part = plane ? 2 : 1;
            const int length = (across ? tile.width() : tile.height()) / part;
            const int stride = canvas.stride / part;
            const auto at = [&](int i) { return int(canvas.planes[plane][across ? i : i * stride]); };
            // The middles of the first and the last pixel, in pixels of the source from its middle.
            const double pixel = seen / part / length;
            const double first = -seen / part / 2 + pixel / 2, last = -first;
            const int side = ((across ? frame.width() : frame.height()) + part - 1) / part;
            const double zero = 128 + side / 2.0 - side / 2 - 0.5; // level in the middle
            constexpr double Rounding = 0.5;                       // of a level
            const double early = at(0) - (zero + first), late = at(length - 1) - (zero + last);
            const QByteArray found =
                QStringLiteral("plane %1: %2 and %3 pixels off").arg(plane).arg(early).arg(late).toUtf8();
            QVERIFY2(std::abs(early) < 1 + Rounding && std::abs(late) < 1 + Rounding, found);
            QVERIFY2(std::abs(early + late) / 2 <= Rounding + 0.01, found); // the middle stays in the middle
        }
    }
};

QTEST_GUILESS_MAIN(CanvasTest)
#include "test_canvas.moc"
