#include "server/rest/connection_parameters.h"
#include "server/rest/http_status.h"
#include "server/rest/recording_parameters.h"
#include "server/rest/session_parameters.h"

#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

namespace {

/// JSON with single quotes, which reads better in C++.
BodyReader body(const QByteArray &text) {
    return BodyReader(*bodyObject(QByteArray(text).replace('\'', '"')));
}

void row(const char *json, bool good, const char *named = "") {
    QTest::newRow(json) << QByteArray(json) << good << QByteArray(named);
}

void columns() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("named"); // the parameter that the complaint must name
}

} // namespace

class RestParametersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBodyIsAnObjectOrNothing_data();
    void aBodyIsAnObjectOrNothing();
    void aBodyThatHoldsTooMuchIsRefused();
    void wholeNumbersAreWhole_data();
    void wholeNumbersAreWhole();
    void aConnectionIsCheckedFieldByField_data();
    void aConnectionIsCheckedFieldByField();
    void anIceServerIsCheckedAsTheProtocolSays_data();
    void anIceServerIsCheckedAsTheProtocolSays();
    void aCameraNeedsAUriThatCamerasHave_data();
    void aCameraNeedsAUriThatCamerasHave();
    void aConnectionKeepsWhatWasSaid();
    void aRecordingIsCheckedFieldByField_data();
    void aRecordingIsCheckedFieldByField();
    void aRecordingsValuesAreCheckedAfterMerging_data();
    void aRecordingsValuesAreCheckedAfterMerging();
    void whatIsSaidAtStartComesBeforeTheSessionsDefault();
    void theModesOfStartAndDefaultAreMergedAsTheProtocolSays_data();
    void theModesOfStartAndDefaultAreMergedAsTheProtocolSays();
    void whatIsWrongWithASessionNamesTheMember_data();
    void whatIsWrongWithASessionNamesTheMember();
};

void RestParametersTest::whatIsWrongWithASessionNamesTheMember_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("parameter");
    const auto one = [](const char *json, const char *parameter) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(parameter);
    };
    one("{'customSessionId':'a b'}", "customSessionId");
    one("{'customSessionId':5}", "customSessionId");
    one("{'mediaMode':'SIDEWAYS'}", "mediaMode");
    one("{'forcedVideoCodec':'VP7'}", "forcedVideoCodec");
    one("{'allowTranscoding':'yes'}", "allowTranscoding");
    one("{'defaultRecordingProperties':5}", "defaultRecordingProperties");
    one("{'defaultRecordingProperties':{'name':'a/b'}}", "name");
    one("{'defaultRecordingProperties':{'hasAudio':false,'hasVideo':false}}", "hasAudio");
    one("{'defaultRecordingProperties':{'resolution':'99x99'}}", "resolution");
    one("{'defaultRecordingProperties':{'frameRate':0}}", "frameRate");
    one("{'defaultRecordingProperties':{'shmSize':1}}", "shmSize");
    one("{'defaultRecordingProperties':{'recordingLayout':'ROUND'}}", "recordingLayout");
    one("{'defaultRecordingProperties':{'ovation':{'background':'mauve'}}}", "background");
}

void RestParametersTest::whatIsWrongWithASessionNamesTheMember() {
    QFETCH(QByteArray, json);
    QFETCH(QString, parameter);
    const auto read = readSession(json.replace('\'', '"'), {});
    QVERIFY(!read);
    QCOMPARE(read.error().parameter, parameter);
    QCOMPARE(read.error().code, Errc::InvalidParameter);
    QVERIFY(!read.error().message.isEmpty());
}

void RestParametersTest::aBodyIsAnObjectOrNothing_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    for (const char *good : {"", " \r\n\t", "{}", "{\"a\":1}", " {} "})
        QTest::newRow(*good ? good : "empty") << QByteArray(good) << true;
    for (const char *bad : {"[]", "null", "5", "\"x\"", "{", "{}{}", "{a:1}", "a=1&b=2", "\xff\xfe"})
        QTest::newRow(bad) << QByteArray(bad) << false;
    QTest::newRow("nested too deep") << QByteArray("{\"a\":").repeated(100'000) << false;
    QTest::newRow("NUL") << QByteArray("\0", 1) << false;
}

void RestParametersTest::aBodyIsAnObjectOrNothing() {
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    QCOMPARE(bodyObject(body).ok(), good);
}

