#include "server/signalling/rpc_reader.h"
#include "session/protocol_codes.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace ovation;
using namespace ovation::server;

namespace {

QJsonObject json(const QString &text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonObject json(const char *text) {
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class RpcReaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRequestIsReadWithItsParts();
    void theIdMayBeANumberATextOrAbsent_data();
    void theIdMayBeANumberATextOrAbsent();
    void whatIsNoRequestIsRefused_data();
    void whatIsNoRequestIsRefused();
    void noDamagedMessageBreaksTheReader();
    void parametersAreReadByType_data();
    void parametersAreReadByType();
    void whatOthersAreToldCountsAsItIsWritten();
    void theFirstProblemIsTheOneReported();
    void aMissingParameterIsNamedAsTheReferenceDoes();
    void resultsCarryTheRpcSession_data();
    void resultsCarryTheRpcSession();
    void errorsEndWithTheirCodeWhereItIsOneOfTheProtocol_data();
    void errorsEndWithTheirCodeWhereItIsOneOfTheProtocol();
    void anErrorToAnUnreadableRequestHasNoId();
    void notificationsHaveNoIdAndNoNulls();
};

void RpcReaderTest::aRequestIsReadWithItsParts() {
    const auto request = readRequest(QStringLiteral(
        R"({"jsonrpc":"2.0","id":7,"method":"connect","params":{"sessionId":"abc","reconnect":true}})"));
    QVERIFY(request);
    QCOMPARE(request->method, QStringLiteral("connect"));
    QCOMPARE(request->id, QJsonValue(7));
    QCOMPARE(request->rpcSessionId, QStringLiteral("abc"));
    QCOMPARE(request->params, (QJsonObject{{QStringLiteral("reconnect"), true}})); // sessionId is taken out
}

void RpcReaderTest::theIdMayBeANumberATextOrAbsent_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<QJsonValue>("id");
    QTest::newRow("number") << QStringLiteral(R"({"id":0,"method":"m"})") << QJsonValue(0);
    QTest::newRow("text") << QStringLiteral(R"({"id":"x","method":"m"})") << QJsonValue(QStringLiteral("x"));
    QTest::newRow("absent") << QStringLiteral(R"({"method":"m"})") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("huge") << QStringLiteral(R"({"id":1e300,"method":"m"})") << QJsonValue(1e300);
    QTest::newRow("params null") << QStringLiteral(R"({"id":1,"method":"m","params":null})") << QJsonValue(1);
}

void RpcReaderTest::theIdMayBeANumberATextOrAbsent() {
    QFETCH(QString, message);
    const auto request = readRequest(message);
    QVERIFY(request);
    QTEST(request->id, "id");
    QVERIFY(request->params.isEmpty());
}

void RpcReaderTest::whatIsNoRequestIsRefused_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("code");
    const auto row = [](const QString &message, int code) {
        QTest::newRow(qPrintable(message.isEmpty() ? QStringLiteral("empty") : message.left(40)))
            << message << code;
    };
    for (const char *message : {"", " ", "hello", "{", "null", "true", "5", "\"text\"", "[]",
                                "[{\"method\":\"m\"}]", "{\"method\":\"m\"} {}", "{'method':'m'}"})
        row(QLatin1String(message), -32700);
    row(QStringLiteral("{\"a\":").repeated(5000), -32700);
    row(QStringLiteral("{\"a\":").repeated(5000) + QStringLiteral("1") + QStringLiteral("}").repeated(5000),
        -32700);
    for (const char *message :
         {"{}", R"({"id":1})", R"({"method":""})", R"({"method":5})", R"({"method":null})",
          R"({"method":["m"]})", R"({"method":"m","id":null})", R"({"method":"m","id":{}})",
          R"({"method":"m","id":[1]})", R"({"method":"m","id":true})", R"({"method":"m","params":[]})",
          R"({"method":"m","params":"x"})", R"({"method":"m","params":5})", R"({"id":1,"result":{}})"})
        row(QLatin1String(message), -32600);
}

void RpcReaderTest::whatIsNoRequestIsRefused() {
    QFETCH(QString, message);
    const auto request = readRequest(message);
    QVERIFY(!request);
    QTEST(session::protocolCode(request.error().code), "code");
    QVERIFY(!request.error().message.isEmpty());
    QVERIFY(request.error().message.size() < 300); // the message is not sent back whole
}

