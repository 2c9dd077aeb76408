#include "ui/layouts/style_diff.h"

#include <QTest>

using namespace ovation::ui;
using ovation::page::StyleChange;

namespace {

const QUrl page(QStringLiteral("https://studio:4443/openvidu/layouts/team%20a/index.html?sessionId=S"));

std::optional<std::vector<StyleChange>> diff(const char *file, const char *before, const char *now) {
    return styleDiff(page, QString::fromUtf8(file), QString::fromUtf8(before), QString::fromUtf8(now));
}

} // namespace

/// What can be changed in a page without loading it again.
class StyleDiffTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSheetIsNamedByItsAddress() {
        const auto changes = diff("css/my style.css", "a{}", "b{}");
        QVERIFY(changes && changes->size() == 1);
        QCOMPARE(changes->front().sheet,
                 QUrl(QStringLiteral("https://studio:4443/openvidu/layouts/team%20a/css/my%20style.css")));
        QCOMPARE(changes->front().text, QStringLiteral("b{}"));
    }

    void aStyleElementIsNamedByItsText() {
        const auto changes = diff("index.html", "<style>a{}</style>x<STYLE media=print>b{}</STYLE >",
                                  "<style>a{}</style>x<STYLE media=print>c{}\n</STYLE >");
        QVERIFY(changes && changes->size() == 1);
        QVERIFY(changes->front().sheet.isEmpty());
        QCOMPARE(changes->front().before, QStringLiteral("b{}"));
        QCOMPARE(changes->front().text, QStringLiteral("c{}\n"));
    }

    void nothingIsToBeDoneForTheSameText() {
        const auto changes = diff("script.js", "a", "a");
        QVERIFY(changes && changes->empty());
    }

    void everythingElseNeedsThePageAgain_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("a script") << QByteArray("script.js") << QByteArray("a") << QByteArray("b");
        QTest::newRow("markup") << QByteArray("index.html") << QByteArray("<p>") << QByteArray("<b>");
        QTest::newRow("markup and style") << QByteArray("index.html") << QByteArray("<p><style>a{}</style>")
                                          << QByteArray("<b><style>b{}</style>");
        QTest::newRow("an attribute") << QByteArray("index.html") << QByteArray("<style>a{}</style>")
                                      << QByteArray("<style media=print>a{}</style>");
        QTest::newRow("another element") << QByteArray("index.html") << QByteArray("<style>a{}</style>")
                                         << QByteArray("<style>a{}</style><style>b{}</style>");
        QTest::newRow("an end that is gone")
            << QByteArray("index.html") << QByteArray("<style>a{}</style>") << QByteArray("<style>a{}</sty");
        QTest::newRow("two alike") << QByteArray("index.html")
                                   << QByteArray("<style>a</style><style>a</style>")
                                   << QByteArray("<style>a</style><style>b</style>");
        QTest::newRow("another page") << QByteArray("part/index.html") << QByteArray("<style>a{}</style>")
                                      << QByteArray("<style>b{}</style>");
    }
    void everythingElseNeedsThePageAgain() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, now);
        QVERIFY(!diff(file.constData(), before.constData(), now.constData()));
    }
};

QTEST_GUILESS_MAIN(StyleDiffTest)

#include "test_style_diff.moc"
