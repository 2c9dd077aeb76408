#include "base/cut_text.h"
#include "base/excerpt.h"

#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

class ExcerptTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsShortStaysAsItIs() {
        QCOMPARE(excerpt(u"Größe 1 \U0001F600"_s), u"Größe 1 \U0001F600"_s);
        QCOMPARE(excerpt(QString(100, u'x')), QString(100, u'x'));
        QCOMPARE(excerpt({}), QString());
    }
    void ofMoreTheBeginningIsRepeated() {
        QCOMPARE(excerpt(QString(900'000, u'x')), QString(99, u'x') + QChar(0x2026));
    }
    void whatNoTextHoldsBecomesASpace() {
        QCOMPARE(excerpt(u"a\r\nb"_s + QChar(0) + QChar(0xd800) + u'c' + QChar(0xdc00)), u"a  b  c "_s);
        const QString cut = excerpt(QString(98, u'x') + u"\U0001F600 and more"_s); // through a character
        QCOMPARE(cut, QString(98, u'x') + u' ' + QChar(0x2026));
    }
    void whatIsCutIsCutBetweenCharacters() {
        const QString text = u"ab\U0001F600c"_s;
        QCOMPARE(cutText(text, 2), u"ab"_s);
        QCOMPARE(cutText(text, 3), u"ab"_s);
        QCOMPARE(cutText(text, 4), u"ab\U0001F600"_s);
        QCOMPARE(cutText(text, 9), text);
        QCOMPARE(cutText(text, 0), QString());
        QCOMPARE(cutText(u"ab"_s + QChar(0xd800) + u"c"_s, 3).size(), 3); // half a character as it came
    }
};

QTEST_GUILESS_MAIN(ExcerptTest)
#include "test_excerpt.moc"
