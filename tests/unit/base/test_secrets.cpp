#include "base/secrets.h"

#include <QTest>

using namespace ovation;

class SecretsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everySpellingIsHidden_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("repeated");
        const auto row = [](const char *said, const char *repeated) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(repeated);
        };
        row("it is s&=+ (t)", "it is ***");
        row("?x=s%26%3D%2B%20%28t%29&y", "?x=***&y"); // QUrl
        row("?x=s%26%3D%2B%20(t)&y", "?x=***&y");     // encodeURIComponent()
        row("hush and hush", "*** and ***");
        row("hush-hush", "***"); // the longer one first
        row("nothing", "nothing");
    }
    void everySpellingIsHidden() {
        QFETCH(QString, said);
        QFETCH(QString, repeated);
        const Secrets secrets(
            {QStringLiteral("s&=+ (t)"), QStringLiteral("hush"), QString(), QStringLiteral("hush-hush")});
        QCOMPARE(secrets.hide(said), repeated);
    }

    void whatLooksLikeASecretIsHiddenToo() {
        QVERIFY(!Secrets()
                     .hide(QStringLiteral("https://u:pass@host/?secret=abc"))
                     .contains(QStringLiteral("abc")));
        QVERIFY(!Secrets().hide(QStringLiteral("https://u:pass@host/")).contains(QStringLiteral("pass")));
    }
};

QTEST_GUILESS_MAIN(SecretsTest)

#include "test_secrets.moc"
