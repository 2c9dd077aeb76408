#include "window_driver.h"

#include "ui/layouts/layout_list.h"
#include "ui/layouts/live_page.h"

#include <QDir>
#include <QListView>

using namespace ovation;
using namespace ovation::ui;

/// "Record 10 seconds" of the Design perspective.
class LayoutRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void tenSecondsOfTheChosenLayoutAreRecordedAndOpened();
    void aRecordingThatCannotStartSaysWhy();

  private:
    QAction *record() const { return m_driver->part<QAction>("recordTenSeconds"); }

    std::unique_ptr<WindowDriver> m_driver;
};

void LayoutRecordingTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    const QString folder = m_driver->folder.filePath(QStringLiteral("layouts"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/team/wide")));
    QFile page(folder + QStringLiteral("/team/wide/index.html"));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("<!doctype html>") > 0);
    page.close();
    m_driver->studio->setLayoutFolder(folder);
    m_driver->trigger("design");
    QTRY_VERIFY(m_driver->window->findChild<LayoutList *>());
    QTRY_COMPARE(m_driver->part<QListView>("layouts")->model()->rowCount(), 1);
    QTRY_VERIFY(record()->isEnabled());
}

void LayoutRecordingTest::tenSecondsOfTheChosenLayoutAreRecordedAndOpened() {
    QElapsedTimer clock;
    clock.start();
    record()->trigger();
    QTRY_VERIFY(record()->text().startsWith(QStringLiteral("Recording")));
    QVERIFY(!record()->isEnabled());
    const session::RecordingProperties asked = m_driver->studio->lastProperties;
    QCOMPARE(asked.layout, session::RecordingLayout::Custom);
    QCOMPARE(asked.customLayout, QStringLiteral("team/wide"));
    QCOMPARE(QSize(asked.width, asked.height), QSize(1280, 720));
    QVERIFY(m_driver->studio->calls.last().contains(QStringLiteral("layout-stage")));
    const QString id = m_driver->studio->snapshot.recordings.front().info.id;
    const auto stopped = [&] {
        return m_driver->studio->calls.contains(QStringLiteral("stopRecording ") + id);
    };
    QTRY_VERIFY_WITH_TIMEOUT(stopped(), 60'000);
    QVERIFY(clock.elapsed() >= 9'900);
    m_driver->studio->snapshot.recordings.front().path = QStringLiteral("/tmp/movie.mp4");
    m_driver->publish();
    QTRY_COMPARE(m_driver->dialogs->opened, QStringList{QStringLiteral("/tmp/movie.mp4")});
    m_driver->publish();
    QCOMPARE(m_driver->dialogs->opened.size(), 1);
    QVERIFY(record()->isEnabled());
}

void LayoutRecordingTest::aRecordingThatCannotStartSaysWhy() {
    m_driver->studio->failWith = QStringLiteral("the page threw at start");
    record()->trigger();
    QTRY_VERIFY(m_driver->said("livePage").contains(QStringLiteral("the page threw at start")));
    QVERIFY(record()->isEnabled());
}

int main(int argc, char **argv) {
    return runWindowTest<LayoutRecordingTest>(argc, argv);
}

#include "test_layout_recording.moc"
