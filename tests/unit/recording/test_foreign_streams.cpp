#include "recording/individual_files.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

namespace {

/// Exit code and standard output.
std::pair<int, QByteArray> run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, "it did not end"};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Streams of an INDIVIDUAL recording that another server wrote and did not finish.
class ForeignStreamsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theyArePackedAsTheyAre() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"str_A.webm"_s);
        const auto [made, said] =
            run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                              u"testsrc=size=160x120:rate=10:duration=2"_s, u"-c:v"_s, u"libvpx"_s, path});
        QCOMPARE(made, 0);
        const QByteArray content = contentOf(path);
        QVERIFY(content.size() > 1000);
        RecordingInfo info;
        info.id = info.name = u"S"_s;
        info.createdAt = 1'700'000'000'000;
        StreamEntry entry;
        entry.fileName = u"str_A.webm"_s;
        entry.streamId = u"str_A"_s;
        entry.startTime_ms = info.createdAt + 500;
        QVERIFY(writeSideFile(folder.path(), entry).ok());

        HealthReport health;
        const auto entries = finishInterruptedStreams(folder.path(), info, health);
        QCOMPARE(entries.size(), size_t(1));
        QVERIFY(health.streams.empty());
        QVERIFY(entries[0].hasVideo && !entries[0].hasAudio);
        QCOMPARE(entries[0].size_bytes, int64_t(content.size()));
        const int64_t duration_ms = entries[0].endTime_ms - entries[0].startTime_ms;
        QVERIFY2(duration_ms > 1800 && duration_ms < 2200, qPrintable(QString::number(duration_ms)));
        QCOMPARE(contentOf(path), content);

        const auto report = packStreams(folder.path(), info, entries, {}, std::move(health), Packing{});
        QVERIFY2(report.ok(), qPrintable(report ? QString() : report.error().message));
        QVERIFY(!QFile::exists(path));
        const auto [unpacked, packed] =
            run(u"unzip"_s, {u"-p"_s, folder.filePath(u"S.zip"_s), u"str_A.webm"_s});
        QCOMPARE(unpacked, 0);
        QVERIFY(packed == content);
    }
};

QTEST_GUILESS_MAIN(ForeignStreamsTest)
#include "test_foreign_streams.moc"
