#include "signalling_host.h"

using namespace ovation;

namespace {

constexpr int NoAnswer = INT_MIN;
constexpr int Malformed = -1; ///< protocol 3.2: a parameter is missing or of the wrong type

struct Method {
    const char *name;
    const char *good;      ///< its parameters, as JSON
    int code;              ///< what it answers in a session without publishers; 0 = a result
    QStringList mandatory; ///< of its parameters
};

/// JSON with single quotes, which reads better in C++.
QJsonObject json(const char *text) {
    const auto document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'));
    Q_ASSERT(document.isObject());
    return document.object();
}

/// Every method of protocol 3.4 but joinRoom, leaveRoom and the transport's own.
const QList<Method> &methods() {
    const auto names = [](std::initializer_list<const char *> list) {
        QStringList texts;
        for (const char *one : list)
            texts.append(QLatin1String(one));
        return texts;
    };
    static const QList<Method> table = {
        {"echo", "{'anything':[1,{'a':null}]}", 0, {}},
        {"videoData", "{'height':480,'width':640,'videoActive':true,'audioActive':true}", 0, {}},
        {"publishVideo",
         "{'sdpOffer':'v=0\\r\\n','hasAudio':true,'hasVideo':true,'doLoopback':false,"
         "'audioActive':true,'videoActive':true,'typeOfVideo':'CAMERA','frameRate':30,"
         "'videoDimensions':'{\\'width\\':640,\\'height\\':480}'}",
         302, names({"sdpOffer", "hasAudio", "hasVideo", "doLoopback"})},
        {"unpublishVideo", "{}", 105, {}},
        {"receiveVideoFrom", "{'sender':'str_CAM_ABCD_con_ABCDEFGHIJ','sdpOffer':'v=0\\r\\n'}", 102,
         names({"sender", "sdpOffer"})},
        {"prepareReceiveVideoFrom", "{'sender':'str_CAM_ABCD_con_ABCDEFGHIJ','reconnect':false}", 303, {}},
        {"unsubscribeFromVideo", "{'sender':'con_ABCDEFGHIJ'}", 0, names({"sender"})},
        {"onIceCandidate",
         "{'endpointName':'con_ABCDEFGHIJ','candidate':'candidate:1 1 udp 1 127.0.0.1 9 typ host',"
         "'sdpMid':'0','sdpMLineIndex':0}",
         102, names({"endpointName", "candidate", "sdpMid", "sdpMLineIndex"})},
        {"sendMessage", "{'message':'{\\'to\\':[],\\'type\\':\\'signal:x\\',\\'data\\':\\'hi\\'}'}", 0,
         names({"message"})},
        {"streamPropertyChanged",
         "{'streamId':'str_CAM_ABCD_con_ABCDEFGHIJ','property':'audioActive','newValue':false,"
         "'reason':'publishAudio'}",
         105, names({"streamId", "property", "newValue", "reason"})},
        {"forceDisconnect", "{'connectionId':'con_ABCDEFGHIJ'}", 102, names({"connectionId"})},
        {"forceUnpublish", "{'streamId':'str_CAM_ABCD_con_ABCDEFGHIJ'}", 105, names({"streamId"})},
        {"reconnectStream", "{'stream':'str_CAM_ABCD_con_ABCDEFGHIJ','sdpString':'v=0\\r\\n'}", 102,
         names({"stream", "sdpString"})},
        {"applyFilter", "{'streamId':'s','type':'t','options':'{}'}", 406, {}},
        {"execFilterMethod", "{'streamId':'s','method':'m','params':'{}'}", 406, {}},
        {"removeFilter", "{'streamId':'s'}", 406, {}},
        {"addFilterEventListener", "{'streamId':'s','eventType':'e'}", 406, {}},
        {"removeFilterEventListener", "{'streamId':'s','eventType':'e'}", 406, {}},
        {"subscribeToSpeechToText", "{'connectionId':'con_ABCDEFGHIJ','lang':'en'}", 997, {}},
        {"unsubscribeFromSpeechToText", "{'connectionId':'con_ABCDEFGHIJ'}", 997, {}}};
    return table;
}

} // namespace

