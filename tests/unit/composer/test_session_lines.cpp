#include "composer/session_lines.h"

#include "composer/composer_messages.h"

#include <QtTest>

using namespace ovation;
using namespace ovation::composer;

namespace {

/// What is written to a process that reads when it is told so.
struct Written {
    SessionLines lines{{[this](const QByteArray &line) { all << line; }, [this] { return unsent_bytes; }}};
    QList<QByteArray> all;
    qint64 unsent_bytes = 0;
};

std::vector<compose::Publisher> publishers(int count) {
    const auto size = std::size_t(count);
    std::vector<compose::Publisher> all(size, compose::Publisher());
    for (int i = 0; i < count; ++i)
        all[std::size_t(i)].stream.id = QStringLiteral("str_CAM_%1").arg(i);
    return all;
}

QByteArray sessionLine(int count) {
    return page::toLine("session", toJson(publishers(count)));
}

/// One after the other, as a busy server has them.
void someTurns() {
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

} // namespace

class SessionLinesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void manyChangesInATurnAreOneLine() {
        Written to;
        for (int i = 1; i <= 100; ++i) {
            to.lines.setPublishers(publishers(i));
            to.lines.listen({QStringLiteral("str_CAM_%1").arg(i)});
        }
        QVERIFY(to.all.isEmpty());
        someTurns();
        QCOMPARE(to.all,
                 QList<QByteArray>(
                     {sessionLine(100), page::toLine("listen", toJson({QStringLiteral("str_CAM_100")}))}));
    }

    void whatIsAsItWasIsNotSaidAgain() {
        Written to;
        to.lines.endListening(); // nothing was listened to
        for (const int count : {2, 2, 3, 2}) {
            to.lines.setPublishers(publishers(count));
            to.lines.listen({QStringLiteral("str_CAM_0")});
            someTurns();
        }
        to.lines.endListening();
        someTurns();
        QCOMPARE(to.all, QList<QByteArray>({sessionLine(2),
                                            page::toLine("listen", toJson({QStringLiteral("str_CAM_0")})),
                                            sessionLine(3), sessionLine(2), page::toLine("listenEnd")}));
    }

    void aProcessThatReadsSlowlyIsToldTheLatestLater() {
        Written to;
        to.unsent_bytes = SessionLines::MaxUnsent_bytes + 1;
        for (int i = 1; i <= 100; ++i) {
            to.lines.setPublishers(publishers(i));
            to.lines.sent();
            someTurns();
        }
        QVERIFY(to.all.isEmpty());
        to.unsent_bytes = SessionLines::MaxUnsent_bytes;
        to.lines.sent();
        someTurns();
        QCOMPARE(to.all, QList<QByteArray>({sessionLine(100)}));
        to.lines.sent();
        someTurns();
        QCOMPARE(to.all.size(), 1);
    }

    void whatFollowsFindsThemKnown() {
        Written to;
        to.unsent_bytes = SessionLines::MaxUnsent_bytes + 1;
        to.lines.setPublishers(publishers(3));
        to.lines.sayNow();
        QCOMPARE(to.all, QList<QByteArray>({sessionLine(3)}));
        to.lines.sayNow();
        someTurns();
        QCOMPARE(to.all.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SessionLinesTest)
#include "test_session_lines.moc"
