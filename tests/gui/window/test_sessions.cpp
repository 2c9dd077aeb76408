#include "window_driver.h"

#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ovation;
using namespace ovation::ui;

/// What an administrator does with sessions and participants.
class SessionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void aParticipantStopsPublishing();
    void aCameraCanNotBeToldToStop();
    void aSignalGoesToWhatIsSelected_data();
    void aSignalGoesToWhatIsSelected();
    void sessionsAreFilteredByNameAndParticipant();
    void sessionsAreSortedByAClickOnAColumn();
    void aStreamTellsHowItArrives();

  private:
    QModelIndex row(std::initializer_list<int> path) const;
    void select(std::initializer_list<int> path) const { m_driver->tree()->setCurrentIndex(row(path)); }

    std::unique_ptr<WindowDriver> m_driver;
};

void SessionsTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->studio->snapshot.sessions = {
        someSession(QStringLiteral("daily"), {QStringLiteral("Ana"), QStringLiteral("Ben")}),
        someSession(QStringLiteral("class-7"), {QStringLiteral("Cho")})};
    m_driver->publish();
}

QModelIndex SessionsTest::row(std::initializer_list<int> path) const {
    QModelIndex at;
    for (const int number : path)
        at = m_driver->tree()->model()->index(number, 0, at);
    return at;
}

void SessionsTest::aParticipantStopsPublishing() {
    auto *stop = m_driver->part<QAction>("unpublish");
    select({0});
    QVERIFY(!stop->isEnabled());
    select({0, 1});
    QVERIFY(stop->isEnabled());
    select({0, 0, 0}); // the stream itself
    m_driver->trigger("unpublish");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("unpublish daily str_CAM_Ana")));
    select({0, 0});
    QVERIFY(!stop->isEnabled()); // nothing is left to end
}

void SessionsTest::aCameraCanNotBeToldToStop() {
    m_driver->studio->snapshot.sessions[0].connections[0].camera = true;
    m_driver->publish();
    select({0, 0});
    QVERIFY(!m_driver->part<QAction>("unpublish")->isEnabled());
}

void SessionsTest::aSignalGoesToWhatIsSelected_data() {
    QTest::addColumn<bool>("toParticipant");
    QTest::addColumn<QString>("receiver");
    QTest::newRow("session") << false << QString();
    QTest::newRow("participant") << true << QStringLiteral("con_Ben");
}

void SessionsTest::aSignalGoesToWhatIsSelected() {
    QFETCH(bool, toParticipant);
    QFETCH(QString, receiver);
    toParticipant ? select({0, 1}) : select({0});
    m_driver->trigger("sendSignal");
    auto *dialog = m_driver->part<QDialog>("signalDialog");
    select({1}); // it goes where it was meant to go
    dialog->findChild<QLineEdit *>(QStringLiteral("signalType"))->setText(QStringLiteral("chat"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("signalData"))->setPlainText(QStringLiteral("hi"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("sendSignalNow")), Qt::LeftButton);
    QTRY_VERIFY(m_driver->said("sessionPanel").startsWith(QStringLiteral("Signal sent to")));
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("sendSignal daily %1 chat hi").arg(receiver)));
}

void SessionsTest::sessionsAreFilteredByNameAndParticipant() {
    auto *filter = m_driver->part<QLineEdit>("filterSessions");
    const auto shown = [&](const char *text) {
        filter->setText(QString::fromLatin1(text));
        QStringList names;
        for (int i = 0; i < m_driver->tree()->model()->rowCount(); ++i)
            names += m_driver->tree()->model()->index(i, 0).data().toString();
        return names.join(u' ');
    };
    QCOMPARE(shown("CLASS"), QStringLiteral("class-7"));
    QCOMPARE(shown("ben"), QStringLiteral("daily"));
    QVERIFY(m_driver->tree()->isVisible());
    QCOMPARE(shown("nothing"), QString());
    QVERIFY(m_driver->tree()->isVisible()); // not the page for those who have no session yet
    QCOMPARE(shown(""), QStringLiteral("daily class-7"));
}

void SessionsTest::sessionsAreSortedByAClickOnAColumn() {
    m_driver->studio->snapshot.sessions.push_back(someSession(QStringLiteral("big"), {}));
    m_driver->studio->snapshot.sessions[1].connections[0].streams[0].bitrate_kbps = 9000;
    m_driver->publish();
    select({0, 1});
    const auto names = [&] {
        QStringList list;
        for (int i = 0; i < m_driver->tree()->model()->rowCount(); ++i)
            list += row({i}).data().toString();
        return list.join(u' ');
    };
    QHeaderView *header = m_driver->tree()->header();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 8, header->height() / 2));
        return names();
    };
    QCOMPARE(names(), QStringLiteral("daily class-7 big"));
    QCOMPARE(click(0), QStringLiteral("big class-7 daily"));
    QCOMPARE(click(0), QStringLiteral("daily class-7 big"));
    QCOMPARE(click(1), QStringLiteral("big class-7 daily")); // by participants
    QCOMPARE(click(2), QStringLiteral("big daily class-7")); // by numbers, not by their texts
    QCOMPARE(m_driver->tree()->currentIndex().data().toString(), QStringLiteral("Ben"));
    m_driver->publish();
    QCOMPARE(names(), QStringLiteral("big daily class-7"));
}

void SessionsTest::aStreamTellsHowItArrives() {
    StreamSnapshot &stream = m_driver->studio->snapshot.sessions[0].connections[0].streams[0];
    stream.codecs = QStringLiteral("VP8, Opus");
    stream.frameRate = 30;
    stream.jitter_ms = 4;
    stream.roundTrip_ms = 1200;
    stream.audioLevel_dB = -23;
    m_driver->publish();
    QCOMPARE(row({0, 0, 0}).data().toString(), QStringLiteral("Camera 640×480, 30 fps"));
    QCOMPARE(row({0, 0, 0}).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Stream str_CAM_Ana\nVP8, Opus\n30 frames per second\nJitter 4 ms\n"
                            "Round trip 1,200 ms\nAudio level -23 dB"));
}

int main(int argc, char **argv) {
    return runWindowTest<SessionsTest>(argc, argv);
}

#include "test_sessions.moc"