/// The methods of the signalling, each over a real socket, by a moderator alone in the session.
class RpcMethodsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void everyMethodAnswersAsTheProtocolSays_data() { everyMethod(); }
    void everyMethodAnswersAsTheProtocolSays();
    void everyMissingParameterIsNamed_data() { everyMethod(); }
    void everyMissingParameterIsNamed();
    void textsForTruthsAndNumbersAreGoodEnough_data() { everyMethod(); }
    void textsForTruthsAndNumbersAreGoodEnough();
    void noMistypedParameterBreaksIt_data() { everyMethod(); }
    void noMistypedParameterBreaksIt();
    void noOversizedParameterBreaksIt_data() { everyMethod(); }
    void noOversizedParameterBreaksIt();
    void beforeJoiningEveryMethodIsRefused_data() { everyMethod(); }
    void beforeJoiningEveryMethodIsRefused();
    void joinRoomNeedsItsParameters();
    void anUnknownMethodGetsNoAnswerAndHoldsNothingUp();
    void aRequestWithoutIdGetsNoAnswer();
    void whoIsNoModeratorMayNotModerate();
    void whoIsASubscriberMayNotPublish();
    void publishingWithAFilterIsRefusedLikeApplyingOne_data();
    void publishingWithAFilterIsRefusedLikeApplyingOne();
    void aClientOfVersion2HearsItsOwnVersion_data();
    void aClientOfVersion2HearsItsOwnVersion();
    void whatOthersAreToldOfAStreamIsChecked_data();
    void whatOthersAreToldOfAStreamIsChecked();
    void whatAParticipantSaysOfItselfIsLimited();
    void aSignalReachesWhomItNames();
    void aSignalThatIsNoneIsRefused_data();
    void aSignalThatIsNoneIsRefused();

  private:
    static void everyMethod() {
        QTest::addColumn<int>("row");
        for (int i = 0; i < methods().size(); ++i)
            QTest::newRow(methods()[i].name) << i;
    }

    std::unique_ptr<SignallingHost> m_host;
    std::unique_ptr<RpcClient> m_client;
};

void RpcMethodsTest::init() {
    m_host = std::make_unique<SignallingHost>();
    m_client = std::make_unique<RpcClient>(m_host->port());
    QVERIFY(!m_client->join(m_host->token(session::Role::Moderator)).isEmpty());
}

void RpcMethodsTest::cleanup() {
    m_client.reset();
    m_host.reset();
}

void RpcMethodsTest::everyMethodAnswersAsTheProtocolSays() {
    QFETCH(int, row);
    const Method &method = methods()[row];
    const QJsonObject answer = m_client->call(method.name, json(method.good));
    QVERIFY(!answer.isEmpty());
    QCOMPARE(answer.value(QStringLiteral("jsonrpc")).toString(), QStringLiteral("2.0"));
    QVERIFY(answer.contains(QStringLiteral("result")) != answer.contains(QStringLiteral("error")));
    const QJsonObject error = answer.value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), method.code);
    if (method.code == 0)
        QCOMPARE(
            answer.value(QStringLiteral("result")).toObject().value(QStringLiteral("sessionId")).toString(),
            m_client->rpcId());
    else
        QVERIFY(error.value(QStringLiteral("message"))
                    .toString()
                    .endsWith(QStringLiteral(". Code: %1").arg(method.code)));
}

void RpcMethodsTest::everyMissingParameterIsNamed() {
    QFETCH(int, row);
    const Method &method = methods()[row];
    for (const QString &name : method.mandatory) {
        for (const bool asNull : {false, true}) {
            QJsonObject params = json(method.good);
            params.remove(name);
            if (asNull)
                params.insert(name, QJsonValue::Null);
            const QJsonObject error =
                m_client->call(method.name, params).value(QStringLiteral("error")).toObject();
            QCOMPARE(error.value(QStringLiteral("code")).toInt(), Malformed);
            const QString expected =
                QStringLiteral("'%1' is missing in RPC method '%2'").arg(name, QLatin1String(method.name));
            QVERIFY2(error.value(QStringLiteral("message")).toString().contains(expected),
                     qPrintable(expected));
        }
    }
    QVERIFY(m_client->errorOf(method.name) != NoAnswer); // none at all
    QVERIFY(m_client->inStep());
}

void RpcMethodsTest::textsForTruthsAndNumbersAreGoodEnough() {
    QFETCH(int, row);
    const Method &method = methods()[row];
    QJsonObject params = json(method.good);
    for (const QString &name : params.keys()) {
        if (const QJsonValue value = params[name]; value.isBool() || value.isDouble())
            params[name] = value.toVariant().toString();
    }
    QCOMPARE(m_client->errorOf(method.name, params), method.code);
}

