#include "studio/replay_door.h"
#include "studio/replay_steps.h"

#include <QObject>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience_ms = 10'000;

exporting::ReplayedPart part(const QString &stream, int64_t start_ms, int64_t end_ms) {
    exporting::ReplayedPart one;
    one.streamId = stream;
    one.start_ms = start_ms;
    one.end_ms = end_ms;
    return one;
}

/// The engine's side, which writes down what it is asked for.
struct FakeHost final : ReplayDoor::Host {
    void begin(const ReplayTicketPtr &one, const exporting::LayoutReplay &, const page::PageRequest &page,
               const QString &sessionId) override {
        ticket = one;
        calls << u"begin"_s;
        opensSession = page.url.toString().contains(sessionId);
    }
    void setPaused(const ReplayTicketPtr &, bool paused) override {
        calls << (paused ? u"pause"_s : u"resume"_s);
    }
    void cancel(const ReplayTicketPtr &one) override {
        calls << u"cancel"_s;
        one->end(media::canceled());
    }
    ReplayTicketPtr ticket;
    QStringList calls;
    bool opensSession = false;
};

} // namespace

/// Replays for custom layouts: what happens when, and the door between jobs and the engine.
class ReplaysTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    config::Settings m_settings;

    struct Waiting {
        explicit Waiting(ReplayDoor &door) {
            replay.customLayout = u"mine"_s;
            control.beginPart(0, 1, 1000);
            job = std::thread([this, &door] {
                result = door.record(replay, control);
                over = true;
            });
        }
        ~Waiting() { join(); }
        void join() {
            if (job.joinable())
                job.join();
        }
        exporting::LayoutReplay replay;
        exporting::JobControl control;
        Result<exporting::ReplayMovie> result = exporting::ReplayMovie{};
        std::atomic<bool> over = false;
        std::thread job;
    };

  private Q_SLOTS:
    void initTestCase() {
        m_settings.customLayoutPath = m_folder.path();
        QVERIFY(QDir(m_folder.path()).mkpath(u"mine"_s));
        QFile page(m_folder.filePath(u"mine/index.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
    }

    void eachStepHasItsTimeAndTheLastFrameIsNoEmptyPage() {
        exporting::LayoutReplay replay;
        replay.participants = {{u"con_Ada"_s, {}, {}, {part(u"a"_s, 0, 2000), part(u"b"_s, 2000, 6000)}},
                               {u"con_Bob"_s, {}, {}, {part(u"c"_s, 1000, 2000)}},
                               {u"con_Eve"_s, {}, {}, {part(u"d"_s, 2000, 6000)}}};
        replay.length_ms = 6000;
        QStringList told;
        for (const ReplayStep &step : replaySteps(replay))
            told << u"%1 %2%3 %4"_s.arg(step.time_ms)
                        .arg(QStringList{u"leave"_s, u"unpublish"_s, u"join"_s, u"publish"_s}[int(step.kind)])
                        .arg(step.part ? u" again"_s : QString())
                        .arg(replay.participants[step.participant].connectionId);
        QCOMPARE(told, (QStringList{u"0 join con_Ada"_s, u"0 publish con_Ada"_s, u"1000 join con_Bob"_s,
                                    u"1000 publish con_Bob"_s, u"2000 leave con_Bob"_s,
                                    u"2000 unpublish con_Ada"_s, u"2000 join con_Eve"_s,
                                    u"2000 publish again con_Ada"_s, u"2000 publish con_Eve"_s}));
    }

    void aLayoutThatIsNotThereIsNamed() {
        const ReplayDoor door(m_settings, {});
        QVERIFY(door.check(u"mine"_s).ok());
        const auto refused = door.check(u"none"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::UnprocessableParameter);
        QVERIFY(refused.error().message.contains(u"none/index.html"_s));
    }

    void aJobPausesResumesAndIsCanceled() {
        QObject here;
        FakeHost host;
        ReplayDoor door(m_settings, {});
        door.open(std::make_shared<Relay>(&here), host);
        Waiting job(door);
        QTRY_COMPARE_WITH_TIMEOUT(host.calls, QStringList{u"begin"_s}, Patience_ms);
        QVERIFY(host.opensSession);
        host.ticket->setElapsed(500);
        QTRY_COMPARE_WITH_TIMEOUT(job.control.progress().progress, 0.5, Patience_ms);
        job.control.setPaused(true);
        QTRY_COMPARE_WITH_TIMEOUT(host.calls.last(), u"pause"_s, Patience_ms);
        job.control.setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(host.calls.last(), u"resume"_s, Patience_ms);
        job.control.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(job.over, Patience_ms);
        QCOMPARE(host.calls.last(), u"cancel"_s);
        QCOMPARE(job.result.error().code, media::canceled().code);
        door.close();
    }

    void whoWaitsIsTurnedAwayWhenTheEngineEnds() {
        QObject here;
        FakeHost host;
        ReplayDoor door(m_settings, {});
        door.open(std::make_shared<Relay>(&here), host);
        Waiting waits(door);
        QTRY_VERIFY_WITH_TIMEOUT(host.ticket, Patience_ms);
        door.close(); // as the engine does before it waits for its jobs, on this thread
        waits.join();
        QVERIFY(waits.result.error().message.contains(u"server was stopped"_s));
        Waiting late(door);
        late.join();
        QVERIFY(!late.result);
        QCOMPARE(host.calls, QStringList{u"begin"_s});
    }
};

QTEST_GUILESS_MAIN(ReplaysTest)
#include "test_replays.moc"
