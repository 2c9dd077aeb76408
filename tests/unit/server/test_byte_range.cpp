#include "server/http/byte_range.h"

#include <QTest>

using namespace ovation::server;

class ByteRangeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRangeIsReadAsTheRfcSays_data();
    void aRangeIsReadAsTheRfcSays();
    void anEmptyFileHasNoRange_data();
    void anEmptyFileHasNoRange();
    void whateverIsAskedTheRangeLiesInsideTheFile();
};

void ByteRangeTest::aRangeIsReadAsTheRfcSays_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<bool>("partial");
    QTest::addColumn<bool>("unsatisfiable");
    const auto part = [](const char *header, qint64 first, qint64 last) {
        QTest::newRow(header) << QByteArray(header) << first << last << true << false;
    };
    part("bytes=0-9", 0, 9);
    part("bytes=0-0", 0, 0);
    part("bytes=99-99", 99, 99);
    part("bytes=50-", 50, 99);
    part("bytes=0-", 0, 99);
    part("bytes=0-99", 0, 99);
    part("bytes=-10", 90, 99);
    part("bytes=-100", 0, 99);
    part("bytes=-500", 0, 99);
    part("bytes=90-500", 90, 99);
    part("bytes=0-999999999999999999", 0, 99);
    part("bytes= 5-6 ", 5, 6);
    for (const char *header : {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"}) {
        QTest::newRow(header) << QByteArray(header) << 0ll << 0ll << false << true;
    }
    // Not a range, or more than one: the RFC lets the header be ignored.
    for (const char *header : {"",
                               "bytes",
                               "bytes=",
                               "bytes=-",
                               "bytes=9-3",
                               "bytes=0-1,5-6",
                               "bytes=0-1,",
                               "bytes=a-b",
                               "bytes=1-b",
                               "bytes=-b",
                               "bytes=1",
                               "bytes=1-2-3",
                               "bytes=--5",
                               "bytes=+1-2",
                               "bytes=1.5-2",
                               "bytes=0x1-0x2",
                               "items=0-9",
                               "0-9",
                               "bytes 0-9",
                               "bytes=99999999999999999999-",
                               "bytes=0-99999999999999999999",
                               "bytes=-99999999999999999999",
                               "bytes=\xd9\xa1-\xd9\xa2"})
        QTest::newRow(*header ? header : "none") << QByteArray(header) << 0ll << 99ll << false << false;
}

void ByteRangeTest::aRangeIsReadAsTheRfcSays() {
    QFETCH(QByteArray, header);
    QFETCH(bool, unsatisfiable);
    const ByteRange range = parseRange(header, 100);
    QCOMPARE(range.unsatisfiable, unsatisfiable);
    QTEST(range.partial, "partial");
    if (unsatisfiable)
        return;
    QTEST(range.first, "first");
    QTEST(range.last, "last");
}

void ByteRangeTest::anEmptyFileHasNoRange_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("unsatisfiable");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("from the start") << QByteArray("bytes=0-") << true;
    QTest::newRow("first byte") << QByteArray("bytes=0-0") << true;
    QTest::newRow("last ten") << QByteArray("bytes=-10") << true;
}

void ByteRangeTest::anEmptyFileHasNoRange() {
    QFETCH(QByteArray, header);
    const ByteRange range = parseRange(header, 0);
    QTEST(range.unsatisfiable, "unsatisfiable");
    QVERIFY(!range.partial);
    if (!range.unsatisfiable)
        QCOMPARE(range.last - range.first + 1, 0ll);
}

void ByteRangeTest::whateverIsAskedTheRangeLiesInsideTheFile() {
    // Every text of up to five letters out of what range headers are made of.
    const QByteArray letters = "019-, ";
    for (int length = 0; length <= 5; ++length) {
        int count = 1;
        for (int i = 0; i < length; ++i)
            count *= int(letters.size());
        for (int number = 0; number < count; ++number) {
            QByteArray spec = "bytes=";
            for (int i = 0, rest = number; i < length; ++i, rest /= int(letters.size()))
                spec += letters[rest % int(letters.size())];
            const ByteRange range = parseRange(spec, 12);
            QVERIFY2(range.unsatisfiable ||
                         (range.first >= 0 && range.first <= range.last && range.last < 12),
                     spec.constData());
            QVERIFY2(!(range.partial && range.unsatisfiable), spec.constData());
        }
    }
}

QTEST_GUILESS_MAIN(ByteRangeTest)
#include "test_byte_range.moc"
