#include "fake_s3_content.h"
#include "upload/store_names.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

using namespace ovation;

namespace {

constexpr int Kills = 50;
constexpr qsizetype Media_bytes = 7'250'000; ///< seven parts

} // namespace

/// A program is killed while it uploads, again and again.
class KilledUploadsTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    std::unique_ptr<FakeS3> m_store;

    /// True when it ended by itself before that many bytes were there.
    bool runAndKill(qint64 at_bytes) {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QCoreApplication::applicationDirPath() + QStringLiteral("/upload_victim"),
                     {m_dir.filePath(QStringLiteral("uploads.db")), m_dir.filePath(QStringLiteral("S")),
                      m_store->endpoint().toString()});
        if (!victim.waitForStarted())
            qFatal("the victim does not start");
        while (victim.waitForReadyRead(30'000)) {
            bool isTime = false;
            while (victim.canReadLine())
                isTime |= victim.readLine().trimmed().toLongLong() >= at_bytes;
            if (isTime)
                victim.kill();
        }
        victim.waitForFinished(30'000);
        return victim.exitStatus() == QProcess::NormalExit;
    }

  private Q_SLOTS:
    void whatIsThereIsUsedAndNothingIsLostOrDoubled() {
        m_store = std::make_unique<FakeS3>();
        (void)smallParts(*m_store);
        const QByteArray media = RecordedFiles::large(Media_bytes);
        const RecordedFiles recording(m_dir.filePath(QStringLiteral("S")), media);
        for (int kill = 0; kill < Kills; ++kill)
            runAndKill(Media_bytes * kill / Kills);
        QVERIFY(runAndKill(INT64_MAX));
        const QString folder = upload::storeFolder(QStringLiteral("S"), QStringLiteral("abcdefghij"), 1);
        QCOMPARE(differenceOf(contentOf(*m_store), {{folder, m_dir.filePath(QStringLiteral("S"))}}),
                 QString());
        QFile here(recording.path(QStringLiteral("S.mp4")));
        QVERIFY(here.open(QIODevice::ReadOnly) && here.readAll() == media);

        int begun = 0, parts = 0;
        static const QRegularExpression part(QStringLiteral("^PUT .*partNumber="));
        const QStringList log = m_store->log();
        for (const QString &line : log) {
            begun += line.startsWith(QStringLiteral("POST")) && line.contains(QStringLiteral("?uploads"));
            parts += part.match(line).hasMatch();
        }
        // One may be killed before it notes what it has begun; that one is ended by the next.
        QVERIFY2(begun <= 3, qPrintable(QString::number(begun)));
        constexpr int Parts = int((Media_bytes + SmallPart_bytes - 1) / SmallPart_bytes), AtOnce = 4;
        QVERIFY2(parts <= Parts + Kills * AtOnce, qPrintable(QString::number(parts)));
        qInfo("%d parts were sent for %d, with %d kills", parts, Parts, Kills);
    }
};

QTEST_GUILESS_MAIN(KilledUploadsTest)
#include "test_killed_uploads.moc"
