#include "interrupted.h"

#include "media/write/movie_writer.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <cmath>

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr int Batches = 6, AtOnce = 4; // 24 killed programs
constexpr int Length_ms = 1500, Finishing_ms = 400;
const QString Stopped = QStringLiteral("stopped openviduServerStopped"),
              Ready = QStringLiteral("ready openviduServerStopped"),
              Failed = QStringLiteral("failed openviduServerStopped");

/// What is wrong with a finished recording, or nothing.
QString wrongWith(const RecordingInfo &info, const QString &folder) {
    const QString path = QStringLiteral("%1/%2.%3").arg(folder, info.name, info.fileExtension());
    QStringList expected{QStringLiteral(".recording.") + info.id,
                         info.name + QLatin1Char('.') + info.fileExtension()};
    if (info.fileExtension() == QStringLiteral("mp4"))
        expected << info.id + QStringLiteral(".jpg");
    expected.sort();
    if (filesIn(folder) != expected)
        return QStringLiteral("in the folder: ") + filesIn(folder).join(QLatin1Char(' '));
    if (info.fileExtension() != QStringLiteral("zip")) {
        const Probe seen = probe(path);
        if (!seen.ok || seen.codecs.isEmpty() || std::abs(seen.duration_s - info.duration) > 0.3)
            return QStringLiteral("%1 s, said %2 s").arg(seen.duration_s).arg(info.duration);
        if (info.size != QFileInfo(path).size())
            return QStringLiteral("size %1").arg(info.size);
        return complaints(path);
    }
    const Archive archive = readArchive(path);
    const QJsonArray files =
        archive.json(info.name + QStringLiteral(".json"))[QLatin1String("files")].toArray();
    if (archive.entries.empty() || archive.entries.size() != std::size_t(files.size()) + 1)
        return QStringLiteral("in the archive: ") + archive.names().join(QLatin1Char(' '));
    QTemporaryDir temporary;
    qint64 total = 0;
    for (const auto &file : files) {
        const QString name = file[QLatin1String("name")].toString();
        const QString wrong = complaints(archive.extract(name, temporary.path()));
        if (!wrong.isEmpty())
            return name + QStringLiteral(": ") + wrong;
        total += archive.content(name).size();
    }
    if (info.size != total || (!files.isEmpty() && info.duration <= 0))
        return QStringLiteral("size %1 of %2, %3 s").arg(info.size).arg(total).arg(info.duration);
    return {};
}

} // namespace

class InterruptedRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void killedAtAnyMomentEveryRecordingIsFinishedAtTheNextStart();
    void atMostTheLastSecondsAreLost();
};

void InterruptedRecordingTest::killedAtAnyMomentEveryRecordingIsFinishedAtTheNextStart() {
    auto *random = QRandomGenerator::global();
    int finished = 0, failed = 0, through = 0;
    for (int batch = 0; batch < Batches; ++batch) {
        struct One {
            QTemporaryDir folder;
            std::unique_ptr<Victim> victim;
            int killAt_ms = 0;
            bool finishing = false;
        };
        std::vector<One> all(AtOnce);
        for (std::size_t i = 0; i < all.size(); ++i) {
            One &one = all[i];
            one.victim = std::make_unique<Victim>(
                one.folder.path(), i % 2 ? QStringLiteral("sound") : QStringLiteral("movie"), Length_ms);
            // Half of them while they finish, where most is done to the files.
            one.finishing = i < AtOnce / 2;
            one.killAt_ms = int(random->bounded(one.finishing ? Finishing_ms : Length_ms));
            one.victim->killAfter(one.finishing ? "stopping" : "ready", one.killAt_ms);
        }
        for (One &one : all)
            QVERIFY(one.victim->waitForEnd());

        for (const One &one : all) {
            const QString where = one.folder.path();
            const Leftovers left = leftoversIn(where);
            const QByteArray told = QStringLiteral("killed %1 ms after it %2: ")
                                        .arg(one.killAt_ms)
                                        .arg(QLatin1String(one.finishing ? "stopped" : "started"))
                                        .toUtf8();
            StudioOptions options;
            options.recordings = where;
            Studio studio(options);
            QVERIFY2(recoverAll(studio), told);
            // Killed before the very first metadata had their name.
            for (const QString &id : left.foldersWithout)
                QVERIFY2(filesIn(where + QLatin1Char('/') + id).isEmpty(), told + id.toUtf8());
            QStringList listed;
            for (const auto &entry : studio.service().list()) {
                const RecordingInfo &info = *entry;
                const QByteArray who = told + info.id.toUtf8() + ' ';
                listed << info.id;
                const bool open = left.open.contains(info.id);
                const QStringList events = studio.eventsOf(info.id);
                if (info.status == Status::Failed) {
                    ++failed;
                    QVERIFY2(!left.worth.contains(info.id), who + info.failure.toUtf8());
                    QVERIFY2(!info.failure.isEmpty(), who);
                    QCOMPARE(events, QStringList({Stopped, Failed}));
                    continue;
                }
                (open ? finished : through) += 1;
                QCOMPARE(events, open ? QStringList({Stopped, Ready}) : QStringList());
                if (open)
                    QVERIFY2(
                        info.health &&
                            info.health->notes.join(QLatin1Char(' ')).contains(QStringLiteral("ended while")),
                        who);
                QVERIFY2(!info.url.isEmpty(), who);
                const QString wrong = wrongWith(info, where + QLatin1Char('/') + info.id);
                QVERIFY2(wrong.isEmpty(), who + wrong.toUtf8());
            }
            listed.sort();
            QCOMPARE(listed, left.recordings);
            // And that was all: the next start has nothing to do.
            studio.takeEvents();
            studio.closeService();
            studio.openService();
            studio.service().recover();
            QTest::qWait(50);
            QVERIFY2(studio.takeEvents().isEmpty(), told);
        }
    }
    qInfo("%d finished at the next start, %d had nothing in them, %d were through", finished, failed,
          through);
    QVERIFY(finished >= Batches); // else it was not killed in the middle
}

void InterruptedRecordingTest::atMostTheLastSecondsAreLost() {
    QTemporaryDir folder;
    {
        Victim victim(folder.path(), QStringLiteral("movie"), 60'000);
        victim.killAfter("started", 5000);
        QVERIFY(victim.waitForEnd());
    }
    StudioOptions options;
    options.recordings = folder.path();
    Studio studio(options);
    QVERIFY(recoverAll(studio));
    const auto all = studio.service().list();
    QCOMPARE(int(all.size()), 2);
    for (const auto &info : all) {
        QCOMPARE(info->status, Status::Ready);
        // The recorder writes once a second; what it has in hand is lost.
        QVERIFY2(info->duration > 3 && info->duration < 8, qPrintable(QString::number(info->duration)));
    }
}

QTEST_GUILESS_MAIN(InterruptedRecordingTest)
#include "test_interrupted_recording.moc"
