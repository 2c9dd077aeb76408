#include "server/rest/recording_json.h"

#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// What of a recording the REST API answers, and to whom.
class RecordingJsonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ourMembersAreForThoseWhoAsk_data();
    void ourMembersAreForThoseWhoAsk();
    void theQueryAsks_data();
    void theQueryAsks();
    void aListIsOneDocument();
};

void RecordingJsonTest::ourMembersAreForThoseWhoAsk_data() {
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("reports"); // it was started with one of our options
    QTest::addColumn<bool>("finished");
    QTest::addColumn<bool>("there");
    QTest::newRow("an application of OpenVidu") << false << false << true << false;
    QTest::newRow("asked") << true << false << true << true;
    QTest::newRow("started so") << false << true << true << true;
    QTest::newRow("nothing to report yet") << true << true << false << false;
}

void RecordingJsonTest::ourMembersAreForThoseWhoAsk() {
    QFETCH(bool, asked);
    QFETCH(bool, reports);
    QFETCH(bool, finished);
    QFETCH(bool, there);
    recording::RecordingInfo info;
    info.properties.reports = reports;
    if (finished)
        info.health = recording::HealthReport();
    const QJsonObject json = recordingJson(info, asked ? Members::All : Members::OpenVidu);
    QCOMPARE(json.contains(QStringLiteral("ovation")), there);
    QJsonObject rest = json;
    rest.remove(QStringLiteral("ovation"));
    QCOMPARE(rest, info.toJson());
    if (there)
        QCOMPARE(json[QStringLiteral("ovation")].toObject(), info.report());
}

void RecordingJsonTest::theQueryAsks_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("asks");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("another") << QStringLiteral("page=ovation") << false;
    QTest::newRow("bare") << QStringLiteral("ovation") << true;
    QTest::newRow("true") << QStringLiteral("a=1&ovation=true") << true;
    QTest::newRow("false") << QStringLiteral("ovation=false") << false;
}

void RecordingJsonTest::theQueryAsks() {
    QFETCH(QString, query);
    HttpRequest request;
    request.query = QUrlQuery(query);
    QTEST(membersFor(request) == Members::All, "asks");
}

void RecordingJsonTest::aListIsOneDocument() {
    recording::RecordingValues all;
    QJsonArray items;
    for (int n = 0; n < 3; ++n) {
        QJsonObject list{{QStringLiteral("count"), n}, {QStringLiteral("items"), items}};
        QCOMPARE(recordingListAnswer(all, Members::OpenVidu).body, HttpResponse::json(list).body);
        recording::RecordingInfo info;
        info.id = QStringLiteral("a~%1, \"]}").arg(n);
        items.append(info.toJson());
        all.push_back(std::make_shared<const recording::RecordingInfo>(info));
    }
}

QTEST_GUILESS_MAIN(RecordingJsonTest)
#include "test_recording_json.moc"
