#include "compose/active_speaker.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace ovation;

namespace {

const QString Ada = QStringLiteral("ada"), Bob = QStringLiteral("bob"), Cem = QStringLiteral("cem");

/// A conversation by a clock of its own.
class Room {
  public:
    explicit Room(int step_ms = 100) : m_step_ms(step_ms) {}
    using Level = std::function<float(int64_t)>;

    /// All have the given loudness for that long; returns the speaker at the end.
    QString talk(int64_t for_ms, const std::vector<std::pair<QString, Level>> &participants) {
        for (const int64_t end_ms = m_now_ms + for_ms; m_now_ms < end_ms; m_now_ms += m_step_ms) {
            std::vector<compose::ActiveSpeaker::Voice> voices;
            voices.reserve(participants.size());
            for (const auto &[id, level] : participants)
                voices.push_back({id, level(m_now_ms)});
            const QString speaker = m_speaker.hear(voices, m_now_ms);
            if (speaker != m_last)
                m_changes.push_back(m_now_ms);
            m_last = speaker;
        }
        return m_last;
    }
    int64_t now_ms() const { return m_now_ms; }
    const std::vector<int64_t> &changes_ms() const { return m_changes; }

  private:
    const int m_step_ms;
    compose::ActiveSpeaker m_speaker;
    int64_t m_now_ms = 1'000'000;
    QString m_last;
    std::vector<int64_t> m_changes;
};

Room::Level steady(float level) {
    return [level](int64_t) { return level; };
}
const Room::Level Silent = steady(0), Hiss = steady(0.005F), Speaking = steady(0.1F);

// Words of 300 ms with gaps of 200 ms between them.
Room::Level words(float level) {
    return [level](int64_t now_ms) { return now_ms % 500 < 300 ? level : 0; };
}

} // namespace

class ActiveSpeakerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutVoicesThereIsNoSpeaker() { QCOMPARE(Room().talk(1000, {}), QString()); }

    void beforeAnyoneSpokeTheFirstIsTheSpeaker() {
        QCOMPARE(Room().talk(5000, {{Ada, Silent}, {Bob, Hiss}}), Ada);
    }

    void whoSpeaksAlreadyHasThePlaceAtOnce() {
        QCOMPARE(Room().talk(100, {{Ada, Silent}, {Bob, Speaking}, {Cem, Hiss}}), Bob);
    }

    void theFirstToSpeakTakesThePlaceAfterOneAndAHalfSeconds_data() {
        QTest::addColumn<int>("step_ms");
        QTest::newRow("ten times a second") << 100;
        QTest::newRow("often") << 20;
        QTest::newRow("seldom") << 250;
    }
    void theFirstToSpeakTakesThePlaceAfterOneAndAHalfSeconds() {
        QFETCH(int, step_ms);
        Room room(step_ms);
        QCOMPARE(room.talk(1000, {{Ada, Silent}, {Bob, Silent}}), Ada);
        const int64_t begin_ms = room.now_ms();
        QCOMPARE(room.talk(1500, {{Ada, Silent}, {Bob, Speaking}}), Ada);
        QCOMPARE(room.talk(1000, {{Ada, Silent}, {Bob, Speaking}}), Bob);
        const int64_t after_ms = room.changes_ms().back() - begin_ms;
        QVERIFY2(after_ms >= 1500 && after_ms <= 2000, QByteArray::number(qlonglong(after_ms)));
    }

    void gapsBetweenWordsDoNotCount() {
        Room room;
        QCOMPARE(room.talk(5000, {{Ada, words(0.1F)}, {Bob, Hiss}}), Ada);
        const int64_t begin_ms = room.now_ms();
        QCOMPARE(room.talk(4000, {{Ada, Hiss}, {Bob, words(0.1F)}}), Bob);
        QVERIFY(room.changes_ms().back() - begin_ms < 3000);
        QCOMPARE(room.talk(60'000, {{Ada, Hiss}, {Bob, words(0.1F)}}), Bob);
        QCOMPARE(room.changes_ms().size(), size_t(2));
    }

    void someoneAsLoudAsThePresentOneDoesNotTakeThePlace() {
        Room room;
        QCOMPARE(room.talk(5000, {{Ada, words(0.1F)}, {Bob, Silent}}), Ada);
        QCOMPARE(room.talk(30'000, {{Ada, words(0.1F)}, {Bob, words(0.12F)}}), Ada);
        QCOMPARE(room.talk(4000, {{Ada, words(0.05F)}, {Bob, words(0.2F)}}), Bob); // shouted down
    }

    void aCoughIsNotASpeech_data() {
        QTest::addColumn<float>("level");
        QTest::addColumn<int>("length_ms");
        QTest::newRow("a cough") << 0.8F << 300;
        QTest::newRow("a bang") << 1.0F << 100;
        QTest::newRow("a laugh") << 0.5F << 500;
        QTest::newRow("yes") << 0.1F << 400;
    }
    void aCoughIsNotASpeech() {
        QFETCH(float, level);
        QFETCH(int, length_ms);
        Room room;
        room.talk(5000, {{Ada, Speaking}, {Bob, Silent}});
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(room.talk(length_ms, {{Ada, Silent}, {Bob, steady(level)}}), Ada);
            QCOMPARE(room.talk(4000, {{Ada, Silent}, {Bob, Silent}}), Ada);
        }
    }

    void silenceChangesNothing() {
        Room room;
        room.talk(5000, {{Ada, Hiss}, {Bob, Speaking}, {Cem, Hiss}});
        QCOMPARE(room.talk(600'000, {{Ada, Hiss}, {Bob, Silent}, {Cem, Hiss}}), Bob);
    }

    void whoGotThePlaceKeepsItThreeSeconds() {
        Room room;
        room.talk(1000, {{Ada, Silent}, {Bob, Silent}, {Cem, Silent}});
        QCOMPARE(room.talk(2500, {{Ada, Silent}, {Bob, Speaking}, {Cem, Silent}}), Bob);
        const int64_t bobs_ms = room.changes_ms().back();
        QCOMPARE(room.talk(10'000, {{Ada, Silent}, {Bob, Silent}, {Cem, Speaking}}), Cem);
        const int64_t kept_ms = room.changes_ms().back() - bobs_ms;
        QVERIFY2(kept_ms >= 3000 && kept_ms <= 3200, QByteArray::number(qlonglong(kept_ms)));
    }

    void ofTwoNewOnesTheLouderIsTaken() {
        Room room;
        room.talk(4000, {{Ada, Speaking}, {Bob, Silent}, {Cem, Silent}});
        QCOMPARE(room.talk(4000, {{Ada, Silent}, {Bob, steady(0.1F)}, {Cem, steady(0.15F)}}), Cem);
    }

    void whoLeavesIsReplacedAtOnceByWhoSpeaksOrTheFirst() {
        Room room;
        room.talk(4000, {{Ada, Silent}, {Bob, Speaking}, {Cem, Silent}});
        QCOMPARE(room.talk(100, {{Ada, Silent}, {Cem, Silent}}), Ada);
        room.talk(3000, {{Ada, Silent}, {Bob, Silent}, {Cem, Speaking}});
        QCOMPARE(room.talk(500, {{Ada, Silent}, {Bob, Speaking}, {Cem, Speaking}}), Cem);
        QCOMPARE(room.talk(100, {{Ada, Silent}, {Bob, Speaking}}), Bob);
        QCOMPARE(room.talk(100, {}), QString());
        QCOMPARE(room.talk(100, {{Ada, Silent}}), Ada);
    }

    void nonsenseLevelsAndClocksGoingBackDoNoHarm() {
        compose::ActiveSpeaker speaker;
        const float nan = std::nanf(""), infinite = HUGE_VALF;
        QCOMPARE(speaker.hear({{Ada, nan}, {Bob, infinite}, {Cem, -3}}, 5000), Ada);
        QCOMPARE(speaker.hear({{Ada, infinite}, {Bob, nan}, {Cem, -3}}, 4000), Ada);
        for (int64_t now_ms = 4000; now_ms < 8000; now_ms += 100)
            speaker.hear({{Ada, 0}, {Bob, 0.1F}, {Cem, nan}}, now_ms);
        QCOMPARE(speaker.hear({{Ada, 0}, {Bob, 0.1F}}, 8000), Bob);
    }
};

QTEST_GUILESS_MAIN(ActiveSpeakerTest)
#include "test_active_speaker.moc"