void RpcReaderTest::noDamagedMessageBreaksTheReader() {
    const QString whole = QStringLiteral(
        R"({"jsonrpc":"2.0","id":7,"method":"joinRoom","params":{"token":"t\u00e9\n","n":[1,-2.5e3,null,{"a":true}]}})");
    for (qsizetype at = 0; at < whole.size(); ++at) {
        (void)readRequest(whole.left(at));
        for (const char16_t damage : {u'\0', u'"', u'{', u'}', u'\\', u'9', u'\xd800', u'\xffff'}) {
            QString damaged = whole;
            damaged[at] = QChar(damage);
            const auto request = readRequest(damaged);
            if (request)
                QVERIFY(!request->method.isEmpty());
        }
    }
}

void RpcReaderTest::parametersAreReadByType_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");       // null = an error
    QTest::addColumn<int>("boolean");        // 0, 1, -1 = an error
    QTest::addColumn<QByteArray>("integer"); // empty = an error
    const QString error;
    const auto row = [](const char *value, const QString &text, int boolean, const QByteArray &integer) {
        QTest::newRow(value) << QByteArray(value) << text << boolean << integer;
    };
    row("\"abc\"", QStringLiteral("abc"), -1, "");
    row("\"\"", QStringLiteral(""), -1, "");
    // As text from clients for Android and iOS.
    row("\"5\"", QStringLiteral("5"), -1, "5");
    row("\"-1\"", QStringLiteral("-1"), -1, "-1");
    row("\"true\"", QStringLiteral("true"), 1, "");
    row("\"False\"", QStringLiteral("False"), 0, "");
    row("\"yes\"", QStringLiteral("yes"), -1, "");
    row("\"nan\"", QStringLiteral("nan"), -1, "");
    row("\"99999999999\"", QStringLiteral("99999999999"), -1, "");
    row("\"29.97\"", QStringLiteral("29.97"), -1, "29");
    row("29.97", QStringLiteral("29.97"), -1, "29");
    row("1e300", QStringLiteral("1e+300"), -1, "");
    row("5", QStringLiteral("5"), -1, "5");
    row("-1", QStringLiteral("-1"), -1, "-1");
    row("2147483647", QStringLiteral("2147483647"), -1, "2147483647");
    row("true", QStringLiteral("true"), 1, "");
    row("false", QStringLiteral("false"), 0, "");
    row("null", error, -1, "");
    row("{}", error, -1, "");
    row("[\"abc\"]", error, -1, "");
}

void RpcReaderTest::parametersAreReadByType() {
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QFETCH(int, boolean);
    QFETCH(QByteArray, integer);
    const QJsonObject params = json(("{\"p\":" + value + "}").constData());
    RpcParams asText(QStringLiteral("m"), params);
    const QString gotText = asText.text("p");
    QCOMPARE(asText.ok(), !text.isNull());
    if (asText.ok())
        QCOMPARE(gotText, text);
    RpcParams asBoolean(QStringLiteral("m"), params);
    const bool gotBoolean = asBoolean.boolean("p");
    QCOMPARE(asBoolean.ok(), boolean >= 0);
    QCOMPARE(gotBoolean, boolean == 1);
    QCOMPARE(asBoolean.optionalBoolean("p").has_value(), boolean >= 0);
    RpcParams asInteger(QStringLiteral("m"), params);
    const int gotInteger = asInteger.integer("p");
    QCOMPARE(asInteger.ok(), !integer.isEmpty());
    if (asInteger.ok())
        QCOMPARE(QByteArray::number(gotInteger), integer);
    QCOMPARE(asInteger.optionalInteger("p").has_value(), !integer.isEmpty());
    for (const RpcParams *params_ : {&asText, &asBoolean, &asInteger}) {
        if (!params_->ok()) {
            QCOMPARE(params_->error().code, Errc::UnreadableParameters);
            QVERIFY(params_->error().message.startsWith(
                QStringLiteral("java.lang.RuntimeException:Request element 'p' is ")));
        }
    }
}

void RpcReaderTest::whatOthersAreToldCountsAsItIsWritten() {
    for (const auto &[text, fits] :
         {std::pair(QString(60, QLatin1Char('x')), true), std::pair(QString(61, QLatin1Char('x')), false),
          std::pair(QString(10, QChar(1)), true), std::pair(QString(11, QChar(1)), false),
          std::pair(QString(20, QChar(0x5927)), true), std::pair(QString(21, QChar(0x5927)), false)}) {
        RpcParams params(QStringLiteral("m"), {{QStringLiteral("p"), text}});
        QCOMPARE(params.toldText("p", 60), fits ? text : QString());
        QCOMPARE(params.ok(), fits);
    }
}

void RpcReaderTest::theFirstProblemIsTheOneReported() {
    const QJsonObject params = json(R"({"b":"x"})");
    RpcParams reader(QStringLiteral("m"), params);
    reader.boolean("b");
    reader.text("a");
    reader.integer("c");
    QVERIFY(!reader.ok());
    QVERIFY(reader.error().message.contains(QStringLiteral("'b'")));
    RpcParams good(QStringLiteral("m"), params);
    QVERIFY(good.ok());
    QCOMPARE(good.error().code, Errc::Failed);
}

