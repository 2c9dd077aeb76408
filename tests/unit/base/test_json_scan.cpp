#include "base/json_bytes.h"
#include "base/json_scan.h"

#include <QJsonArray>
#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits Small{10, 3};

bool fits(const QByteArray &text) {
    return readJson(text, Small).ok();
}

} // namespace

class JsonScanTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatHoldsTooManyValuesIsNotParsed() {
        QVERIFY(fits("[1,2,3,4,5,6,7,8,9]"));
        QVERIFY(!fits("[1,2,3,4,5,6,7,8,9,10]"));
        QVERIFY(fits(R"({"a":1,"b":2,"c":3,"d":4})"));
        QVERIFY(!fits(R"({"a":1,"b":2,"c":3,"d":4,"e":5})"));
        QVERIFY(!fits("[{},{},{},{},{},{}]"));
        QVERIFY(readJson('[' + QByteArray("1,").repeated(19'000) + "1]", RequestJson).ok());
        const auto many = readJson('[' + QByteArray("1,").repeated(20'000) + "1]", RequestJson);
        QVERIFY(!many);
        QCOMPARE(many.error().code, Errc::MalformedMessage);
        QCOMPARE(many.error().message, u"it has more than 20000 values"_s);
    }

    void whatIsNestedTooDeepIsNotParsed() {
        QVERIFY(fits("[[[]]]"));
        QVERIFY(fits("[[[]],[[]]]"));
        QVERIFY(!fits("[[[[]]]]"));
        QVERIFY(!fits(R"({"a":[{"b":[]}]})"));
        const auto deep = readJson(QByteArray(1'000'000, '['), RequestJson);
        QVERIFY(!deep);
        QCOMPARE(deep.error().message, u"it is nested more than 64 deep"_s);
    }

    void bracketsInStringsAreText() {
        QVERIFY(fits("{\"sdp\":\"[[[[[[[[{{{{{{{,,,,,,,,,,::::::::::\"}"));
        QVERIFY(fits("[\"\\\"[[[[[[[[[[,,,,,,,,,,\"]"));
        QVERIFY(fits("[\"\\\\\\\"[[[[[[[[[[,,,,,,,,,,\"]"));
        QVERIFY(fits("[\"\\u005b[[[[[[[[[[,,,,,,,,,,\"]"));
        QVERIFY(!fits("[\"\\\\\",[[[[]]]]]")); // the string ends behind the backslashes
        QVERIFY(!fits("{\"[\":[[[]]]}"));
        QVERIFY(readJson("[\"a=candidate: " + QByteArray(900'000, ',') + "\"]", RequestJson).ok());
    }

    void whatIsNotJsonIsRefused() {
        for (const QByteArray text : {"", "hello", "[", "]]]]", "\"", "\"\\", "{\"a\":", "[1,]", "\\"}) {
            const auto read = readJson(text, Small);
            QVERIFY2(!read, text.constData());
            QVERIFY(!read.error().message.isEmpty());
        }
    }

    void anObjectIsEmptyWhereThereIsNone() {
        QCOMPARE(readJsonObject(R"({"a":1})", Small), (QJsonObject{{u"a"_s, 1}}));
        QVERIFY(readJsonObject("[1]", Small).isEmpty());
        QVERIFY(readJsonObject(R"({"a":[[[1]]]})", Small).isEmpty());
    }

    void aTextHasTheBytesThatAreWritten_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("plain") << u"hello"_s;
        QTest::newRow("quoted") << u"{\"a\":\"\\b\"}"_s;
        QTest::newRow("other scripts") << u"Größe 大小 \U0001F600"_s;
        QTest::newRow("half characters") << QString(QChar(0xd800)) + u'a' + QChar(0xdc00) + QChar(0xdc00);
        QString all;
        for (char16_t c = 0; c < 0x100; ++c)
            all += QChar(c);
        QTest::newRow("all of one byte") << all;
    }

    void aTextHasTheBytesThatAreWritten() {
        QFETCH(QString, text);
        const QByteArray written = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        QCOMPARE(jsonBytes(text), written.size() - QByteArray("[\"\"]").size());
    }
};

QTEST_GUILESS_MAIN(JsonScanTest)
#include "test_json_scan.moc"
