#include "composer/composer_process.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace ovation;
using namespace ovation::composer;

namespace {

/// Streams without packets.
class NoStreams final : public transport::TapSource {
  public:
    void addTap(const QString &streamId, std::shared_ptr<transport::Tap> tap) override {
        taps[streamId] = tap;
    }
    void removeTap(const QString &streamId, const std::shared_ptr<transport::Tap> &tap) override {
        if (taps.value(streamId) == tap)
            taps.remove(streamId);
    }
    void requestKeyframe(const QString & /*streamId*/) override {}
    QHash<QString, std::shared_ptr<transport::Tap>> taps;
};

std::vector<compose::Publisher> publishers(const QStringList &ids) {
    std::vector<compose::Publisher> all;
    for (const QString &id : ids) {
        compose::Publisher one;
        one.stream.id = id;
        one.stream.hasAudio = one.stream.audioActive = true;
        one.name = QStringLiteral("Ada Lovelace");
        all.push_back(one);
    }
    return all;
}

/// Stands in for ovation-composer.
QString programIn(const QTemporaryDir &folder, const QByteArray &script) {
    QFile program(folder.filePath(QStringLiteral("program")));
    if (!program.open(QFile::WriteOnly) || program.write("#!/bin/sh\n" + script + '\n') < 0 ||
        !program.setPermissions(QFile::ReadOwner | QFile::ExeOwner))
        qFatal("no program");
    return program.fileName();
}

} // namespace

class ComposerProcessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneThatCantBeStartedSaysWhy();
    void oneThatSaysNonsenseEnds();
    void oneThatSaysMoreThanItMayIsEnded_data();
    void oneThatSaysMoreThanItMayIsEnded();
    void itIsToldOfItsSessionOnceATurn();
    void oneThatTakesTooMuchMemoryEndsAlone();
    void whatItSaysOfManyStreamsIsBounded();
    void itTapsThoseWhoPublishUntilItsEnd();
    void itMixesBlockByBlockWhileItIsListenedTo();
    void aFileThatCantBeWrittenIsToldWithItsReason();
    void itWritesNothingOutsideItsFolder();
    void itsLogLeavesTheRoomThatRecordingsNeed();
    void aFinishedMovieHasItsThumbnail();

  private:
    const QTemporaryDir m_folder;
};

