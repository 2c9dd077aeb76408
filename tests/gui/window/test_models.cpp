#include "fake_studio.h"

#include "ui/common/format.h"
#include "ui/recordings/recording_model.h"
#include "ui/sessions/session_empty.h"
#include "ui/sessions/session_model.h"
#include "ui/shell/disk_forecast.h"
#include "ui/shell/languages.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace ovation;
using namespace ovation::ui;

namespace {

/// Everything a view would read of the tree, level by level.
QStringList contents(const QAbstractItemModel &model, const QModelIndex &parent = {}) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells += model.index(row, column, parent).data().toString();
        lines += cells.join(u'|');
        for (const QString &line : contents(model, model.index(row, 0, parent)))
            lines += QStringLiteral("  ") + line;
    }
    return lines;
}

EngineSnapshot ofSessions(const std::vector<SessionSnapshot> &sessions) {
    EngineSnapshot snapshot;
    snapshot.sessions = sessions;
    return snapshot;
}

std::vector<SessionSnapshot> shuffledSessions(QRandomGenerator &random) {
    const QStringList names{QStringLiteral("Ana"), QStringLiteral("Ben"), QStringLiteral("Cho"),
                            QStringLiteral("Dee")};
    std::vector<SessionSnapshot> sessions;
    for (int i = 0; i < 6; ++i) {
        if (random.bounded(3) == 0)
            continue;
        QStringList participants;
        for (const QString &name : names)
            if (random.bounded(2) == 0)
                participants += name;
        auto session = someSession(QStringLiteral("s%1").arg(i), participants);
        for (auto &connection : session.connections)
            connection.streams.front().bitrate_kbps = random.bounded(2000);
        std::shuffle(session.connections.begin(), session.connections.end(), random);
        sessions.push_back(session);
    }
    std::shuffle(sessions.begin(), sessions.end(), random);
    return sessions;
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theTreeShowsSessionsConnectionsAndStreams();
    void anyChangeOfSessionsEndsInTheSameTreeAsAFreshOne();
    void aBatchOfChangedNumbersIsOneSignalPerParent();
    void nothingIsSignalledWhenNothingChanged();
    void selectionAndExpansionSurviveRowsThatComeGoAndMove();
    void runningRecordingsShowTimeAndSizeSoFar();
    void aFailedRecordingSaysWhy();
    void theForecastFollowsTheRateOfTheLastHalfMinute();
    void theForecastIsSilentWhileNothingIsWritten();
    void theConnectingLinesNameTheSecretFileAndNotTheSecret();
    void failuresAreSentencesWithOneFullStop();
};

void ModelsTest::theTreeShowsSessionsConnectionsAndStreams() {
    SessionModel model;
    auto session = someSession(QStringLiteral("daily"), {QStringLiteral("Ana"), QStringLiteral("Ben")});
    session.connections[1].streams[0].audioActive = false;
    session.connections[1].streams[0].lostPackets = 7;
    ConnectionSnapshot waiting;
    waiting.id = waiting.name = QStringLiteral("con_wait");
    waiting.pending = true;
    session.connections.push_back(waiting);
    model.show(ofSessions({session}));
    const QStringList expected{
        QStringLiteral("daily|2 joined|1.6 Mb/s|7"),
        QStringLiteral("  Ana|publisher|0.8 Mb/s|"),
        QStringLiteral("    Camera 640×480|1 subscriber|0.8 Mb/s|"),
        QStringLiteral("  Ben|publisher|0.8 Mb/s|7"),
        QStringLiteral("    Camera 640×480|audio muted|0.8 Mb/s|7"),
        QStringLiteral("  con_wait|invited, not joined||"),
    };
    QCOMPARE(contents(model), expected);
    const auto ben = model.find({QStringLiteral("daily"), QStringLiteral("con_Ben")});
    QCOMPARE(model.connectionOf(model.index(0, 0, ben)), QStringLiteral("con_Ben"));
    QCOMPARE(model.sessionOf(model.index(0, 0, ben)), QStringLiteral("daily"));
    QVERIFY(model.connectionOf(model.index(0, 0)).isEmpty());
}

void ModelsTest::anyChangeOfSessionsEndsInTheSameTreeAsAFreshOne() {
    QRandomGenerator random(4443);
    SessionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 200; ++round) {
        const auto sessions = shuffledSessions(random);
        model.show(ofSessions(sessions));
        SessionModel fresh;
        fresh.show(ofSessions(sessions));
        QCOMPARE(contents(model), contents(fresh));
    }
}

