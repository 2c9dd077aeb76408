#include "window_driver.h"

#include "ui/common/format.h"
#include "ui/sessions/event_model.h"
#include "ui/sessions/facts_model.h"
#include "ui/sessions/session_log.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTabWidget>

using namespace ovation;
using namespace ovation::ui;
using Kind = SessionEvent::Kind;

namespace {

const QString Daily = QStringLiteral("daily"), Unique = QStringLiteral("daily_1");

SessionEvent happening(Kind kind, const QString &name = {}, const QString &session = Daily) {
    SessionEvent made;
    made.kind = kind;
    made.sessionId = session;
    made.uniqueSessionId = session + QStringLiteral("_1");
    made.at_ms = 1'767'225'600'000;
    made.name = name;
    if (!name.isEmpty())
        made.connectionId = QStringLiteral("con_") + name;
    return made;
}

/// What a view shows of a flat model, a line per row.
QStringList linesOf(const QAbstractItemModel &model, int first = 0) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = first; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines;
}

} // namespace

/// What is shown of a session and a participant, and what happened in a session.
class SessionDetailsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void whatIsSelectedIsShownInDetail();
    void aCamerasPasswordIsNotShown();
    void eventsAreFilteredAndCopied();
    void badNetworksAndNotesOfRecordingsAreEvents();
    void eventsOfASessionThatEndedCanBeChosen();
    void theLogKeepsTheLastEventsAndSessions();
    void modelsOfDetailsAndEventsKeepTheRulesOfModels();
    void anotherLanguageKeepsTheEvents();

  private:
    template <typename T>
    T *part(const char *name) const {
        return m_driver->part<T>(name);
    }
    void select(int participant) const;
    ConnectionSnapshot &connection(size_t number) const {
        return m_driver->studio->snapshot.sessions[0].connections[number];
    }
    QStringList facts() const { return linesOf(*part<QTreeView>("factsTable")->model()); }
    QStringList events() const { return linesOf(*part<QTreeView>("eventTable")->model(), 1); }
    void tell(const SessionEvents &events) const {
        Q_EMIT m_driver->studio->happened(events);
        m_driver->settle();
    }

    std::unique_ptr<WindowDriver> m_driver;
};

void SessionDetailsTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->daily();
}

void SessionDetailsTest::select(int participant) const {
    auto *tree = m_driver->tree();
    tree->setCurrentIndex(tree->model()->index(participant, 0, tree->model()->index(0, 0)));
}

void SessionDetailsTest::whatIsSelectedIsShownInDetail() {
    connection(0).platform = QStringLiteral("Chrome 120");
    connection(0).record = false;
    connection(0).serverData = QStringLiteral("team\nblue");
    session::KurentoOptions options;
    options.videoMaxRecvBandwidth = 1500;
    connection(0).kurentoOptions = options;
    m_driver->publish();
    select(0);
    const QStringList shown = facts();
    for (const char *line :
         {"Connection|con_Ana", "Role|publisher", "Platform|Chrome 120", "Individual recording|no",
          "Data of the server|team blue", "Video it sends|as in the settings – 1,500 kbps",
          "Stream|str_CAM_Ana", "Round trip|–", "Audio level|–"})
        QVERIFY2(shown.contains(QString::fromUtf8(line)), qPrintable(shown.join(u'\n')));
    connection(0).streams[0].roundTrip_ms = 48;
    connection(0).streams[0].audioLevel_dB = 0;
    m_driver->publish();
    for (const char *line : {"Round trip|48 ms", "Audio level|0 dB"})
        QVERIFY2(facts().contains(QString::fromUtf8(line)), qPrintable(facts().join(u'\n')));
    m_driver->studio->snapshot.sessions[0].properties.recordingMode = session::RecordingMode::Always;
    m_driver->publish();
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(0, 0));
    QVERIFY2(facts().contains(QStringLiteral("Recording|always, while participants publish")),
             qPrintable(facts().join(u'\n')));
    m_driver->trigger("sessionDetailsShown");
    QVERIFY(!part<QTabWidget>("sessionDetails")->isVisible());
}

void SessionDetailsTest::aCamerasPasswordIsNotShown() {
    session::IpCameraProperties camera;
    camera.rtspUri = QStringLiteral("rtsp://10.0.0.7:554");
    connection(0).camera = true;
    connection(0).cameraProperties = camera;
    m_driver->publish();
    select(0);
    QVERIFY(facts().contains(QStringLiteral("Address|rtsp://10.0.0.7:554")));
    QVERIFY(facts().filter(QStringLiteral("Role|")).isEmpty()); // a camera has none
}

void SessionDetailsTest::eventsAreFilteredAndCopied() {
    SessionEvent left = happening(Kind::Left, QStringLiteral("Ana"));
    left.detail = QStringLiteral("networkDisconnect");
    left.length_s = 65;
    SessionEvent signal = happening(Kind::SignalSent);
    signal.detail = QStringLiteral("chat");
    signal.size = 12;
    signal.recipients = 3;
    tell({happening(Kind::Joined, QStringLiteral("Ana")), left, signal});
    tell({happening(Kind::Joined, QStringLiteral("Cho"), QStringLiteral("class-7"))}); // another session's
    QCOMPARE(events(), (QStringList{QStringLiteral("Joined|Ana|"),
                                    QStringLiteral("Left|Ana|network connection lost, after 00:01:05"),
                                    QStringLiteral("Signal|server|chat, 12 characters, to 3 participants")}));
    part<QTabWidget>("sessionDetails")->setCurrentIndex(1);
    part<QLineEdit>("filterEvents")->setText(QStringLiteral("ANA"));
    QCOMPARE(events().size(), 2);
    m_driver->click("copyEvents");
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains(QStringLiteral("\tJoined\tAna")), qPrintable(lines[0]));
    QCOMPARE(m_driver->said("sessionPanel"), QStringLiteral("2 events copied."));
}

