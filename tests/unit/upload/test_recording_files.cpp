#include "upload/recording_files.h"
#include "upload/store_names.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;

class RecordingFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theMediaComeFirstAndTheMetadataLast() {
        recording::RecordingInfo info;
        info.id = QStringLiteral("S~1");
        info.name = QStringLiteral("my talk");
        const auto names = [&] {
            QStringList all;
            for (const upload::LocalFile &one : upload::filesOf(info, {QStringLiteral("/r"), {}, {}}))
                all.append(one.path + QLatin1Char(' ') + one.contentType);
            return all;
        };
        QCOMPARE(names(), QStringList({QStringLiteral("/r/S~1/my talk.mp4 video/mp4"),
                                       QStringLiteral("/r/S~1/my talk-before.zip application/zip"),
                                       QStringLiteral("/r/S~1/my talk-before.mp4 video/mp4"),
                                       QStringLiteral("/r/S~1/S~1.jpg image/jpeg"),
                                       QStringLiteral("/r/S~1/.ovation.S~1 application/json"),
                                       QStringLiteral("/r/S~1/.recording.S~1 application/json")}));
        info.properties.outputMode = session::OutputMode::Individual;
        QCOMPARE(names().first(), QStringLiteral("/r/S~1/my talk.zip application/zip"));
        QCOMPARE(names().size(), 4);
    }

    void foldersOfDifferentRecordingsAndInstallationsDiffer() {
        const QString mine = QStringLiteral("abcdefghij"), other = QStringLiteral("klmnopqrst");
        const QString folder = upload::storeFolder(QStringLiteral("S"), mine, 1'700'000'000'000);
        QCOMPARE(folder, QStringLiteral("S.abcdefghij-loyw3v28"));
        QVERIFY(folder != upload::storeFolder(QStringLiteral("S"), mine, 1'700'000'000'001));
        QVERIFY(folder != upload::storeFolder(QStringLiteral("S"), other, 1'700'000'000'000));
        QVERIFY(upload::isOwnKey(folder + QStringLiteral("/S.mp4"), mine));
        QVERIFY(!upload::isOwnKey(folder + QStringLiteral("/S.mp4"), other));
        QVERIFY(!upload::isOwnKey(QStringLiteral("S/S.mp4"), mine));
        QVERIFY(!upload::isOwnKey(QStringLiteral("abcdefghij-1/S.mp4"), mine));
        QVERIFY(!upload::isOwnKey(folder, QString()));
    }

    void anInstallationKeepsItsName() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("installation"));
        const QString name = upload::installationName(path);
        QVERIFY(!name.isEmpty());
        QCOMPARE(upload::installationName(path), name);
        QVERIFY(upload::installationName(dir.filePath(QStringLiteral("other"))) != name);
        QVERIFY(upload::installationName(QStringLiteral("/nowhere/at/all")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordingFilesTest)
#include "test_recording_files.moc"