void RpcMethodsTest::noMistypedParameterBreaksIt() {
    QFETCH(int, row);
    const Method &method = methods()[row];
    const QJsonObject good = json(method.good);
    const QList<QJsonValue> wrong = {QJsonValue(QJsonValue::Null),
                                     QJsonValue(true),
                                     QJsonValue(-1),
                                     QJsonValue(1e300),
                                     QJsonValue(0.5),
                                     QJsonValue(QString()),
                                     QJsonValue(QString(QChar(0))),
                                     QJsonValue(QStringLiteral("%s%n '\"\\ \r\n")),
                                     QJsonValue(QJsonArray{1, QJsonValue()}),
                                     QJsonValue(QJsonObject{{QStringLiteral("a"), QJsonValue()}})};
    for (const QString &name : good.keys()) {
        for (const QJsonValue &value : wrong) {
            QJsonObject params = good;
            params[name] = value;
            const int code = m_client->errorOf(method.name, params);
            QVERIFY2(code != NoAnswer, qPrintable(name));
            // An object or a list is never taken for a text, a number or a truth.
            const bool structured = value.isObject() || value.isArray();
            if (structured && method.mandatory.contains(name) && name != QStringLiteral("newValue"))
                QCOMPARE(code, Malformed);
        }
    }
    QVERIFY(m_client->isOpen());
    QCOMPARE(m_host->participants(), 1);
}

