#include "base/random_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

class RandomTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyAlphanumericTurnsUpAndNothingElse();
    void textsDoNotRepeat();
};

void RandomTextTest::everyAlphanumericTurnsUpAndNothingElse() {
    const QString text = ovation::randomAlphanumeric(20'000);
    QCOMPARE(text.size(), 20'000);
    QCOMPARE(QSet<QChar>(text.cbegin(), text.cend()).size(), 62);
    QVERIFY(QRegularExpression(QStringLiteral("^[A-Za-z0-9]+$")).match(text).hasMatch());
    QVERIFY(QRegularExpression(QStringLiteral("^[A-Z0-9]{500}$"))
                .match(ovation::randomUpperAlphanumeric(500))
                .hasMatch());
    QVERIFY(QRegularExpression(QStringLiteral("^[A-Z]$")).match(ovation::randomUpperLetter()).hasMatch());
}

void RandomTextTest::textsDoNotRepeat() {
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(ovation::randomAlphanumeric(16));
    QCOMPARE(seen.size(), 1000);
}

QTEST_GUILESS_MAIN(RandomTextTest)
#include "test_random_text.moc"