void RpcReaderTest::aMissingParameterIsNamedAsTheReferenceDoes() {
    const QJsonObject params;
    RpcParams reader(QStringLiteral("publishVideo"), params);
    reader.text("sdpOffer");
    QCOMPARE(reader.error().code, Errc::UnreadableParameters);
    QVERIFY(reader.error().message.startsWith(
        QStringLiteral("java.lang.RuntimeException:Request element 'sdpOffer' is missing in RPC method "
                       "'publishVideo'. ")));
}

void RpcReaderTest::resultsCarryTheRpcSession_data() {
    QTest::addColumn<QJsonValue>("result");
    QTest::addColumn<QJsonObject>("sent");
    QTest::newRow("object") << QJsonValue(json(R"({"a":1})")) << json(R"({"a":1,"sessionId":"s"})");
    QTest::newRow("empty") << QJsonValue(QJsonObject()) << json(R"({"sessionId":"s"})");
    QTest::newRow("nothing") << QJsonValue() << json(R"({"sessionId":"s"})");
    QTest::newRow("text") << QJsonValue(QStringLiteral("pong"))
                          << json(R"({"value":"pong","sessionId":"s"})");
    QTest::newRow("number") << QJsonValue(5) << json(R"({"value":5,"sessionId":"s"})");
    QTest::newRow("nulls inside are dropped")
        << QJsonValue(json(R"({"a":null,"b":{"c":null,"d":[{"e":null}]}})"))
        << json(R"({"b":{"d":[{}]},"sessionId":"s"})");
}

void RpcReaderTest::resultsCarryTheRpcSession() {
    QFETCH(QJsonValue, result);
    const QJsonObject message = json(resultMessage(3, result, QStringLiteral("s")));
    QCOMPARE(message.value(QStringLiteral("id")), QJsonValue(3));
    QCOMPARE(message.value(QStringLiteral("jsonrpc")), QJsonValue(QStringLiteral("2.0")));
    QTEST(message.value(QStringLiteral("result")).toObject(), "sent");
    QCOMPARE(message.size(), 3);
}

void RpcReaderTest::errorsEndWithTheirCodeWhereItIsOneOfTheProtocol_data() {
    QTest::addColumn<Errc>("errc");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("a protocol's") << Errc::SessionNotFound << 202 << QStringLiteral("Why. Code: 202");
    QTest::newRow("the generic one") << Errc::Failed << 999 << QStringLiteral("Why. Code: 999");
    QTest::newRow("the transport's") << Errc::NotReconnectable << 40007 << QStringLiteral("Why");
    QTest::newRow("unexpected") << Errc::UnreadableParameters << -1 << QStringLiteral("Why");
    QTest::newRow("JSON-RPC's") << Errc::MalformedMessage << -32700 << QStringLiteral("Why");
}

void RpcReaderTest::errorsEndWithTheirCodeWhereItIsOneOfTheProtocol() {
    QFETCH(Errc, errc);
    QFETCH(int, code);
    const QJsonObject message =
        json(errorMessage(QStringLiteral("x"), {errc, QStringLiteral("Why")}, QStringLiteral("s")));
    QCOMPARE(message.value(QStringLiteral("id")), QJsonValue(QStringLiteral("x")));
    QVERIFY(!message.contains(QStringLiteral("result")));
    const QJsonObject error = message.value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), code);
    QTEST(error.value(QStringLiteral("message")).toString(), "text");
    QCOMPARE(error.value(QStringLiteral("data")).toObject(), json(R"({"sessionId":"s"})"));
}

void RpcReaderTest::anErrorToAnUnreadableRequestHasNoId() {
    const QJsonObject message = json(
        errorMessage(QJsonValue(QJsonValue::Undefined), {Errc::MalformedMessage, QStringLiteral("Why")}, {}));
    QVERIFY(!message.contains(QStringLiteral("id")));
    QVERIFY(!message.value(QStringLiteral("error")).toObject().contains(QStringLiteral("data")));
}

void RpcReaderTest::notificationsHaveNoIdAndNoNulls() {
    const QJsonObject message =
        json(notificationMessage(QStringLiteral("sendMessage"), json(R"({"data":"x","from":null})")));
    QCOMPARE(message, json(R"({"jsonrpc":"2.0","method":"sendMessage","params":{"data":"x"}})"));
}

QTEST_GUILESS_MAIN(RpcReaderTest)
#include "test_rpc_reader.moc"
