#include "../child_processes.h"
#include "movie_frames.h"
#include "probe.h"
#include "studio.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

using namespace ovation;
using recording::Status;

namespace {

/// Another server on this machine: the same page for every request. Counts them.
class Elsewhere {
  public:
    explicit Elsewhere(QByteArray page) : m_page(std::move(page)) {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *client = m_server.nextPendingConnection();
            ++m_requests;
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
                if (!client->readAll().contains("\r\n\r\n"))
                    return;
                client->write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " +
                    QByteArray::number(m_page.size()) + "\r\n\r\n" + m_page);
                client->disconnectFromHost();
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QString place() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()); }
    int requests() const { return m_requests; }

  private:
    QTcpServer m_server;
    const QByteArray m_page;
    int m_requests = 0;
};

session::RecordingProperties pageOf(const Elsewhere &there, const QString &path) {
    session::RecordingProperties properties;
    properties.width = 640;
    properties.height = 360;
    properties.layout = session::RecordingLayout::Custom;
    properties.customLayout = QStringLiteral("http://%1%2").arg(there.place(), path);
    return properties;
}

} // namespace

/// Pages of other servers, in real processes.
class PageRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPageThatJoinsNothingIsRecordedOnceItHasPainted_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("told"); // of the session, so that it is remarkable
        QTest::newRow("without a query") << QStringLiteral("/board") << false;
        QTest::newRow("with a query") << QStringLiteral("/board?x=1") << true;
    }
    void aPageThatJoinsNothingIsRecordedOnceItHasPainted() {
        QFETCH(QString, path);
        QFETCH(bool, told);
        const Elsewhere there("<body style='background:#c02020'>7 : 3</body>");
        Studio studio({.layoutTimeout_s = 60});
        const auto started = studio.start(pageOf(there, path));
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
        QTest::qWait(800);
        const auto ready = studio.stop(started->id);
        QVERIFY(ready.ok() && ready->health);
        QCOMPARE(ready->status, Status::Ready);
        QCOMPARE(
            ready->health->notes.contains(QStringLiteral("The page did not join the session as a recorder")),
            told);
        const MovieFrames movie = readMovie(studio.path(QStringLiteral("room/room.mp4")));
        QVERIFY(!movie.frames.empty());
        QVERIFY(movie.at(movie.frames.back().time_s, 600, 300)[2] > 180); // red
    }

    /// Decoding is what strangers reach: none of it happens here.
    void theAudioOfAPageThatCantBeHeardComesAgainAfterItsProcessDied() {
        const Elsewhere there("<body style='background:#c02020'>7 : 3</body>");
        Studio studio({.layoutTimeout_s = 60});
        media::SyntheticProperties ada;
        ada.width = 160;
        ada.height = 120;
        ada.tone_hz = 440;
        studio.join(QStringLiteral("Ada"), ada);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere"); // no PulseAudio
        const auto started = studio.start(pageOf(there, QStringLiteral("/board")));
        qputenv("PATH", path);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
        const auto elapsed_ms = [&] { return studio.service().elapsed_ms(started->id); };
        QTRY_VERIFY_WITH_TIMEOUT(elapsed_ms() > 2500, 20'000);
        const auto composers = [] { return childProcesses("ovation-composer"); };
        const QList<pid_t> before = composers();
        QCOMPARE(before.size(), 1);
        const double died_s = double(elapsed_ms()) / 1000;
        ::kill(before.front(), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!composers().isEmpty() && !composers().contains(before.front()), 20'000);
        const int64_t again_ms = elapsed_ms();
        QTRY_VERIFY_WITH_TIMEOUT(elapsed_ms() > again_ms + 2500, 20'000);
        const auto ready = studio.stop(started->id);
        QVERIFY(ready.ok() && ready->health);
        QCOMPARE(ready->status, Status::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(!composers().contains(before.front()), 20'000);

        const QString notes = ready->health->notes.join(u'\n');
        QVERIFY2(notes.contains(QStringLiteral("not what it made of it: PulseAudio is not installed")),
                 qPrintable(notes));
        const auto gap = QRegularExpression(QStringLiteral("There is no audio from (\\d+\\.\\d) s to "
                                                           "(\\d+\\.\\d) s: .*ended by signal 9"))
                             .match(notes);
        QVERIFY2(gap.hasMatch(), qPrintable(notes));
        const double from_s = gap.captured(1).toDouble(), until_s = gap.captured(2).toDouble();
        // Half a second passes before another process is asked for.
        QVERIFY2(std::abs(from_s - died_s) < 1 && until_s - from_s > 0.35, qPrintable(notes));
        const QString file = studio.path(QStringLiteral("room/room.mp4"));
        VERIFY_PLAYS(file);
        const auto audio = audioOf(file);
        const double end_s = probe(file).duration_s;
        QVERIFY(tone(audio, 440, from_s - 1, from_s - 0.4) > 0.02);
        QVERIFY(tone(audio, 440, until_s - 0.4, until_s - 0.2) < 0.002);
        QVERIFY(tone(audio, 440, end_s - 1.2, end_s - 0.3) > 0.02);
    }

    void whatAPageComplainsOfAndItsLeavingAreInTheReport() {
        const Elsewhere neighbor("<p>router</p>");
        const Elsewhere there("<body><script>fetch('http://" + neighbor.place().toLatin1() +
                              "/').catch(() => {}); undefinedThing.call()</script></body>");
        Studio studio;
        const auto started = studio.start(pageOf(there, QStringLiteral("/")));
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
        // The page of this test cannot join by itself.
        const QString page = QStringLiteral("Page");
        studio.joinAsRecorder(page);
        studio.leave(page);
        studio.joinAsRecorder(page);
        QTest::qWait(500);
        studio.leave(page);
        QTest::qWait(500);
        const auto ready = studio.stop(started->id);
        QVERIFY(ready.ok() && ready->health);
        const QString notes = ready->health->notes.join(u'\n');
        const auto says = [&](const QString &what) {
            return QRegularExpression(what).match(notes).hasMatch();
        };
        QVERIFY2(says(QStringLiteral("The page left the session at \\d+\\.\\d s(\n|$)")), qPrintable(notes));
        QVERIFY2(says(QStringLiteral("left the session at .* and was back at")), qPrintable(notes));
        QVERIFY2(
            says(QStringLiteral("The page said: Uncaught ReferenceError: undefinedThing is not defined .*"
                                "Pages are shown by Chromium \\d+")),
            qPrintable(notes));
        QVERIFY2(says(QStringLiteral("can't reach %1: .*OVATION_LAYOUT_HOSTS=\\[\"%1\"\\] and restart")
                          .arg(neighbor.place())),
                 qPrintable(notes));
        QCOMPARE(neighbor.requests(), 0);
    }
};

QTEST_GUILESS_MAIN(PageRecordingTest)
#include "test_page_recording.moc"