void RpcMethodsTest::noOversizedParameterBreaksIt() {
    QFETCH(int, row);
    const Method &method = methods()[row];
    const QJsonObject good = json(method.good);
    const QString large(500'000, QLatin1Char('x')), allowed(1000, QLatin1Char('x'));
    const QByteArray repeated(101, 'x');
    for (const QString &name : good.keys()) {
        if (!good[name].isString())
            continue;
        for (const QString &text : {large, allowed}) {
            QJsonObject params = good;
            params[name] = text;
            const QJsonObject answer = m_client->call(method.name, params);
            QVERIFY2(!answer.isEmpty(), qPrintable(name));
            QVERIFY2(!QJsonDocument(answer).toJson().contains(repeated), qPrintable(name));
        }
    }
    QVERIFY(m_client->inStep());
}

void RpcMethodsTest::beforeJoiningEveryMethodIsRefused() {
    QFETCH(int, row);
    RpcClient stranger(m_host->port());
    QCOMPARE(stranger.errorOf(methods()[row].name, json(methods()[row].good)), 803);
    QCOMPARE(stranger.errorOf("leaveRoom"), 803);
}

void RpcMethodsTest::joinRoomNeedsItsParameters() {
    RpcClient client(m_host->port());
    const QString token = m_host->token();
    for (const char *name : {"token", "session", "platform", "metadata", "secret"}) {
        QJsonObject params = RpcClient::joinParams(token);
        params.remove(QLatin1String(name));
        QCOMPARE(client.errorOf("joinRoom", params), Malformed);
        params[QLatin1String(name)] = QJsonObject();
        QCOMPARE(client.errorOf("joinRoom", params), Malformed);
    }
    QJsonObject speech = RpcClient::joinParams(token);
    speech[QStringLiteral("stt")] = true;
    QCOMPARE(client.errorOf("joinRoom", speech), 997);
    QCOMPARE(client.errorOf("joinRoom", RpcClient::joinParams(token)), 0); // none of that used the token up
}

void RpcMethodsTest::anUnknownMethodGetsNoAnswerAndHoldsNothingUp() {
    const int unknown = m_client->send("customRequest", {{QStringLiteral("a"), 1}});
    m_client->send(QByteArray(10'000, 'm').constData());
    QVERIFY(m_client->inStep());
    for (const QJsonObject &message : m_client->heard())
        QVERIFY(message.value(QStringLiteral("id")) != QJsonValue(unknown));
}

void RpcMethodsTest::aRequestWithoutIdGetsNoAnswer() {
    const qsizetype before = m_client->heard().size();
    m_client->sendText(QStringLiteral("{\"method\":\"echo\"}"));
    m_client->sendText(QStringLiteral("{\"method\":\"forceDisconnect\"}"));
    QVERIFY(m_client->inStep());
    QCOMPARE(m_client->heard().size(), before + 1); // the pong
}

void RpcMethodsTest::whoIsNoModeratorMayNotModerate() {
    RpcClient publisher(m_host->port());
    publisher.join(m_host->token());
    QCOMPARE(
        publisher.errorOf("forceDisconnect", {{QStringLiteral("connectionId"), m_client->connectionId()}}),
        401);
    QCOMPARE(publisher.errorOf(
                 "forceUnpublish",
                 {{QStringLiteral("streamId"), QStringLiteral("str_CAM_ABCD_") + m_client->connectionId()}}),
             401);
    QCOMPARE(m_host->participants(), 2);
    QCOMPARE(
        m_client->errorOf("forceDisconnect", {{QStringLiteral("connectionId"), publisher.connectionId()}}),
        0);
    const auto told = publisher.notified("participantEvicted");
    QVERIFY(told);
    QCOMPARE(told->value(QStringLiteral("reason")).toString(), QStringLiteral("forceDisconnectByUser"));
    QCOMPARE(m_host->participants(), 1);
}

void RpcMethodsTest::whoIsASubscriberMayNotPublish() {
    RpcClient subscriber(m_host->port());
    subscriber.join(m_host->token(session::Role::Subscriber));
    QCOMPARE(subscriber.errorOf("publishVideo", {{QStringLiteral("sdpOffer"), QStringLiteral("v=0\r\n")},
                                                 {QStringLiteral("hasAudio"), true},
                                                 {QStringLiteral("hasVideo"), true},
                                                 {QStringLiteral("doLoopback"), false}}),
             401);
}

void RpcMethodsTest::publishingWithAFilterIsRefusedLikeApplyingOne_data() {
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("code"); // 302: it gets as far as its offer
    QTest::newRow("a filter")
        << QByteArray("{'type':'GStreamerFilter','options':{'command':'videobalance saturation=0.0'}}")
        << 406;
    QTest::newRow("none") << QByteArray("{}") << 302;
    QTest::newRow("null") << QByteArray("null") << 302;
}

void RpcMethodsTest::publishingWithAFilterIsRefusedLikeApplyingOne() {
    QFETCH(QByteArray, filter);
    QFETCH(int, code);
    const QByteArray params =
        "{'sdpOffer':'v=0','hasAudio':true,'hasVideo':true,'doLoopback':false,'filter':" + filter + '}';
    const auto refused = m_client->call("publishVideo", json(params.constData()));
    const QJsonObject error = refused.value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), code);
    const auto applied = m_client->call("applyFilter").value(QStringLiteral("error")).toObject();
    QCOMPARE(error == applied, code == 406);
    QVERIFY(!m_host->session()->hasPublisher());
}

void RpcMethodsTest::aClientOfVersion2HearsItsOwnVersion_data() {
    QTest::addColumn<QJsonValue>("said");
    QTest::addColumn<QString>("heard");
    const QString ours = QStringLiteral("2.32.1");
    const auto row = [](const char *said, const QString &heard) {
        QTest::newRow(*said ? said : "empty") << QJsonValue(QLatin1String(said)) << heard;
    };
    for (const char *version : {"2.17.0-beta3", "2.20.0", "2.32.2"})
        row(version, QLatin1String(version));
    for (const char *other : {"", "1.9.0", "3.0.0", "2.32", "2.1.0\n", "latest", "2.99999.0"})
        row(other, ours);
    QTest::newRow("number") << QJsonValue(2) << ours;
    QTest::newRow("none") << QJsonValue() << ours;
}

void RpcMethodsTest::aClientOfVersion2HearsItsOwnVersion() {
    QFETCH(QJsonValue, said);
    QFETCH(QString, heard);
    RpcClient client(m_host->port());
    QJsonObject params = RpcClient::joinParams(m_host->token());
    params[QStringLiteral("sdkVersion")] = said;
    const auto result = client.call("joinRoom", params).value(QStringLiteral("result")).toObject();
    QCOMPARE(result.value(QStringLiteral("version")).toString(), heard);
}

void RpcMethodsTest::whatOthersAreToldOfAStreamIsChecked_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *method, const char *parameter,
                        const QJsonValue &value) {
        QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(parameter) << value;
    };
    const QString x = QStringLiteral("x");
    row("a path", "publishVideo", "typeOfVideo", QStringLiteral("a/b"));
    row("the folder above", "publishVideo", "typeOfVideo", QStringLiteral("/.."));
    row("a line of SDP", "publishVideo", "typeOfVideo", QStringLiteral("C\r\na=x"));
    row("NUL", "publishVideo", "typeOfVideo", QString(QChar(0)) + QStringLiteral("xx"));
    row("half a character", "publishVideo", "typeOfVideo", QString(QChar(0xd800)));
    row("a camera of the server", "publishVideo", "typeOfVideo", QStringLiteral("IPCAM"));
    row("a place holder", "publishVideo", "typeOfVideo", QStringLiteral("%1"));
    row("a long candidate", "onIceCandidate", "candidate", x.repeated(513));
    row("a long mid", "onIceCandidate", "sdpMid", x.repeated(65));
    row("a long property", "streamPropertyChanged", "property", x.repeated(65));
    row("a long reason", "streamPropertyChanged", "reason", x.repeated(65));
    row("a long value", "streamPropertyChanged", "newValue", x.repeated(1100));
    row("a value long in JSON", "streamPropertyChanged", "newValue", QString(160, QChar(1)));
}

