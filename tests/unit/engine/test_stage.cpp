#include "studio/stage.h"

#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

const QString stageId = QLatin1String(StageSessionId);

StagePerson person(int id, const QString &name) {
    StagePerson one;
    one.id = id;
    one.name = name;
    return one;
}

} // namespace

/// The stage on a real conference.
class TestStage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();

    void itIsMadeWithItsPeople();
    void whoIsMutedStaysAndWhoChangesComesAnew();
    void peopleLeaveOneByOneAndTheSessionLasts();
    void whoWasSentAwayComesBack();
    void aPictureHasTheRatioThatWasAskedFor_data();
    void aPictureHasTheRatioThatWasAskedFor();
    void tooManyAreRefusedAndNothingChanges();
    void twoOfTheSameNumberAreRefused();

  private:
    Result<QString> become(const std::vector<StagePerson> &people) {
        std::optional<Result<QString>> answer;
        m_world->stage.become(people, [&answer](const Result<QString> &result) { answer = result; });
        return answer.value_or(Error{0, u"no answer"_s});
    }
    std::vector<const session::Connection *> present() const {
        const session::Session *session = m_world->sessions.find(stageId);
        return session ? session->participants() : std::vector<const session::Connection *>();
    }

    struct World {
        config::Settings settings;
        SystemClock clock;
        session::SessionRegistry sessions{clock};
        transport::MediaPlane plane{transport::MediaPlaneSettings{}};
        control::Conference conference{settings, clock, sessions, plane, nullptr};
        Stage stage{conference};
    };
    std::unique_ptr<World> m_world;
};

void TestStage::init() {
    m_world = std::make_unique<World>();
}

void TestStage::itIsMadeWithItsPeople() {
    QCOMPARE(*become({person(1, u"Ana"_s), person(2, u"Ben"_s)}), stageId);
    QCOMPARE(present().size(), size_t(2));
    for (const auto *one : present())
        QVERIFY(one->publishing && one->publishing->typeOfVideo == u"CUSTOM"_s);
}

void TestStage::whoIsMutedStaysAndWhoChangesComesAnew() {
    std::vector<StagePerson> people = {person(1, u"Ana"_s), person(2, u"Ben"_s)};
    QVERIFY(become(people).ok());
    const QString ana = present()[0]->id, ben = present()[1]->id;
    people[0].sound = false;
    people[1].screen = true;
    people[1].data = u"desk 2"_s;
    QVERIFY(become(people).ok());
    QCOMPARE(present().size(), size_t(2));
    QCOMPARE(present()[0]->id, ana);
    QVERIFY(!present()[0]->publishing->audioActive);
    QVERIFY(present()[1]->id != ben);
    QCOMPARE(present()[1]->publishing->typeOfVideo, u"SCREEN"_s);
    QCOMPARE(present()[1]->properties.data, u"desk 2"_s);
}

void TestStage::peopleLeaveOneByOneAndTheSessionLasts() {
    QVERIFY(become({person(1, u"Ana"_s), person(2, u"Ben"_s)}).ok());
    QVERIFY(become({person(2, u"Ben"_s)}).ok());
    QCOMPARE(present().size(), size_t(1));
    QVERIFY(become({}).ok());
    QVERIFY(m_world->sessions.find(stageId));
    QCOMPARE(present().size(), size_t(0));
    QVERIFY(become({person(3, u"Cho"_s)}).ok());
    QCOMPARE(present().size(), size_t(1));
}

void TestStage::whoWasSentAwayComesBack() {
    const std::vector<StagePerson> people = {person(1, u"Ana"_s), person(2, u"Ben"_s)};
    QVERIFY(become(people).ok());
    QVERIFY(m_world->conference.disconnect(stageId, present()[0]->id, u"forceDisconnectByServer"_s).ok());
    QCOMPARE(present().size(), size_t(1));
    QVERIFY(become(people).ok());
    QCOMPARE(present().size(), size_t(2));
}

void TestStage::aPictureHasTheRatioThatWasAskedFor_data() {
    QTest::addColumn<int>("aspect");
    QTest::addColumn<bool>("screen");
    QTest::addColumn<QString>("dimensions");
    const auto row = [](const char *name, StagePerson::Aspect aspect, bool screen,
                        const QString &dimensions) {
        QTest::newRow(name) << int(aspect) << screen << dimensions;
    };
    row("classic", StagePerson::Aspect::Classic, false, u"{\"width\":640,\"height\":480}"_s);
    row("wide", StagePerson::Aspect::Wide, false, u"{\"width\":640,\"height\":360}"_s);
    row("upright", StagePerson::Aspect::Upright, false, u"{\"width\":360,\"height\":640}"_s);
    row("wide screen", StagePerson::Aspect::Wide, true, u"{\"width\":1280,\"height\":720}"_s);
}

void TestStage::aPictureHasTheRatioThatWasAskedFor() {
    QFETCH(int, aspect);
    QFETCH(bool, screen);
    StagePerson one = person(1, u"Ana"_s);
    one.aspect = StagePerson::Aspect(aspect);
    one.screen = screen;
    QVERIFY(become({one}).ok());
    QTEST(present()[0]->publishing->videoDimensions, "dimensions");
}

void TestStage::tooManyAreRefusedAndNothingChanges() {
    QVERIFY(become({person(1, u"Ana"_s)}).ok());
    std::vector<StagePerson> many;
    for (int id = 1; id <= MostStagePeople + 1; ++id)
        many.push_back(person(id, u"P"_s));
    QVERIFY(!become(many).ok());
    QCOMPARE(present().size(), size_t(1));
}

void TestStage::twoOfTheSameNumberAreRefused() {
    QVERIFY(!become({person(1, u"Ana"_s), person(1, u"Ben"_s)}).ok());
    QVERIFY(!m_world->sessions.find(stageId));
}

QTEST_GUILESS_MAIN(TestStage)

#include "test_stage.moc"
