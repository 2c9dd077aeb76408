#include "../fake_clock.h"

#include "events/cdr_file.h"
#include "events/cdr_writer.h"
#include "events/event.h"
#include "log_trap.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <limits>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace ovation;
using namespace ovation::events;

namespace {

constexpr qint64 Day_ms = 24 * 60 * 60 * 1000;

QByteArray lineOf(int n) {
    return recordLine({QStringLiteral("signalSent"), {{QStringLiteral("n"), n}}});
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// No file of this process may grow above a size: a write is cut in the middle of a line, as on a full disk.
class FullDisk {
  public:
    explicit FullDisk(rlim_t max_bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{max_bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

  private:
    rlimit m_before{};
};

} // namespace

class CdrFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void anEventIsALineOfItsOwn();
    void aLongTextIsCutInTheRecord();
    void theRoomOfRecordingsIsNotTaken();
    void aLineHoldsNoLineFeedWhateverTheEventHolds();
    void theFileIsNamedByTheTimeOfItsFirstLineAndReadableByItsUserOnly();
    void nothingIsMadeBeforeTheFirstEvent();
    void theFileIsThereFromTheStart();
    void twoFilesOfOneSecondDoNotMix();
    void aNewDayBeginsANewFile();
    void aLargeFileIsFollowedByANewOne();
    void aDeletedFileIsFollowedByANewOne();
    void whatAFullDiskCutsOffIsTakenBackAndWrittenLater();
    void anErrorIsSaidOnceWithItsCause();
    void whatWaitsForTheDiskIsBounded();
    void theLastChanceIsTheEnd();
    void filesAreKeptThirtyDays();
    void theOldestGoWhenThereIsNoRoom();
    void theFileInUseStaysHoweverLittleRoomThereIs();
    void whatIsNoRecordFileIsNeverDeleted();
    void aLineTornByACrashIsTakenOut_data();
    void aLineTornByACrashIsTakenOut();
    void aFileThatAnotherProgramWritesIsNotRepaired();
    void theWriterWritesEverythingInOrderBeforeItEnds();

  private:
    QString make(const QString &name, const QByteArray &content, qint64 changed_ms) const;
    QStringList names() const { return QDir(m_path).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    bool has(const QString &name) const { return QFile::exists(m_path + QLatin1Char('/') + name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FakeClock m_clock;
};

void CdrFileTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("cdr"));
    m_clock.set(QDateTime(QDate(2026, 3, 4), QTime(12, 30, 15)).toMSecsSinceEpoch());
}

QString CdrFileTest::make(const QString &name, const QByteArray &content, qint64 changed_ms) const {
    QDir().mkpath(m_path);
    QFile file(m_path + QLatin1Char('/') + name);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.flush();
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(changed_ms), QFileDevice::FileModificationTime);
    }
    return file.fileName();
}

void CdrFileTest::anEventIsALineOfItsOwn() {
    CdrFile file(m_path, m_clock);
    file.append(
        recordLine({QStringLiteral("sessionCreated"), {{QStringLiteral("sessionId"), QStringLiteral("a")}}}));
    file.append(recordLine({QStringLiteral("sessionDestroyed"), {}}));
    QCOMPARE(contentOf(file.path()),
             QByteArray("{\"sessionCreated\":{\"sessionId\":\"a\"}}\n{\"sessionDestroyed\":{}}\n"));
}

void CdrFileTest::aLineHoldsNoLineFeedWhateverTheEventHolds() {
    const QString nasty = QStringLiteral("a\r\nb\u2028\"\\") + QChar(u'\0') + QChar(0xd800);
    const QByteArray line = recordLine({QStringLiteral("signalSent"), {{QStringLiteral("data"), nasty}}});
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void CdrFileTest::theFileIsNamedByTheTimeOfItsFirstLineAndReadableByItsUserOnly() {
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    QCOMPARE(file.path(), m_path + QStringLiteral("/CDR.2026-03-04_12-30-15.log"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(QFile::permissions(file.path()) & others, QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(m_path) & others, QFileDevice::Permissions());
}

void CdrFileTest::nothingIsMadeBeforeTheFirstEvent() {
    { const CdrFile file(m_path, m_clock); }
    QVERIFY(!QFile::exists(m_path));
}

void CdrFileTest::theFileIsThereFromTheStart() {
    CdrWriter writer(m_path, m_clock);
    QTRY_COMPARE(names().size(), 1);
    const QString path = m_path + QLatin1Char('/') + names()[0];
    QCOMPARE(contentOf(path), QByteArray());
    writer.append(lineOf(1));
    QTRY_COMPARE(contentOf(path), lineOf(1));
    QCOMPARE(names().size(), 1);
}

void CdrFileTest::twoFilesOfOneSecondDoNotMix() {
    CdrFile one(m_path, m_clock), other(m_path, m_clock);
    one.append(lineOf(1));
    other.append(lineOf(2));
    one.append(lineOf(3));
    QCOMPARE(contentOf(one.path()), lineOf(1) + lineOf(3));
    QCOMPARE(contentOf(other.path()), lineOf(2));
    QCOMPARE(other.path(), m_path + QStringLiteral("/CDR.2026-03-04_12-30-16.log"));
}

void CdrFileTest::aNewDayBeginsANewFile() {
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    m_clock.advance(Day_ms / 2);
    file.append(lineOf(2));
    m_clock.advance(1000);
    file.append(lineOf(3));
    QCOMPARE(names(), QStringList({QStringLiteral("CDR.2026-03-04_12-30-15.log"),
                                   QStringLiteral("CDR.2026-03-05_00-30-15.log")}));
    QCOMPARE(contentOf(file.path()), lineOf(2) + lineOf(3));
}

void CdrFileTest::aLargeFileIsFollowedByANewOne() {
    CdrLimits limits;
    limits.maxFile_bytes = 2 * lineOf(1).size();
    CdrFile file(m_path, m_clock, limits);
    for (int n = 1; n <= 5; ++n)
        file.append(lineOf(n));
    QCOMPARE(names().size(), 3);
    QCOMPARE(contentOf(m_path + QLatin1Char('/') + names()[1]), lineOf(3) + lineOf(4));
    // A line that is larger than a file may be has one of its own.
    const QByteArray large = recordLine(
        {QStringLiteral("signalSent"), {{QStringLiteral("data"), QString(500, QLatin1Char('x'))}}});
    file.append(large);
    QCOMPARE(contentOf(file.path()), large);
}

void CdrFileTest::aLongTextIsCutInTheRecord() {
    const QString said = QString(MaxRecordedText, QLatin1Char('x'));
    const auto recorded = [](const QString &data) {
        const QByteArray line = recordLine({QStringLiteral("signalSent"), {{QStringLiteral("data"), data}}});
        return QJsonDocument::fromJson(line)[QStringLiteral("signalSent")][QStringLiteral("data")].toString();
    };
    QCOMPARE(recorded(said), said);
    QCOMPARE(recorded(said + QStringLiteral("more")), said + QChar(0x2026));
}

void CdrFileTest::theRoomOfRecordingsIsNotTaken() {
    const LogTrap log;
    CdrLimits limits;
    limits.recordings = QFileInfo(m_path).path(); // on the same disk
    limits.leftFree_bytes = std::numeric_limits<qint64>::max();
    CdrFile file(m_path, m_clock, limits);
    file.append(lineOf(1));
    QCOMPARE(contentOf(file.path()), QByteArray());
    QVERIFY(!file.problem().isEmpty());
    limits.leftFree_bytes = 1;
    CdrFile modest(m_path, m_clock, limits);
    modest.append(lineOf(2));
    QCOMPARE(contentOf(modest.path()), lineOf(2));
}

void CdrFileTest::aDeletedFileIsFollowedByANewOne() {
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    QVERIFY(QDir(m_path).removeRecursively());
    file.append(lineOf(2));
    QCOMPARE(contentOf(file.path()), lineOf(2));
}

void CdrFileTest::whatAFullDiskCutsOffIsTakenBackAndWrittenLater() {
    const LogTrap log;
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    {
        const FullDisk disk(rlim_t(lineOf(1).size() + 7));
        file.append(lineOf(2));
        QCOMPARE(contentOf(file.path()), lineOf(1));
        QVERIFY(!file.problem().isEmpty());
        file.append(lineOf(3));
        QCOMPARE(contentOf(file.path()), lineOf(1));
    }
    file.append(lineOf(4));
    QCOMPARE(contentOf(file.path()), lineOf(1) + lineOf(2) + lineOf(3) + lineOf(4));
    QVERIFY(file.problem().isEmpty());
}

void CdrFileTest::anErrorIsSaidOnceWithItsCause() {
    const LogTrap log;
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    CdrFile file(m_path, m_clock);
    for (int n = 0; n < 10; ++n)
        file.append(lineOf(n));
    QCOMPARE(log.warnings().size(), 1);
    QVERIFY2(log.warnedOf(QStringLiteral("Not a directory")), qPrintable(log.all()));
    QVERIFY(inTheWay.remove());
    file.append(lineOf(10));
    QCOMPARE(contentOf(file.path()).count('\n'), 11);
}

void CdrFileTest::whatWaitsForTheDiskIsBounded() {
    const LogTrap log;
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    CdrLimits limits;
    limits.maxHeld_bytes = 3 * lineOf(1).size();
    CdrFile file(m_path, m_clock, limits);
    for (int n = 1; n <= 8; ++n)
        file.append(lineOf(n));
    QVERIFY(inTheWay.remove());
    file.append(lineOf(9));
    QCOMPARE(contentOf(file.path()), lineOf(7) + lineOf(8) + lineOf(9));
    QVERIFY(log.warnedOf(QStringLiteral("oldest are dropped")));
    QVERIFY2(log.all().contains(QStringLiteral("6 were dropped")), qPrintable(log.all()));
}

void CdrFileTest::theLastChanceIsTheEnd() {
    const LogTrap log;
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    {
        CdrFile file(m_path, m_clock);
        file.append(lineOf(1));
        QVERIFY(inTheWay.remove());
    }
    QCOMPARE(names().size(), 1);
    QCOMPARE(contentOf(m_path + QLatin1Char('/') + names()[0]), lineOf(1));
}

void CdrFileTest::filesAreKeptThirtyDays() {
    const LogTrap log;
    const qint64 now = m_clock.wall_ms();
    make(QStringLiteral("CDR.2026-01-01_00-00-00.log"), "old\n", now - 30 * Day_ms - 1000);
    make(QStringLiteral("CDR.2026-01-02_00-00-00.log"), "kept\n", now - 30 * Day_ms + 1000);
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    QVERIFY(!has(QStringLiteral("CDR.2026-01-01_00-00-00.log")));
    QVERIFY(has(QStringLiteral("CDR.2026-01-02_00-00-00.log")));
    m_clock.advance(31 * Day_ms);
    file.sweep(); // the file written to is one that is kept
    QVERIFY(!has(QStringLiteral("CDR.2026-01-02_00-00-00.log")));
    QVERIFY(QFile::exists(file.path()));
}

void CdrFileTest::theOldestGoWhenThereIsNoRoom() {
    const LogTrap log;
    const qint64 now = m_clock.wall_ms();
    const QByteArray content(1000, '\n');
    // Old is what was written to long ago, whatever its name says.
    make(QStringLiteral("CDR.2026-03-03_00-00-00.log"), content, now - 9 * Day_ms);
    make(QStringLiteral("CDR.2026-03-01_00-00-00.log"), content, now - 8 * Day_ms);
    make(QStringLiteral("CDR.2026-03-02_00-00-00.log"), content, now - 7 * Day_ms);
    CdrLimits limits;
    limits.maxAll_bytes = 3000;
    limits.maxFile_bytes = 1500;
    CdrFile file(m_path, m_clock, limits);
    file.append(lineOf(1));
    QVERIFY(!has(QStringLiteral("CDR.2026-03-03_00-00-00.log")));
    QVERIFY(!has(QStringLiteral("CDR.2026-03-01_00-00-00.log")));
    QVERIFY(has(QStringLiteral("CDR.2026-03-02_00-00-00.log")));
    QCOMPARE(contentOf(file.path()), lineOf(1));
}

void CdrFileTest::theFileInUseStaysHoweverLittleRoomThereIs() {
    const LogTrap log;
    CdrLimits limits;
    limits.maxAll_bytes = 1;
    CdrFile file(m_path, m_clock, limits);
    file.append(lineOf(1));
    file.sweep();
    file.append(lineOf(2));
    QCOMPARE(contentOf(file.path()), lineOf(1) + lineOf(2));
}

void CdrFileTest::whatIsNoRecordFileIsNeverDeleted() {
    const LogTrap log;
    const qint64 old = m_clock.wall_ms() - 400 * Day_ms;
    const QStringList foreign = {QStringLiteral("CDR.notes"),
                                 QStringLiteral("CDR.2026-01-01_00-00-00.log.gz"),
                                 QStringLiteral("CDR.2026-01-01_00-00-00.log~"),
                                 QStringLiteral("CDR.2026-01-01_00-00-0x.log"),
                                 QStringLiteral("xCDR.2026-01-01_00-00-00.log"),
                                 QStringLiteral("CDR.2026-01-01_00-00-00.log\n"),
                                 QStringLiteral("cdr.2026-01-01_00-00-00.log"),
                                 QStringLiteral("invoices.ods")};
    for (const QString &name : foreign)
        make(name, QByteArray(1000, 'x'), old);
    const QString outside = m_folder->filePath(QStringLiteral("outside"));
    QFile target(outside);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write("untouched");
    target.close();
    QVERIFY(QFile::link(outside, m_path + QStringLiteral("/CDR.2026-01-01_00-00-01.log")));
    QVERIFY(QDir(m_path).mkdir(QStringLiteral("CDR.2026-01-01_00-00-02.log")));
    make(QStringLiteral("CDR.2026-01-01_00-00-00.log"), "x\n", old);
    CdrLimits limits;
    limits.maxAll_bytes = 1;
    CdrFile file(m_path, m_clock, limits);
    file.append(lineOf(1));
    QVERIFY(!has(QStringLiteral("CDR.2026-01-01_00-00-00.log")));
    for (const QString &name : foreign)
        QCOMPARE(contentOf(m_path + QLatin1Char('/') + name), QByteArray(1000, 'x'));
    QCOMPARE(contentOf(outside), QByteArray("untouched"));
    QVERIFY(has(QStringLiteral("CDR.2026-01-01_00-00-01.log")));
    QVERIFY(QDir(m_path + QStringLiteral("/CDR.2026-01-01_00-00-02.log")).exists());
}

void CdrFileTest::aLineTornByACrashIsTakenOut_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("whole lines stay") << QByteArray("{}\n{}\n") << QByteArray("{}\n{}\n");
    QTest::newRow("a part of a line goes") << QByteArray("{}\n{\"a\":") << QByteArray("{}\n");
    QTest::newRow("zeros go") << QByteArray("{}\n") + QByteArray(5000, '\0') << QByteArray("{}\n");
    QTest::newRow("nothing but a part") << QByteArray("{\"a") << QByteArray();
    QTest::newRow("an empty file") << QByteArray() << QByteArray();
    QTest::newRow("no line anywhere near") << QByteArray(3'000'000, 'x') << QByteArray(3'000'000, 'x');
}

void CdrFileTest::aLineTornByACrashIsTakenOut() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const LogTrap log;
    const QString path = make(QStringLiteral("CDR.2026-03-04_12-30-15.log"), before, m_clock.wall_ms());
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    QCOMPARE(contentOf(path), after);
    QVERIFY(file.path() != path);
}

void CdrFileTest::aFileThatAnotherProgramWritesIsNotRepaired() {
    const QString path = make(QStringLiteral("CDR.2026-03-04_11-00-00.log"), "{}\n{\"a", m_clock.wall_ms());
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(fd, LOCK_EX | LOCK_NB), 0);
    CdrFile file(m_path, m_clock);
    file.append(lineOf(1));
    ::close(fd);
    QCOMPARE(contentOf(path), QByteArray("{}\n{\"a"));
}

void CdrFileTest::theWriterWritesEverythingInOrderBeforeItEnds() {
    QByteArray all;
    {
        CdrWriter writer(m_path, m_clock);
        for (int n = 0; n < 1000; ++n) {
            writer.append(lineOf(n));
            all += lineOf(n);
        }
    }
    QCOMPARE(names().size(), 1);
    QCOMPARE(contentOf(m_path + QLatin1Char('/') + names()[0]), all);
}

QTEST_GUILESS_MAIN(CdrFileTest)
#include "test_cdr_file.moc"
