#include "server/rest/http_status.h"
#include "session/protocol_codes.h"

#include <QTest>

using namespace ovation;
using namespace ovation::server;

Q_DECLARE_METATYPE(ovation::Errc)

class HttpStatusTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFailureHasAStatusAndACode_data();
    void everyFailureHasAStatusAndACode();
    void aRoutesOwnAnswerIsStrongerThanTheTable();
};

void HttpStatusTest::everyFailureHasAStatusAndACode_data() {
    QTest::addColumn<Errc>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    const auto row = [](const char *name, Errc code, int status, int number) {
        QTest::newRow(name) << code << status << number;
    };
    row("a wrong type", Errc::InvalidParameter, 400, -1);
    row("a combination that means nothing", Errc::UnprocessableParameter, 422, -1);
    row("a recipient that is not there", Errc::InvalidRecipient, 406, 601);
    row("a wrong secret", Errc::Unauthorized, 401, 401);
    row("no such session", Errc::SessionNotFound, 404, 202);
    row("a session that closes", Errc::SessionClosing, 404, 203);
    row("a session without participants", Errc::SessionNotActive, 406, 201);
    row("a session id in use", Errc::SessionExists, 409, 403);
    row("no such participant", Errc::ParticipantNotFound, 404, 102);
    row("no such stream", Errc::NotPublishing, 404, 105);
    row("the stream of a camera", Errc::CameraStream, 405, 10);
    row("a camera that cannot be opened", Errc::EndpointFailed, 500, 303);
    row("recording switched off", Errc::RecordingDisabled, 501, 704);
    row("a relayed session", Errc::NotRecordable, 409, 703);
    row("no participant to record", Errc::NobodyConnected, 406, 703);
    row("recorded already", Errc::AlreadyRecorded, 409, 703);
    row("no such recording", Errc::RecordingNotFound, 404, 705);
    row("a recording that has ended", Errc::RecordingNotRunning, 404, 704);
    row("a recording that has not begun", Errc::RecordingStarting, 406, 704);
    row("a recording that runs", Errc::RecordingRunning, 409, 706);
    row("a full disk", Errc::DiskFull, 500, 703);
    row("an encoder that failed", Errc::MediaFailed, 500, 703);
}

void HttpStatusTest::everyFailureHasAStatusAndACode() {
    QFETCH(Errc, code);
    QTEST(answerOf(code).status, "status");
    QTEST(session::protocolCode(code), "number");
}

void HttpStatusTest::aRoutesOwnAnswerIsStrongerThanTheTable() {
    constexpr FailureAnswer own[] = {{Errc::SessionNotFound, 400, ErrorBody::Structured}};
    QCOMPARE(answerOf(Errc::SessionNotFound, own).status, 400);
    QCOMPARE(answerOf(Errc::SessionNotFound, own).body, ErrorBody::Structured);
    QCOMPARE(answerOf(Errc::SessionNotFound).body, ErrorBody::None);
    QCOMPARE(answerOf(Errc::SessionClosing, own).status, 404);
}

QTEST_GUILESS_MAIN(HttpStatusTest)
#include "test_http_status.moc"
