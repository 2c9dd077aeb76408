#include "page/helper_errors.h"

#include <QTest>

using ovation::page::HelperErrors;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;

struct Passed {
    HelperErrors errors{[this](const QByteArray &lines) { all += lines; }};
    QByteArray all;
};

} // namespace

class HelperErrorsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void linesArePassedOnWhole() {
        Passed to;
        QVERIFY(to.errors.take("a\nb", Second_ns));
        QCOMPARE(to.all, QByteArray("a\n"));
        QVERIFY(to.errors.take("c\n\nd\n", Second_ns));
        QCOMPARE(to.all, QByteArray("a\nbc\n\nd\n"));
    }

    void oneWithoutEndBecomesSeveral() {
        Passed to;
        const QByteArray text(2 * HelperErrors::MaxLine_bytes + 1, 'x');
        QVERIFY(to.errors.take(text, Second_ns));
        QVERIFY(to.errors.take("\n", Second_ns));
        QCOMPARE(to.all.count('\n'), 3);
        QCOMPARE(to.all.replace('\n', QByteArray()), text);
    }

    void mostOfTooManyAreLeftOut() {
        Passed to;
        const QByteArray line = QByteArray(99, 'x') + '\n';
        for (int i = 0; i < 10; ++i)
            QVERIFY(to.errors.take(line.repeated(1500), Second_ns)); // 1.5 MB
        QCOMPARE(to.all.size(), qsizetype(HelperErrors::MaxAtOnce_bytes));
        to.all.clear();
        QVERIFY(to.errors.take(line, 2 * Second_ns));
        QCOMPARE(to.all, QByteArray("5000 lines of a helper were left out: there were too many\n") + line);
    }

    void oneThatPrintsWithoutEndIsNotHeardAnyMore() {
        Passed to;
        const QByteArray much(1'000'000, 'x');
        int taken = 0;
        while (taken < 1000 && to.errors.take(much, Second_ns))
            ++taken;
        QVERIFY2(taken >= 10 && taken <= 16, qPrintable(QString::number(taken)));
    }
};

QTEST_APPLESS_MAIN(HelperErrorsTest)
#include "test_helper_errors.moc"