void ModelsTest::aBatchOfChangedNumbersIsOneSignalPerParent() {
    SessionModel model;
    QStringList participants;
    for (int i = 0; i < 50; ++i)
        participants += QStringLiteral("p%1").arg(i);
    auto session = someSession(QStringLiteral("big"), participants);
    model.show(ofSessions({session}));
    for (auto &connection : session.connections)
        connection.name += u'!';
    QSignalSpy changed(&model, &SessionModel::dataChanged);
    model.show(ofSessions({session}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 49);
}

void ModelsTest::nothingIsSignalledWhenNothingChanged() {
    SessionModel model;
    const std::vector<SessionSnapshot> sessions{someSession(QStringLiteral("a"), {QStringLiteral("Ana")})};
    model.show(ofSessions(sessions));
    QSignalSpy changed(&model, &SessionModel::dataChanged);
    QSignalSpy inserted(&model, &SessionModel::rowsInserted);
    QSignalSpy moved(&model, &SessionModel::rowsMoved);
    model.show(ofSessions(sessions));
    QCOMPARE(changed.size() + inserted.size() + moved.size(), 0);
}

void ModelsTest::selectionAndExpansionSurviveRowsThatComeGoAndMove() {
    SessionModel model;
    const auto a = someSession(QStringLiteral("a"), {QStringLiteral("Ana")});
    const auto b = someSession(QStringLiteral("b"), {QStringLiteral("Ben")});
    const auto c = someSession(QStringLiteral("c"), {});
    model.show(ofSessions({a, b}));
    QTreeView view;
    view.setModel(&model);
    view.expand(model.indexOf(QStringLiteral("b")));
    view.setCurrentIndex(model.find({QStringLiteral("b"), QStringLiteral("con_Ben")}));
    model.show(ofSessions({c, b, a}));
    QCOMPARE(view.currentIndex(), model.find({QStringLiteral("b"), QStringLiteral("con_Ben")}));
    QVERIFY(view.isExpanded(model.indexOf(QStringLiteral("b"))));
    QVERIFY(!view.isExpanded(model.indexOf(QStringLiteral("a"))));
    model.show(ofSessions({b}));
    QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("Ben"));
    QVERIFY(view.isExpanded(model.index(0, 0)));
}

void ModelsTest::runningRecordingsShowTimeAndSizeSoFar() {
    RecordingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto running = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    running.info.status = recording::Status::Started;
    running.info.size = 0;
    running.info.duration = 0;
    EngineSnapshot snapshot;
    snapshot.recordings = {running};
    snapshot.progress = {{QStringLiteral("daily"), 5'400'000, 61'999}};
    model.show(snapshot);
    QCOMPARE(model.index(0, RecordingModel::DurationColumn).data().toString(), QStringLiteral("00:01:01"));
    QCOMPARE(model.index(0, RecordingModel::SizeColumn).data().toString(), QStringLiteral("5.4 MB"));
    QCOMPARE(model.index(0, RecordingModel::StateColumn).data().toString(), QStringLiteral("recording"));
    const auto alignment = model.index(0, RecordingModel::SizeColumn).data(Qt::TextAlignmentRole).toInt();
    QVERIFY(alignment & Qt::AlignRight);
}

void ModelsTest::aFailedRecordingSaysWhy() {
    RecordingModel model;
    auto failed = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    failed.info.status = recording::Status::Failed;
    failed.info.failure = QStringLiteral("the disk is full");
    EngineSnapshot snapshot;
    snapshot.recordings = {failed};
    model.show(snapshot);
    QCOMPARE(model.index(0, RecordingModel::StateColumn).data().toString(),
             QStringLiteral("failed: the disk is full"));
}

void ModelsTest::theForecastFollowsTheRateOfTheLastHalfMinute() {
    DiskForecast forecast;
    // Fast for a minute, then 1 MB a second: only the slow half minute counts.
    for (int second = 0; second <= 60; ++second)
        forecast.add(second * 1000, 3'600'000'000, int64_t(second) * 50'000'000);
    for (int second = 61; second <= 100; ++second)
        forecast.add(second * 1000, 3'600'000'000, 3'000'000'000 + int64_t(second - 60) * 1'000'000);
    QVERIFY(forecast.fullIn_s().has_value());
    QCOMPARE(*forecast.fullIn_s(), 3600);
}

void ModelsTest::theForecastIsSilentWhileNothingIsWritten() {
    DiskForecast forecast;
    for (int second = 0; second < 40; ++second)
        forecast.add(second * 1000, 1'000'000, 0);
    QVERIFY(!forecast.fullIn_s());
    forecast.add(40'000, 1'000'000, 5'000);
    forecast.add(41'000, 1'000'000, 0); // that recording ended
    QVERIFY(!forecast.fullIn_s());
}

void ModelsTest::theConnectingLinesNameTheSecretFileAndNotTheSecret() {
    const ServerFacts facts{QStringLiteral("https://localhost:4443/"), QStringLiteral("/c/secret"), true};
    QCOMPARE(SessionEmpty::connectingLines(facts),
             QStringLiteral("OPENVIDU_URL=https://localhost:4443/\nOPENVIDU_SECRET=\"$(cat '/c/secret')\""));
}

void ModelsTest::failuresAreSentencesWithOneFullStop() {
    QCOMPARE(failureText(QStringLiteral("It failed"), {Errc::Failed, QStringLiteral("no disk.")}),
             QStringLiteral("It failed: no disk."));
    QCOMPARE(failureText(QStringLiteral("It failed"), {Errc::Failed, QString()}),
             QStringLiteral("It failed."));
    QCOMPARE(roughDurationText(61 * 3600 + 5), QStringLiteral("about 61 h"));
    QCOMPARE(bytesText(412'000'000'000), QStringLiteral("412 GB"));
}

int main(int argc, char **argv) {
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    const Languages languages; // for plural forms
    ModelsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_models.moc"
