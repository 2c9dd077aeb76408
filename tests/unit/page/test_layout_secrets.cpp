#include "page/layout_secrets.h"

#include <QTest>

using namespace ovation;
using namespace ovation::page;
using namespace Qt::StringLiterals;

class LayoutSecretsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneOpensItsOwnSessionOnly() {
        LayoutSecrets layouts;
        const auto a = layouts.issue(u"A"_s, u"a"_s), b = layouts.issue(u"B"_s, std::nullopt),
                   again = layouts.issue(u"A"_s, u"a"_s);
        QVERIFY(*a != *b && *a != *again);
        QVERIFY(layouts.opensSession(*a, u"A"_s) && layouts.opensSession(*again, u"A"_s));
        QVERIFY(!layouts.opensSession(*a, u"B"_s) && !layouts.opensSession(*b, u"A"_s));
        QVERIFY(layouts.isIssued(*a) && layouts.isIssued(*b));
    }

    void othersAreNotLetIn() {
        LayoutSecrets layouts;
        const auto known = layouts.issue(u"A"_s, u"a"_s);
        for (const QString &wrong : {QString(), u"A"_s, known->chopped(1), *known + u'x', known->toLower()}) {
            QVERIFY(!layouts.isIssued(wrong));
            QVERIFY(!layouts.opensSession(wrong, u"A"_s));
        }
        QVERIFY(!LayoutSecrets().isIssued(*known)); // of another server
    }

    void itEndsWithItsLastOwner() {
        LayoutSecrets layouts;
        const LayoutSecrets copy = layouts; // who is asked is seldom who issued it
        auto owner = layouts.issue(u"A"_s, u"a"_s);
        auto another = owner;
        const QString secret = *owner;
        owner.reset();
        QVERIFY(copy.opensSession(secret, u"A"_s));
        another.reset();
        QVERIFY(!copy.opensSession(secret, u"A"_s));
        QVERIFY(!copy.isIssued(secret));
    }
};

QTEST_GUILESS_MAIN(LayoutSecretsTest)
#include "test_layout_secrets.moc"
