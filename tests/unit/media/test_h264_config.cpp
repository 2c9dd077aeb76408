#include "media/convert/h264_config.h"

#include <QtTest>

using namespace ovation::media;

namespace {

/// Baseline 3.1, sizes of four bytes; ids are Exp-Golomb: 1 is 0, 010 is 1.
QByteArray configOf(const QByteArray &sps, const QByteArray &pps) {
    QByteArray made = QByteArray::fromHex("0142c01fffe1");
    made.append('\0').append(char(sps.size())).append(sps);
    made.append('\1').append('\0').append(char(pps.size())).append(pps);
    return made;
}

const QByteArray SpsZero = QByteArray::fromHex("6742c01f80"), SpsOne = QByteArray::fromHex("6764002a40"),
                 PpsZero = QByteArray::fromHex("68c0"), PpsOne = QByteArray::fromHex("6850");

} // namespace

class H264ConfigTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void setsOfDifferentIdsAreJoined() {
        const auto a = H264Config::read(configOf(SpsZero, PpsZero)),
                   b = H264Config::read(configOf(SpsOne, PpsOne));
        QVERIFY(a && b);
        const auto joined = H264Config::joined(*a, *b);
        QVERIFY(joined);
        const auto both = H264Config::read(*joined);
        QVERIFY(both);
        QCOMPARE(both->sps, QList<QByteArray>({SpsZero, SpsOne}));
        QCOMPARE(both->pps, QList<QByteArray>({PpsZero, PpsOne}));
    }

    void oneIdWithTwoMeaningsIsRefused() {
        const auto a = H264Config::read(configOf(SpsZero, PpsZero));
        const auto b = H264Config::read(configOf(QByteArray::fromHex("6764002a80"), PpsOne));
        QVERIFY(a && b);
        QVERIFY(!H264Config::joined(*a, *b));
        QVERIFY(H264Config::joined(*a, *a)); // the same meaning
    }

    void aFreeIdIsFreeInBothKindsOfSets() {
        const auto mixed = H264Config::read(configOf(SpsZero, PpsOne));
        QVERIFY(mixed);
        QCOMPARE(mixed->freeId(), std::optional(2));
    }

    void aBrokenOneIsRefused() {
        const QByteArray whole = configOf(SpsZero, PpsZero);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!H264Config::read(whole.left(size)), qPrintable(QString::number(size)));
        QVERIFY(H264Config::read(whole));
    }
};

QTEST_GUILESS_MAIN(H264ConfigTest)
#include "test_h264_config.moc"
