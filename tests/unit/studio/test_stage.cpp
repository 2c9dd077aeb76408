#include "studio/stage.h"

#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

const QString stageId = QLatin1String(StageSessionId);

StageParticipant person(int id, const QString &name) {
    StageParticipant one;
    one.id = id;
    one.name = name;
    return one;
}

} // namespace

/// The stage on a real conference.
class StageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();

    void itIsMadeWithItsParticipants();
    void mutedParticipantsStayAndChangedOnesRejoin();
    void participantsLeaveOneByOneAndTheSessionLasts();
    void whoWasSentAwayComesBack();
    void aFrameHasTheRatioThatWasAskedFor_data();
    void aFrameHasTheRatioThatWasAskedFor();
    void tooManyAreRefusedAndNothingChanges();
    void twoOfTheSameNumberAreRefused();

  private:
    Result<QString> become(const std::vector<StageParticipant> &participants) {
        return m_world->stage.become(participants);
    }
    std::vector<const session::Connection *> present() const {
        const session::Session *session = m_world->commands.session(stageId);
        return session ? session->participants() : std::vector<const session::Connection *>();
    }

    struct World {
        config::Settings settings;
        SystemClock clock;
        transport::MediaPlane plane{transport::MediaPlaneSettings{}};
        control::Commands commands{settings, clock, plane, nullptr};
        Stage stage{commands};
    };
    std::unique_ptr<World> m_world;
};

void StageTest::init() {
    m_world = std::make_unique<World>();
}

void StageTest::itIsMadeWithItsParticipants() {
    QCOMPARE(*become({person(1, u"Ana"_s), person(2, u"Ben"_s)}), stageId);
    QCOMPARE(present().size(), size_t(2));
    for (const auto *one : present())
        QVERIFY(one->publishing && one->publishing->typeOfVideo == u"CUSTOM"_s);
}

void StageTest::mutedParticipantsStayAndChangedOnesRejoin() {
    std::vector<StageParticipant> participants = {person(1, u"Ana"_s), person(2, u"Ben"_s)};
    QVERIFY(become(participants).ok());
    const QString ana = present()[0]->id, ben = present()[1]->id;
    participants[0].audio = false;
    participants[1].screen = true;
    participants[1].data = u"desk 2"_s;
    QVERIFY(become(participants).ok());
    QCOMPARE(present().size(), size_t(2));
    QCOMPARE(present()[0]->id, ana);
    QVERIFY(!present()[0]->publishing->audioActive);
    QVERIFY(present()[1]->id != ben);
    QCOMPARE(present()[1]->publishing->typeOfVideo, u"SCREEN"_s);
    QCOMPARE(present()[1]->properties.data, u"desk 2"_s);
}

void StageTest::participantsLeaveOneByOneAndTheSessionLasts() {
    QVERIFY(become({person(1, u"Ana"_s), person(2, u"Ben"_s)}).ok());
    QVERIFY(become({person(2, u"Ben"_s)}).ok());
    QCOMPARE(present().size(), size_t(1));
    QVERIFY(become({}).ok());
    QVERIFY(m_world->commands.session(stageId));
    QCOMPARE(present().size(), size_t(0));
    QVERIFY(become({person(3, u"Cho"_s)}).ok());
    QCOMPARE(present().size(), size_t(1));
}

void StageTest::whoWasSentAwayComesBack() {
    const std::vector<StageParticipant> participants = {person(1, u"Ana"_s), person(2, u"Ben"_s)};
    QVERIFY(become(participants).ok());
    QVERIFY(m_world->commands.disconnect(stageId, present()[0]->id, u"forceDisconnectByServer"_s).ok());
    QCOMPARE(present().size(), size_t(1));
    QVERIFY(become(participants).ok());
    QCOMPARE(present().size(), size_t(2));
}

void StageTest::aFrameHasTheRatioThatWasAskedFor_data() {
    QTest::addColumn<int>("aspect");
    QTest::addColumn<bool>("screen");
    QTest::addColumn<QString>("dimensions");
    const auto row = [](const char *name, StageParticipant::Aspect aspect, bool screen,
                        const QString &dimensions) {
        QTest::newRow(name) << int(aspect) << screen << dimensions;
    };
    row("classic", StageParticipant::Aspect::Classic, false, u"{\"width\":640,\"height\":480}"_s);
    row("wide", StageParticipant::Aspect::Wide, false, u"{\"width\":640,\"height\":360}"_s);
    row("upright", StageParticipant::Aspect::Upright, false, u"{\"width\":360,\"height\":640}"_s);
    row("wide screen", StageParticipant::Aspect::Wide, true, u"{\"width\":1280,\"height\":720}"_s);
}

void StageTest::aFrameHasTheRatioThatWasAskedFor() {
    QFETCH(int, aspect);
    QFETCH(bool, screen);
    StageParticipant one = person(1, u"Ana"_s);
    one.aspect = StageParticipant::Aspect(aspect);
    one.screen = screen;
    QVERIFY(become({one}).ok());
    QTEST(present()[0]->publishing->videoDimensions, "dimensions");
}

void StageTest::tooManyAreRefusedAndNothingChanges() {
    QVERIFY(become({person(1, u"Ana"_s)}).ok());
    std::vector<StageParticipant> many;
    for (int id = 1; id <= MaxStageParticipants + 1; ++id)
        many.push_back(person(id, u"P"_s));
    QVERIFY(!become(many).ok());
    QCOMPARE(present().size(), size_t(1));
}

void StageTest::twoOfTheSameNumberAreRefused() {
    QVERIFY(!become({person(1, u"Ana"_s), person(1, u"Ben"_s)}).ok());
    QVERIFY(!m_world->commands.session(stageId));
}

QTEST_GUILESS_MAIN(StageTest)

#include "test_stage.moc"
