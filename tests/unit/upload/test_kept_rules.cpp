#include "upload/kept_rules.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using upload::LocalFiles;
using upload::Rules;

/// What a user chose in the window holds until the settings change.
class KeptRulesTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    QString path() const { return m_dir.filePath(QStringLiteral("rules.json")); }

  private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void withoutAChoiceTheSettingsCount() {
        const Rules settings{LocalFiles::Remove, 0, 2, 1000};
        QCOMPARE(upload::keptRules(path(), settings), settings);
    }

    void aChoiceHoldsUntilTheSettingsChange() {
        const Rules settings{LocalFiles::Keep, 0, 4, 0}, chosen{LocalFiles::RemoveLater, 7, 8, 500'000};
        QVERIFY(upload::keepRules(path(), settings, chosen));
        QCOMPARE(upload::keptRules(path(), settings), chosen);
        Rules others = settings;
        others.parallel = 2;
        QCOMPARE(upload::keptRules(path(), others), others);
    }

    void aFileThatIsNoneIsNotBelieved() {
        const Rules settings;
        for (const QByteArray content : {"", "{", "[]", R"({"chosen":7})", "\xff\xfe"}) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            QCOMPARE(upload::keptRules(path(), settings), settings);
        }
    }

    void numbersBeyondTheirRangeAreCut() {
        const Rules settings;
        QVERIFY(upload::keepRules(path(), settings, {LocalFiles(99), 1'000'000, 1000, -5}));
        QCOMPARE(upload::keptRules(path(), settings),
                 (Rules{LocalFiles::RemoveLater, Rules::MaxDays, Rules::MaxParallel, 0}));
    }
};

QTEST_GUILESS_MAIN(KeptRulesTest)
#include "test_kept_rules.moc"