void RpcMethodsTest::whatOthersAreToldOfAStreamIsChecked() {
    QFETCH(QByteArray, method);
    QFETCH(QString, parameter);
    QFETCH(QJsonValue, value);
    const auto known = std::find_if(methods().begin(), methods().end(),
                                    [&](const Method &one) { return method == one.name; });
    QJsonObject params = json(known->good);
    params[parameter] = value;
    const QJsonObject error =
        m_client->call(method.constData(), params).value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), Malformed);
    const QString message = error.value(QStringLiteral("message")).toString();
    QVERIFY2(message.contains(u'\'' + parameter + u'\''), qPrintable(message));
}

void RpcMethodsTest::whatAParticipantSaysOfItselfIsLimited() {
    RpcClient client(m_host->port());
    QJsonObject params = RpcClient::joinParams(m_host->token());
    params[QStringLiteral("metadata")] = QString(2731, QChar(1)); // six bytes each
    QCOMPARE(client.errorOf("joinRoom", params), Malformed);
    params[QStringLiteral("metadata")] = QString(16'384, QLatin1Char('x'));
    params[QStringLiteral("platform")] = QString(100'000, QLatin1Char('p'));
    QCOMPARE(client.errorOf("joinRoom", params), 0);
    QCOMPARE(m_host->session()->participants().back()->platform, QString(256, QLatin1Char('p')));
    RpcClient other(m_host->port()); // the limit lies within a character
    QJsonObject again = RpcClient::joinParams(m_host->token());
    again[QStringLiteral("platform")] = QString(255, QLatin1Char('p')) + QStringLiteral("\U0001F600");
    QCOMPARE(other.errorOf("joinRoom", again), 0);
    QCOMPARE(m_host->session()->participants().back()->platform, QString(255, QLatin1Char('p')));
}

void RpcMethodsTest::aSignalReachesWhomItNames() {
    RpcClient ben(m_host->port()), cho(m_host->port());
    ben.join(m_host->token());
    cho.join(m_host->token());
    const QJsonObject message{{QStringLiteral("to"), QJsonArray{ben.connectionId()}},
                              {QStringLiteral("type"), QStringLiteral("signal:chat")},
                              {QStringLiteral("data"), QStringLiteral("psst")}};
    QCOMPARE(m_client->errorOf("sendMessage", {{QStringLiteral("message"),
                                                QString::fromUtf8(QJsonDocument(message).toJson())}}),
             0);
    const auto heard = ben.notified("sendMessage");
    QVERIFY(heard);
    QCOMPARE(*heard, (QJsonObject{{QStringLiteral("data"), QStringLiteral("psst")},
                                  {QStringLiteral("type"), QStringLiteral("signal:chat")},
                                  {QStringLiteral("from"), m_client->connectionId()}}));
    QVERIFY(cho.inStep());
    for (const QJsonObject &other : cho.heard())
        QVERIFY(other.value(QStringLiteral("method")) != QJsonValue(QStringLiteral("sendMessage")));
}

void RpcMethodsTest::aSignalThatIsNoneIsRefused_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *message, int code) {
        QTest::newRow(name) << QString::fromLatin1(QByteArray(message).replace('\'', '"')) << code;
    };
    row("empty", "", 600);
    row("not JSON", "hello", 600);
    row("a list", "[]", 600);
    row("a number", "5", 600);
    row("to is a text", "{'to':'con_A'}", 601);
    row("to is an object", "{'to':{}}", 601);
    row("to holds a number", "{'to':[5]}", 601);
    row("to holds null", "{'to':[null]}", 601);
    row("to names a stranger", "{'to':['con_ABCDEFGHIJ']}", 601);
    const QByteArray many = "'con_ABCDEFGHIJ'," + QByteArray("'con_ABCDEFGHIJ',").repeated(1000);
    row("to names too many", ("{'to':[" + many.chopped(1) + "]}").constData(), 601);
    row("to is null", "{'to':null,'type':'signal:x'}", 0);
    row("no to", "{'type':'signal:x'}", 0);
    row("only braces", "{}", 0);
}

void RpcMethodsTest::aSignalThatIsNoneIsRefused() {
    QFETCH(QString, message);
    QTEST(m_client->errorOf("sendMessage", {{QStringLiteral("message"), message}}), "code");
}

QTEST_GUILESS_MAIN(RpcMethodsTest)
#include "test_rpc_methods.moc"
