#include "recording/composed_recorder.h"

#include "base/helper_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace ovation;
using namespace ovation::recording;

namespace {

class NoStreams final : public transport::TapSource {
  public:
    void addTap(const QString & /*streamId*/, std::shared_ptr<transport::Tap> /*tap*/) override {}
    void removeTap(const QString & /*streamId*/, const std::shared_ptr<transport::Tap> & /*tap*/) override {}
    void requestKeyframe(const QString & /*streamId*/) override {}
};

/// A recorder of audio whose processes run a script instead of ovation-composer.
class Recorded {
  public:
    explicit Recorded(const QByteArray &script)
        : m_composers(m_streams, {m_folder.path(), {}, written(script)}),
          recorder(request(), m_composers, m_workers), started(&recorder, &Recorder::started),
          failed(&recorder, &Recorder::failed) {
        QObject::connect(&recorder, &Recorder::finished, &recorder,
                         [this](const Result<RecorderReport> &report) { finished = report; });
    }

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// How often the script said that it began to record.
    qsizetype begun() const {
        QFile log(path("begun"));
        return log.open(QFile::ReadOnly) ? log.readAll().size() : 0;
    }

  private:
    QString written(const QByteArray &script) const {
        QFile file(path("composer.sh"));
        if (file.open(QFile::WriteOnly))
            file.write("#!/bin/sh\ncd \"$3\"\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    composer::RecordRequest request() const {
        composer::RecordRequest request;
        request.composition.movie.path = path("audio.webm");
        request.composition.movie.audio = true;
        request.composition.movie.video = false;
        return request;
    }

    const QTemporaryDir m_folder;
    NoStreams m_streams;
    WorkerPool m_workers{"finishing", 1};
    composer::ComposerStock m_composers;

  public:
    ComposedRecorder recorder;
    QSignalSpy started, failed;
    std::optional<Result<RecorderReport>> finished;
};

/// Says that it records when it is told to, and dies.
const QByteArray Begins = "while read -r line; do case \"$line\" in *'\"record\"'*)\n"
                          "printf x >> begun; echo '{\"recording\":{}}'; kill -KILL $$;; esac; done\n";
/// The real one, after as many deaths.
QByteArray afterDeaths(int deaths) {
    const QString real = helperProgram(QStringLiteral("ovation-composer"));
    return "printf x >> begun\n[ $(wc -c < begun) -gt " + QByteArray::number(deaths) +
           " ] || kill -KILL $$\n" + "exec '" + real.toUtf8() + "' \"$@\"\n";
}

session::Session room() {
    return session::Session(QStringLiteral("room"), {}, 0);
}

} // namespace

/// A recorder whose processes die, without media.
class ComposedRecorderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aDeathAfterTheBeginningIsNoFailure();
    void afterTwentyDeathsItEndsWithTheReason();
    void oneThatDiesBeforeItBeginsIsTriedOnceMore();
    void oneThatDiesTwiceBeforeItBeginsFails();
};

void ComposedRecorderTest::afterTwentyDeathsItEndsWithTheReason() {
    Recorded one(Begins);
    one.recorder.start(room());
    QTRY_COMPARE_WITH_TIMEOUT(one.failed.size(), 1, 60'000);
    QCOMPARE(one.started.size(), 1);
    QCOMPARE(one.begun(), 21);
    const auto error = one.failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(QStringLiteral("signal 9")), qPrintable(error.message));
    // What there is, is finished; here, nothing.
    one.recorder.finish({});
    QTRY_VERIFY_WITH_TIMEOUT(one.finished, 20'000);
    QVERIFY(!*one.finished);
}

void ComposedRecorderTest::aDeathAfterTheBeginningIsNoFailure() {
    Recorded one(Begins);
    one.recorder.start(room());
    QTRY_VERIFY_WITH_TIMEOUT(one.begun() >= 3, 20'000);
    QCOMPARE(one.started.size(), 1);
    QCOMPARE(one.failed.size(), 0);
}

void ComposedRecorderTest::oneThatDiesBeforeItBeginsIsTriedOnceMore() {
    Recorded one(afterDeaths(1));
    one.recorder.start(room());
    QTRY_COMPARE_WITH_TIMEOUT(one.started.size(), 1, 30'000);
    QCOMPARE(one.failed.size(), 0);
    one.recorder.finish({});
    QTRY_VERIFY_WITH_TIMEOUT(one.finished, 30'000);
    const Result<RecorderReport> &report = *one.finished;
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(report->file.hasAudio);
    QCOMPARE(report->health.lost_s, 0.0);
}

void ComposedRecorderTest::oneThatDiesTwiceBeforeItBeginsFails() {
    Recorded one(afterDeaths(1000));
    one.recorder.start(room());
    QTRY_COMPARE_WITH_TIMEOUT(one.failed.size(), 1, 20'000);
    QCOMPARE(one.started.size(), 0);
}

QTEST_GUILESS_MAIN(ComposedRecorderTest)
#include "test_composed_recorder.moc"