void SessionDetailsTest::badNetworksAndNotesOfRecordingsAreEvents() {
    SessionEvent bad = happening(Kind::NetworkBad, QStringLiteral("Ana"));
    bad.lost_percent = 12;
    SessionEvent note = happening(Kind::RecordingNote);
    note.name = QStringLiteral("daily~1");
    note.detail = QStringLiteral("Nothing can be heard from beginning to end");
    tell({bad, happening(Kind::NetworkGood, QStringLiteral("Ana")), note});
    QCOMPARE(
        events(),
        (QStringList{QStringLiteral("Bad network|Ana|%1 of its packets are lost").arg(percentText(12)),
                     QStringLiteral("Network good again|Ana|"),
                     QStringLiteral("Recording note||daily~1: Nothing can be heard from beginning to end")}));
}

void SessionDetailsTest::eventsOfASessionThatEndedCanBeChosen() {
    tell({happening(Kind::Joined, QStringLiteral("Ana")), happening(Kind::SessionEnded)});
    m_driver->studio->snapshot.sessions.clear();
    m_driver->studio->snapshot.sessions.push_back(someSession(QStringLiteral("class-7"), {}));
    m_driver->publish();
    QVERIFY(events().isEmpty());
    auto *which = part<QComboBox>("eventSession");
    QCOMPARE(which->count(), 2);
    QVERIFY(which->itemText(1).startsWith(QStringLiteral("daily, ended ")));
    which->setCurrentIndex(1);
    Q_EMIT which->activated(1);
    QCOMPARE(events().size(), 2);
}

void SessionDetailsTest::theLogKeepsTheLastEventsAndSessions() {
    FakeStudio studio;
    SessionLog log(studio);
    SessionEvents many;
    for (int i = 0; i < 700; ++i)
        many += happening(Kind::Joined, QString::number(i));
    Q_EMIT studio.happened(many);
    Q_EMIT studio.happened(many);
    QCOMPARE(log.find(Unique)->events.size(), SessionLog::MaxEvents);
    QCOMPARE(log.find(Unique)->events.back().name, QStringLiteral("699"));
    QCOMPARE(log.find(Unique)->ended_ms, 0);
    for (int i = 0; i < 20; ++i) {
        SessionEvent ended = happening(Kind::SessionEnded, {}, QStringLiteral("s%1").arg(i));
        ended.at_ms += i;
        Q_EMIT studio.happened({ended});
    }
    QCOMPARE(log.ended().size(), SessionLog::MaxEnded);
    QCOMPARE(log.ended().front()->id, QStringLiteral("s19"));
    QVERIFY(log.find(Unique)); // it runs
    studio.publish();          // and now it does not, without a word
    QCOMPARE(log.ended().front()->id, Daily);
}

void SessionDetailsTest::modelsOfDetailsAndEventsKeepTheRulesOfModels() {
    EventModel events;
    QAbstractItemModelTester eventTester(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SessionEvents some;
    for (int i = 0; i < 400; ++i)
        some += happening(i % 2 ? Kind::Joined : Kind::Left, QString::number(i));
    for (int i = 0; i < 4; ++i)
        events.append(some);
    QCOMPARE(events.rowCount(), int(SessionLog::MaxEvents));
    SessionEvents tooMany;
    for (int i = 0; i < 3; ++i)
        tooMany += some;
    events.append(tooMany);
    QCOMPARE(events.rowCount(), int(SessionLog::MaxEvents));
    QCOMPARE(events.index(events.rowCount() - 1, EventModel::ParticipantColumn).data().toString(),
             QStringLiteral("399"));
    events.show({});
    QCOMPARE(events.rowCount(), 0);

    FactsModel facts;
    QAbstractItemModelTester factsTester(&facts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SessionSnapshot session = someSession(Daily, {QStringLiteral("Ana")});
    facts.show(session);
    facts.show(session.connections[0]);
    facts.show(session);
    QVERIFY(facts.rowCount() > 3);
    facts.clear();
    QCOMPARE(facts.rowCount(), 0);
}

void SessionDetailsTest::anotherLanguageKeepsTheEvents() {
    tell({happening(Kind::Joined, QStringLiteral("Ana"))});
    m_driver->trigger("language_de");
    QTRY_COMPARE(events().size(), 1);
    QVERIFY2(!events().front().startsWith(QStringLiteral("Joined")), qPrintable(events().front()));
    m_driver->trigger("language_en");
    QTRY_COMPARE(events(), QStringList{QStringLiteral("Joined|Ana|")});
}

int main(int argc, char **argv) {
    return runWindowTest<SessionDetailsTest>(argc, argv);
}

#include "test_session_details.moc"
