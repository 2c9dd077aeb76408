#include "session/stream_words.h"

#include <QTest>

using namespace ovation::session;
using namespace Qt::StringLiterals;

class StreamWordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheWordsOfTheProtocolAreTypesOfVideo() {
        for (const QString &word : {QString(), u"CAMERA"_s, u"SCREEN"_s, u"CUSTOM"_s})
            QCOMPARE(typeOfVideoFromText(word), std::optional(word));
        for (const QString &word :
             {u"IPCAM"_s, u"camera"_s, u"a/b"_s, u"CAMERA\r\n"_s, u"%1"_s, u"CAMERA"_s + QChar(0)})
            QVERIFY2(!typeOfVideoFromText(word), qPrintable(word));
    }
    void dimensionsAreTwoNumbers_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("taken");
        const QString good = u"{\"width\":640,\"height\":480}"_s;
        QTest::newRow("as clients write it") << good << good;
        QTest::newRow("with more") << u"{ \"height\":480.0, \"width\": 640.7, \"x\":[1] }"_s << good;
        for (const char *bad : {"", "hello", "{}", "null", "[640,480]", "{\"width\":640}",
                                "{\"width\":\"640\",\"height\":480}", "{\"width\":-1,\"height\":480}",
                                "{\"width\":1e9,\"height\":480}", "{\"width\":null,\"height\":480}"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
        QTest::newRow("long") << good + QString(1000, u' ') << QString();
    }
    void dimensionsAreTwoNumbers() {
        QFETCH(QString, given);
        QFETCH(QString, taken);
        QCOMPARE(videoDimensionsFromText(given), taken.isEmpty() ? std::nullopt : std::optional(taken));
    }
    void zeroSaysThatThereIsNoFrameYet() {
        for (const QString &none : {u"{\"width\":0,\"height\":480}"_s, u"{\"width\":0,\"height\":0}"_s})
            QCOMPARE(videoDimensionsFromText(none), std::optional(QString()));
    }
};

QTEST_GUILESS_MAIN(StreamWordsTest)
#include "test_stream_words.moc"
