#include "ui/common/appearance.h"
#include "ui/common/video_surface.h"

#include <QApplication>
#include <QTest>

using namespace ovation::ui;

/// Where frames are shown.
class VideoSurfaceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsBesideAFrameIsBlack_data();
    void whatIsBesideAFrameIsBlack();
    void safeAreasAreDrawnWithinTheFrame();
};

void VideoSurfaceTest::whatIsBesideAFrameIsBlack_data() {
    QTest::addColumn<Theme>("theme");
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("light") << Theme::Light;
}

void VideoSurfaceTest::whatIsBesideAFrameIsBlack() {
    QFETCH(const Theme, theme);
    applyTheme(*qApp, theme);
    VideoSurface surface;
    surface.resize(400, 100);
    QImage frame(100, 100, QImage::Format_RGB32);
    frame.fill(Qt::red);
    surface.setFrame(frame);
    const QImage seen = surface.grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() / 8, seen.height() / 2), QColor(Qt::black));
    QCOMPARE(seen.pixelColor(seen.width() / 2, seen.height() / 2), QColor(Qt::red));
    surface.setFrame({}); // and so it is before the first frame, which would flash otherwise
    QCOMPARE(surface.grab().toImage().pixelColor(10, 10), QColor(Qt::black));
}

void VideoSurfaceTest::safeAreasAreDrawnWithinTheFrame() {
    VideoSurface surface;
    surface.resize(400, 200);
    QImage frame(200, 200, QImage::Format_RGB32);
    frame.fill(Qt::red);
    surface.setFrame(frame); // from 100 to 300
    const auto at = [&](int x) { return surface.grab().toImage().pixelColor(x, 100); };
    QCOMPARE(at(107), QColor(Qt::red));
    surface.showSafeAreas(true);
    QCOMPARE(at(107), QColor(Qt::white)); // 3.5 %
    QCOMPARE(at(110), QColor(Qt::white)); // 5 %
    QCOMPARE(at(104), QColor(Qt::red));
    surface.showSafeAreas(false);
    QCOMPARE(at(107), QColor(Qt::red));
}

QTEST_MAIN(VideoSurfaceTest)
#include "test_video_surface.moc"