void RestParametersTest::aBodyThatHoldsTooMuchIsRefused() {
    const auto list = [](const QByteArray &each, int count) {
        return bodyObject("{\"to\":[" + each + (',' + each).repeated(count - 1) + "]}");
    };
    QVERIFY(list("\"con_ABCDEFGHIJ\"", 10'000));
    for (const auto &body : {list("1", 20'000), list("{}", 10'000),
                             bodyObject("{\"to\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}')}) {
        QVERIFY(!body);
        QCOMPARE(body.error().code, Errc::InvalidParameter);
        QVERIFY2(body.error().message.contains(QStringLiteral("more than")),
                 qPrintable(body.error().message));
    }
}

void RestParametersTest::wholeNumbersAreWhole_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    for (const char *good : {"{'n':0}", "{'n':-5}", "{'n':2000000000}", "{'n':1.0}", "{'n':1e3}"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad : {"{'n':1.5}", "{'n':1e300}", "{'n':-1e300}", "{'n':3000000000}", "{'n':'5'}",
                            "{'n':true}", "{'n':[1]}", "{'n':{}}"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void RestParametersTest::wholeNumbersAreWhole() {
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    BodyReader reader = body(json);
    QCOMPARE(reader.integer("n").has_value(), good);
    QCOMPARE(reader.ok(), good);
}

void RestParametersTest::aConnectionIsCheckedFieldByField_data() {
    columns();
    row("{}", true);
    row("{'type':null,'data':null,'record':null,'role':null,'kurentoOptions':null,'customIceServers':null,"
        "'rtspUri':null,'adaptativeBitrate':null,'onlyPlayWithSubscribers':null,'networkCache':null}",
        true);
    row("{'type':'WEBRTC','data':'x','record':false,'role':'MODERATOR'}", true);
    row("{'unknown':[1,2,3]}", true);
    for (const char *role : {"{'role':'SUBSCRIBER'}", "{'role':'PUBLISHER'}", "{'role':'MODERATOR'}"})
        row(role, true);
    for (const char *bad : {"{'role':'publisher'}", "{'role':''}", "{'role':5}", "{'role':['PUBLISHER']}"})
        row(bad, false, "role");
    for (const char *bad : {"{'type':'webrtc'}", "{'type':'X'}", "{'type':1}", "{'type':{}}"})
        row(bad, false, "type");
    for (const char *bad : {"{'data':5}", "{'data':{}}", "{'data':true}"})
        row(bad, false, "data");
    for (const char *bad : {"{'record':'true'}", "{'record':1}", "{'record':[]}"})
        row(bad, false, "record");
    row("{'kurentoOptions':{}}", true);
    row("{'kurentoOptions':{'videoMaxRecvBandwidth':0,'videoMinRecvBandwidth':300,'videoMaxSendBandwidth':"
        "null,"
        "'allowedFilters':['a','b']}}",
        true);
    for (const char *bad :
         {"{'kurentoOptions':[]}", "{'kurentoOptions':'x'}",
          "{'kurentoOptions':{'videoMaxRecvBandwidth':'5'}}",
          "{'kurentoOptions':{'videoMaxRecvBandwidth':-1}}",
          "{'kurentoOptions':{'videoMinSendBandwidth':1.5}}",
          "{'kurentoOptions':{'videoMaxSendBandwidth':1e99}}", "{'kurentoOptions':{'allowedFilters':'x'}}",
          "{'kurentoOptions':{'allowedFilters':[1]}}", "{'kurentoOptions':{'allowedFilters':[null]}}"})
        row(bad, false, "kurentoOptions");
    for (const char *bad :
         {"{'customIceServers':{}}", "{'customIceServers':'stun:h'}", "{'customIceServers':[5]}",
          "{'customIceServers':[null]}", "{'customIceServers':[[]]}", "{'customIceServers':[{}]}",
          "{'customIceServers':[{'url':5}]}", "{'customIceServers':[{'url':'stun:h'},{'url':'x'}]}"})
        row(bad, false, "customIceServers");
    row("{'customIceServers':[]}", true);
}

void RestParametersTest::aConnectionIsCheckedFieldByField() {
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    QFETCH(QByteArray, named);
    BodyReader reader = body(json);
    readConnection(reader);
    QVERIFY2(reader.ok() == good, qPrintable(reader.problem()));
    if (!named.isEmpty())
        QVERIFY2(reader.problem().contains(QStringLiteral("'%1'").arg(QLatin1String(named))),
                 qPrintable(reader.problem()));
}

void RestParametersTest::anIceServerIsCheckedAsTheProtocolSays_data() {
    columns();
    for (const char *good :
         {"{'url':'stun:h'}", "{'url':'stuns:example.org:5349'}", "{'url':'stun:[2001:db8::1]:3478'}",
          "{'url':'turn:h','username':'u','credential':'c'}",
          "{'url':'turns:192.0.2.1:443?transport=tcp','username':'u','credential':'c'}",
          "{'url':'turn:h?transport=udp','staticAuthSecret':'s'}",
          "{'url':'turn:h:65535','staticAuthSecret':'s'}", "{'url':'stun:h','username':null}"})
        row(good, true);
    for (const char *bad : {"{'url':''}",
                            "{'url':'h'}",
                            "{'url':'http://h'}",
                            "{'url':'STUN:h'}",
                            "{'url':'stun:'}",
                            "{'url':'stun://h'}",
                            "{'url':'stun:h:0'}",
                            "{'url':'stun:h:65536'}",
                            "{'url':'stun:h:99999999999'}",
                            "{'url':'stun:h:x'}",
                            "{'url':'stun:h?transport=udp'}",
                            "{'url':'stun:h\\n'}",
                            "{'url':'stun:h h'}",
                            "{'url':'stun:h','username':'u'}",
                            "{'url':'stun:h','credential':'c'}",
                            "{'url':'stun:h','staticAuthSecret':'s'}",
                            "{'url':'turn:h'}",
                            "{'url':'turn:h','username':'u'}",
                            "{'url':'turn:h','credential':'c'}",
                            "{'url':'turn:h?transport=tls','staticAuthSecret':'s'}",
                            "{'url':'turn:h?x','staticAuthSecret':'s'}",
                            "{'url':'turn:h','username':5,'credential':'c'}",
                            "{'username':'u','credential':'c'}"})
        row(bad, false, "customIceServers");
}

void RestParametersTest::anIceServerIsCheckedAsTheProtocolSays() {
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    BodyReader reader = body("{'customIceServers':[" + json + "]}");
    readConnection(reader);
    QVERIFY2(reader.ok() == good, qPrintable(reader.problem()));
    QVERIFY2(!reader.problem().contains(QStringLiteral("credential 'c'")), "a secret in the complaint");
}

void RestParametersTest::aCameraNeedsAUriThatCamerasHave_data() {
    columns();
    for (const char *good :
         {"'rtsp://h/1'", "'rtsps://u:p@h:554/a?b'", "'http://h'", "'https://h/x'", "'file:///a'"})
        row(good, true);
    for (const char *bad :
         {"null", "''", "'rtsp://'", "'ftp://h'", "'h'", "'javascript:x'", "'rtsp://h h'", "'rtsp://h\\n'",
          "5", "'RTSP://h'", "'rtsp:///path'", "'rtsp://h:x/'", "'rtsp://a:b@c@d/'"})
        row(bad, false, "rtspUri");
}

void RestParametersTest::aCameraNeedsAUriThatCamerasHave() {
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    BodyReader reader = body("{'type':'IPCAM','rtspUri':" + json + "}");
    const auto properties = readConnection(reader);
    QVERIFY2(reader.ok() == good, qPrintable(reader.problem()));
    QCOMPARE(properties.type, session::ConnectionType::IpCamera);
}

void RestParametersTest::aConnectionKeepsWhatWasSaid() {
    BodyReader reader = body("{'role':'MODERATOR','data':'d','record':false,"
                             "'kurentoOptions':{'videoMaxRecvBandwidth':0,'allowedFilters':['f']},"
                             "'customIceServers':[{'url':'turn:h','username':'u','credential':'c'}]}");
    const auto properties = readConnection(reader);
    QVERIFY(reader.ok());
    QCOMPARE(properties.role, session::Role::Moderator);
    QCOMPARE(properties.data, QStringLiteral("d"));
    QCOMPARE(properties.record, false);
    QCOMPARE(properties.kurentoOptions->videoMaxRecvBandwidth, std::optional(0));
    QVERIFY(!properties.kurentoOptions->videoMinRecvBandwidth);
    QCOMPARE(properties.kurentoOptions->allowedFilters->size(), 1);
    QCOMPARE(properties.customIceServers.size(), 1);
    QCOMPARE(properties.customIceServers[0].credential, QStringLiteral("c"));
    BodyReader empty = body("{}");
    const auto builtIn = readConnection(empty);
    QCOMPARE(builtIn.type, session::ConnectionType::WebRtc);
    QCOMPARE(builtIn.role, session::Role::Publisher);
    QCOMPARE(builtIn.record, true);
    QVERIFY(!builtIn.kurentoOptions);
}

void RestParametersTest::aRecordingIsCheckedFieldByField_data() {
    columns();
    row("{}", true);
    row("{'name':null,'hasAudio':null,'hasVideo':null,'outputMode':null,'recordingLayout':null,"
        "'customLayout':null,'resolution':null,'frameRate':null,'shmSize':null,'ignoreFailedStreams':null,"
        "'mediaNode':null}",
        true);
    for (const char *good :
         {"{'outputMode':'COMPOSED'}", "{'outputMode':'INDIVIDUAL'}", "{'outputMode':'COMPOSED_QUICK_START'}",
          "{'recordingLayout':'BEST_FIT'}", "{'recordingLayout':'PICTURE_IN_PICTURE'}",
          "{'recordingLayout':'VERTICAL_PRESENTATION'}", "{'recordingLayout':'HORIZONTAL_PRESENTATION'}",
          "{'recordingLayout':'CUSTOM','customLayout':'x'}", "{'unknown':{}}"})
        row(good, true);
    for (const char *bad : {"{'outputMode':'composed'}", "{'outputMode':''}", "{'outputMode':1}"})
        row(bad, false, "outputMode");
    for (const char *bad :
         {"{'recordingLayout':'MOSAIC'}", "{'recordingLayout':''}", "{'recordingLayout':[]}"})
        row(bad, false, "recordingLayout");
    row("{'name':5}", false, "name");
    row("{'hasAudio':'true'}", false, "hasAudio");
    row("{'hasVideo':0}", false, "hasVideo");
    row("{'customLayout':5}", false, "customLayout");
    row("{'resolution':1280}", false, "resolution");
    row("{'resolution':{'width':1}}", false, "resolution");
    row("{'frameRate':'25'}", false, "frameRate");
    row("{'shmSize':true}", false, "shmSize");
    row("{'ignoreFailedStreams':'no'}", false, "ignoreFailedStreams");
    row("{'outputMode':'X','frameRate':'25'}", false, "frameRate"); // types of all come first
}

void RestParametersTest::aRecordingIsCheckedFieldByField() {
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    QFETCH(QByteArray, named);
    BodyReader reader = body(json);
    readRecordingRequest(reader);
    QVERIFY2(reader.ok() == good, qPrintable(reader.problem()));
    if (!good)
        QVERIFY2(reader.problem().contains(QStringLiteral("'%1'").arg(QLatin1String(named))),
                 qPrintable(reader.problem()));
}

void RestParametersTest::aRecordingsValuesAreCheckedAfterMerging_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("status"); // 0 = good
    const auto one = [](const char *json, int status) { QTest::newRow(json) << QByteArray(json) << status; };
    one("{}", 0);
    for (const char *good :
         {"{'name':''}", "{'name':'a-b_c~1'}", "{'resolution':'100x100'}", "{'resolution':'1999x1999'}",
          "{'resolution':'640x480'}", "{'frameRate':1}", "{'frameRate':120}", "{'frameRate':120.9}",
          "{'frameRate':25.5}", "{'shmSize':134217728}", "{'hasVideo':false}", "{'hasAudio':false}"})
        one(good, 0);
    for (const char *bad : {"{'name':'a b'}", "{'name':'../a'}", "{'name':'a/b'}", "{'name':'é'}",
                            "{'name':'a\\n'}", "{'name':'.'}"})
        one(bad, 400);
    for (const char *bad : {"{'hasAudio':false,'hasVideo':false}",
                            "{'resolution':''}",
                            "{'resolution':'99x100'}",
                            "{'resolution':'100x2000'}",
                            "{'resolution':'0100x100'}",
                            "{'resolution':'1280X720'}",
                            "{'resolution':'1280x720 '}",
                            "{'resolution':'1280x720\\n'}",
                            "{'resolution':'x'}",
                            "{'resolution':'-640x480'}",
                            "{'resolution':'٦٤٠x480'}",
                            "{'frameRate':0}",
                            "{'frameRate':0.9}",
                            "{'frameRate':121}",
                            "{'frameRate':-1}",
                            "{'frameRate':1e300}",
                            "{'shmSize':134217727}",
                            "{'shmSize':0}",
                            "{'shmSize':-1}",
                            "{'shmSize':1e300}",
                            "{'shmSize':-1e300}"})
        one(bad, 422);
    // The order: name, both false, then the rest.
    one("{'name':'a b','hasAudio':false,'hasVideo':false}", 400);
    one("{'hasAudio':false,'hasVideo':false,'resolution':'x'}", 422);
    // For individual recordings the frame's members mean nothing; without video they are checked all the
    // same.
    one("{'outputMode':'INDIVIDUAL','resolution':'x','frameRate':0,'shmSize':0}", 0);
    one("{'hasVideo':false,'resolution':'x'}", 422);
}

void RestParametersTest::aRecordingsValuesAreCheckedAfterMerging() {
    QFETCH(QByteArray, json);
    QFETCH(int, status);
    BodyReader reader = body(json);
    const auto request = readRecordingRequest(reader);
    QVERIFY2(reader.ok(), qPrintable(reader.problem()));
    QVERIFY(std::abs(double(request.shmSize.value_or(0))) <= BodyReader::MaxNumber); // also of 1e300
    const auto merged = mergeRecording(request, {});
    QCOMPARE(merged ? 0 : answerOf(merged.error().code).status, status);
    QCOMPARE(!merged && merged.error().message.isEmpty(), false);
    if (merged) {
        QVERIFY(merged->width >= 100 && merged->width <= 1999 && merged->height >= 100 &&
                merged->height <= 1999);
        QVERIFY(merged->frameRate >= 1 && merged->frameRate <= 120);
        QVERIFY(merged->shmSize >= 134217728);
    }
}

void RestParametersTest::whatIsSaidAtStartComesBeforeTheSessionsDefault() {
    session::RecordingProperties defaults;
    defaults.name = QStringLiteral("usual");
    defaults.hasAudio = false;
    defaults.layout = session::RecordingLayout::PictureInPicture;
    defaults.width = 640;
    defaults.height = 480;
    defaults.frameRate = 10;
    BodyReader nothing = body("{'name':''}");
    auto merged = mergeRecording(readRecordingRequest(nothing), defaults);
    QVERIFY(merged);
    QCOMPARE(*merged, defaults);
    BodyReader some =
        body("{'name':'mine','hasAudio':true,'recordingLayout':'BEST_FIT','resolution':'1920x1080',"
             "'frameRate':29.97,'shmSize':268435456,'customLayout':'c'}");
    merged = mergeRecording(readRecordingRequest(some), defaults);
    QVERIFY(merged);
    QCOMPARE(merged->name, QStringLiteral("mine"));
    QCOMPARE(merged->hasAudio, true);
    QCOMPARE(merged->layout, session::RecordingLayout::BestFit);
    QCOMPARE(merged->width, 1920);
    QCOMPARE(merged->height, 1080);
    QCOMPARE(merged->frameRate, 29);
    QCOMPARE(merged->shmSize, 268435456);
    QCOMPARE(merged->customLayout, QStringLiteral("c"));
    // Said apart each is fine; together with the default nothing is left to record.
    BodyReader silent = body("{'hasVideo':false}");
    merged = mergeRecording(readRecordingRequest(silent), defaults);
    QVERIFY(!merged);
    QCOMPARE(answerOf(merged.error().code).status, 422);
}

void RestParametersTest::theModesOfStartAndDefaultAreMergedAsTheProtocolSays_data() {
    using session::OutputMode;
    QTest::addColumn<OutputMode>("byDefault");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<OutputMode>("becomes");
    const QByteArray none = "{}", composed = "{'outputMode':'COMPOSED'}",
                     individual = "{'outputMode':'INDIVIDUAL'}",
                     quick = "{'outputMode':'COMPOSED_QUICK_START'}";
    const auto Composed = OutputMode::Composed, Quick = OutputMode::ComposedQuickStart,
               Individual = OutputMode::Individual;
    QTest::newRow("default only") << Individual << none << Individual;
    QTest::newRow("composed where quick is usual") << Quick << composed << Quick;
    QTest::newRow("quick where composed is usual") << Composed << quick << Composed;
    QTest::newRow("quick where quick is usual") << Quick << quick << Quick;
    QTest::newRow("composed where individual is usual") << Individual << composed << Composed;
    QTest::newRow("individual where composed is usual") << Composed << individual << Individual;
    QTest::newRow("individual where quick is usual") << Quick << individual << Individual;
    QTest::newRow("quick where individual is usual") << Individual << quick << Quick;
}

void RestParametersTest::theModesOfStartAndDefaultAreMergedAsTheProtocolSays() {
    QFETCH(session::OutputMode, byDefault);
    QFETCH(QByteArray, json);
    session::RecordingProperties defaults;
    defaults.outputMode = byDefault;
    BodyReader reader = body(json);
    const auto merged = mergeRecording(readRecordingRequest(reader), defaults);
    QVERIFY(merged);
    QTEST(merged->outputMode, "becomes");
}

QTEST_GUILESS_MAIN(RestParametersTest)
#include "test_rest_parameters.moc"
