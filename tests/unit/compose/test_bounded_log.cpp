#include "compose/bounded_log.h"
#include "compose/composition_log.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using compose::BoundedLog;
using compose::CompositionLog;

namespace {

constexpr int64_t AllRoom_bytes = INT64_MAX; ///< no disk has so much

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray Line(99, 'x');

} // namespace

/// What an administrator wants to know is written behind what is recorded.
class BoundedLogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void linesAreAddedAtItsEnd();
    void itEndsWhenItIsLarge();
    void oneThatIsContinuedGetsNoLarger();
    void itLeavesTheRoomThatRecordingsNeed();
    void oneThatCantBeWrittenEnds();
    void ofACompositionToo();

  private:
    QString path() { return m_folder.filePath(QString::number(++m_files)); }

    const QTemporaryDir m_folder;
    int m_files = 0;
};

void BoundedLogTest::linesAreAddedAtItsEnd() {
    const QString file = path();
    BoundedLog(file).write("one\n");
    BoundedLog log(file);
    log.write("two\n");
    QCOMPARE(contentOf(file), QByteArray("one\ntwo\n")); // at once: it is read when something went wrong
    QVERIFY(!log.hasEnded());
}

void BoundedLogTest::itEndsWhenItIsLarge() {
    const QString file = path();
    BoundedLog log(file, 1000);
    for (int i = 0; i < 100; ++i)
        log.write(Line + '\n');
    QVERIFY(log.hasEnded());
    const QByteArray content = contentOf(file);
    QVERIFY(content.size() <= 1000 && content.size() > 900);
    QCOMPARE(content.count(Line + '\n'), 9);
    QVERIFY2(content.endsWith("as large as it may get.\n"), content.constData());
    QCOMPARE(BoundedLog::MaxFile_bytes, 64 << 20);
}

void BoundedLogTest::oneThatIsContinuedGetsNoLarger() {
    const QString file = path();
    for (int process = 0; process < 20; ++process) {
        BoundedLog log(file, 1000);
        for (int i = 0; i < 100; ++i)
            log.write(Line + '\n');
    }
    QVERIFY(contentOf(file).size() <= 1000);
}

void BoundedLogTest::itLeavesTheRoomThatRecordingsNeed() {
    const QString file = path();
    BoundedLog log(file);
    log.write("one\n");
    log.leave(AllRoom_bytes);
    log.write("two\n");
    log.write("three\n");
    QCOMPARE(contentOf(file), QByteArray("one\n"));
    QVERIFY(!log.hasEnded());
    log.leave(1);
    log.write("four\n");
    QCOMPARE(contentOf(file), QByteArray("one\n2 lines are left out: the disk was nearly full.\nfour\n"));
}

void BoundedLogTest::oneThatCantBeWrittenEnds() {
    BoundedLog log(m_folder.filePath(QStringLiteral("nowhere/log")));
    log.write("one\n");
    QVERIFY(log.hasEnded());
}

void BoundedLogTest::ofACompositionToo() {
    const QString file = path(), full = path();
    WorkerPool workers("test");
    CompositionLog log(file, 0, workers, 1000), onFull(full, AllRoom_bytes, workers);
    for (int i = 0; i < 100; ++i) {
        log.write(i, QString::fromLatin1(Line));
        onFull.write(i, QString::fromLatin1(Line));
    }
    QVERIFY(workers.waitForDone(20'000));
    QVERIFY(contentOf(file).size() > 700 && contentOf(file).size() <= 1000);
    QVERIFY(!log.isOpen());
    QVERIFY(contentOf(full).isEmpty());
    CompositionLog none({}, 0, workers);
    QVERIFY(!none.isOpen());
}

QTEST_GUILESS_MAIN(BoundedLogTest)
#include "test_bounded_log.moc"