void ComposerProcessTest::oneThatCantBeStartedSaysWhy() {
    NoStreams streams;
    ComposerProcess process(streams, {QDir::tempPath(), {}, QStringLiteral("/nowhere/ovation-composer")});
    QSignalSpy failed(&process, &ComposerProcess::failed);
    QVERIFY(failed.wait(10'000));
    const auto error = failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(QStringLiteral("can't be started")), qPrintable(error.message));
    std::optional<Result<FinishedMovie>> finished;
    process.finish({}, [&](const Result<FinishedMovie> &movie) { finished = movie; });
    QVERIFY(finished && !*finished);
}

void ComposerProcessTest::oneThatSaysNonsenseEnds() {
    NoStreams streams;
    ComposerProcess process(
        streams, {QDir::tempPath(), {}, QStringLiteral("/bin/cat")}); // its arguments are no files: it ends
    QSignalSpy failed(&process, &ComposerProcess::failed);
    QVERIFY(failed.wait(10'000));
    QVERIFY(process.hasEnded());
}

void ComposerProcessTest::oneThatSaysMoreThanItMayIsEnded_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("why");
    QTest::newRow("a line without end")
        << QByteArray("exec cat /dev/zero") << QStringLiteral("can't be understood");
    QTest::newRow("too much") << QByteArray("exec yes '{\"alive\":{}}'") << QStringLiteral("says too much");
}

void ComposerProcessTest::oneThatSaysMoreThanItMayIsEnded() {
    QFETCH(QByteArray, script);
    QFETCH(QString, why);
    const QTemporaryDir folder;
    NoStreams streams;
    ComposerProcess process(streams, {m_folder.path(), {}, programIn(folder, script)});
    QSignalSpy failed(&process, &ComposerProcess::failed);
    QVERIFY(failed.wait(20'000));
    const auto error = failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(why), qPrintable(error.message));
}

void ComposerProcessTest::itIsToldOfItsSessionOnceATurn() {
    const QTemporaryDir folder;
    NoStreams streams;
    ComposerProcess process(streams, {folder.path(), {}, programIn(folder, "exec cat > \"$3/heard\"")});
    QStringList ids;
    for (int i = 0; i < 100; ++i)
        process.setPublishers(publishers(ids << QStringLiteral("s%1").arg(i)));
    process.record({}); // finds them known
    process.setPublishers(publishers(ids));
    QFile heard(folder.filePath(QStringLiteral("heard")));
    QTRY_VERIFY_WITH_TIMEOUT(heard.exists(), 20'000);
    QVERIFY(heard.open(QFile::ReadOnly));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += heard.readAll()).contains("{\"record\":"), 20'000);
    QCOMPARE(said.count("{\"session\":"), 1);
    QVERIFY(said.startsWith("{\"session\":") && said.contains("\"s99\""));
}

void ComposerProcessTest::oneThatTakesTooMuchMemoryEndsAlone() {
    NoStreams streams;
    ComposerProcess process(
        streams,
        {m_folder.path(), {}, QCoreApplication::applicationDirPath() + QStringLiteral("/composer_glutton")});
    QSignalSpy failed(&process, &ComposerProcess::failed);
    QVERIFY(failed.wait(20'000));
    const auto error = failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(QStringLiteral("signal %1").arg(SIGABRT)), qPrintable(error.message));
}

void ComposerProcessTest::whatItSaysOfManyStreamsIsBounded() {
    const QTemporaryDir folder;
    const QString talkative = programIn(folder, R"(
for n in $(seq 1 5000); do
    echo '{"progress":{"elapsed_ms":'$n',"streams":[{"id":"stays","lost":'$n'},{"id":"s'$n'"}]}}'
done
exec sleep 60)");
    NoStreams streams;
    ComposerProcess process(streams, {m_folder.path(), {}, talkative});
    QTRY_COMPARE_WITH_TIMEOUT(process.state().elapsed_ms, 5000, 20'000);
    QVERIFY(process.state().streams.empty());
    const auto known = process.streams().streams();
    QVERIFY2(known.size() <= 2 * compose::MaxListedStreams + 2, qPrintable(QString::number(known.size())));
    QCOMPARE(known.front().streamId, QStringLiteral("stays"));
    QCOMPARE(known.front().lostPackets, 5000);
    QCOMPARE(int64_t(known.size()) + process.streams().unlisted().count, 5001);
}

void ComposerProcessTest::itTapsThoseWhoPublishUntilItsEnd() {
    NoStreams streams;
    {
        ComposerProcess process(streams, {m_folder.path(), {}, {}});
        process.setPublishers(publishers({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(streams.taps.size(), 2);
        const auto kept = streams.taps[QStringLiteral("b")];
        process.setPublishers(publishers({QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(QSet<QString>(streams.taps.keyBegin(), streams.taps.keyEnd()),
                 QSet<QString>({QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(streams.taps[QStringLiteral("b")], kept);
    }
    QVERIFY(streams.taps.isEmpty());
}

void ComposerProcessTest::itMixesBlockByBlockWhileItIsListenedTo() {
    NoStreams streams;
    ComposerProcess process(streams, {m_folder.path(), {}, {}});
    std::vector<page::AudioPiece> pieces;
    connect(&process, &ComposerProcess::mixed, this,
            [&](const page::AudioPiece &piece) { pieces.push_back(piece); });
    QSignalSpy heard(&process, &ComposerProcess::heard);
    process.setPublishers(publishers({QStringLiteral("a"), QStringLiteral("b")}));
    const QObject page, other;
    process.listen(&page, {QStringLiteral("a")});
    QTRY_VERIFY_WITH_TIMEOUT(pieces.size() >= 10, 20'000);
    process.listen(&other, {QStringLiteral("a"), QStringLiteral("b")}); // it is one and the same audio
    process.endListening(&page);
    const std::size_t before = pieces.size();
    QTRY_VERIFY_WITH_TIMEOUT(pieces.size() >= before + 10, 20'000);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        QCOMPARE(pieces[i].at_ns - pieces[i - 1].at_ns, int64_t(20'000'000));
    QVERIFY(heard.empty()); // that is of a preview
    process.endListening(&other);
    const std::size_t last = pieces.size();
    QTest::qWait(200);
    QCOMPARE(pieces.size(), last);
    process.listen(&page, {QStringLiteral("b")});
    QTRY_VERIFY_WITH_TIMEOUT(pieces.size() >= last + 5, 20'000);
    QVERIFY(pieces[last].at_ns > pieces[last - 1].at_ns);
}

void ComposerProcessTest::aFileThatCantBeWrittenIsToldWithItsReason() {
    NoStreams streams;
    ComposerProcess process(streams, {m_folder.path(), {}, {}});
    QSignalSpy failed(&process, &ComposerProcess::writingFailed);
    RecordRequest request;
    request.composition.movie.path = m_folder.filePath(QStringLiteral("nowhere/all.mp4"));
    process.record(request);
    QVERIFY(failed.wait(20'000));
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
}

void ComposerProcessTest::itWritesNothingOutsideItsFolder() {
    const QTemporaryDir elsewhere;
    for (const QString &path :
         {elsewhere.filePath(QStringLiteral("a.mp4")), m_folder.filePath(QStringLiteral("a.mp4"))}) {
        NoStreams streams;
        ComposerProcess process(streams, {m_folder.path(), {}, {}});
        QSignalSpy failed(&process, &ComposerProcess::writingFailed);
        QSignalSpy started(&process, &ComposerProcess::recordingStarted);
        RecordRequest request;
        request.composition.movie.path = path;
        process.record(request);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.empty() || !started.empty(), 20'000);
        const bool isInside = path.startsWith(m_folder.path());
        QCOMPARE(started.empty(), !isInside);
        QCOMPARE(QFile::exists(path), isInside);
        if (!isInside)
            QCOMPARE(failed.first().first().value<Error>().code, Errc::PermissionDenied);
    }
}

void ComposerProcessTest::itsLogLeavesTheRoomThatRecordingsNeed() {
    for (const bool hasRoom : {true, false}) {
        NoStreams streams;
        ComposerProcess process(streams, {m_folder.path(), {}, {}});
        QSignalSpy started(&process, &ComposerProcess::recordingStarted);
        RecordRequest request;
        request.composition.movie.path = m_folder.filePath(QStringLiteral("logged%1.mp4").arg(hasRoom));
        request.composition.debugLog = m_folder.filePath(QStringLiteral("log%1").arg(hasRoom));
        request.composition.debugLogLeaves_bytes = hasRoom ? 1 : int64_t(1) << 52; // of no disk
        process.record(request);
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(request.composition.debugLog), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(request.composition.debugLog).size() > 0, hasRoom, 20'000);
    }
}

/// So that what decodes the movie again is not the server.
void ComposerProcessTest::aFinishedMovieHasItsThumbnail() {
    NoStreams streams;
    ComposerProcess process(streams, {m_folder.path(), {}, {}});
    QSignalSpy started(&process, &ComposerProcess::recordingStarted);
    RecordRequest request;
    request.composition.movie.path = m_folder.filePath(QStringLiteral("drawn.mp4"));
    request.thumbnail = m_folder.filePath(QStringLiteral("drawn.jpg"));
    process.record(request);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(process.state().elapsed_ms > 500, 20'000);
    std::optional<Result<FinishedMovie>> finished;
    process.finish({}, [&](const Result<FinishedMovie> &movie) { finished = movie; });
    QTRY_VERIFY_WITH_TIMEOUT(finished, 20'000);
    QVERIFY(*finished);
    QVERIFY((*finished)->hasThumbnail);
    QFile drawn(request.thumbnail);
    QVERIFY(drawn.open(QFile::ReadOnly));
    QVERIFY(drawn.read(2) == QByteArray::fromHex("ffd8")); // JPEG
}

QTEST_GUILESS_MAIN(ComposerProcessTest)
#include "test_composer_process.moc"
