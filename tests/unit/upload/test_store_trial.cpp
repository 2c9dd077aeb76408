#include "folder_store.h"
#include "upload/store_trial.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using storage::StoreError;
using storage::StoreFailure;
using Step = upload::Trial::Step;

/// Whether recordings can be kept at a place is tried there.
class StoreTrialTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;

    static std::vector<Step> stepsOf(const upload::Trial &trial) {
        std::vector<Step> steps;
        for (const auto &one : trial.outcomes)
            steps.push_back(one.step);
        return steps;
    }

  private Q_SLOTS:
    void allIsTriedAndNothingStays() {
        FolderStore store(m_dir.filePath(QStringLiteral("good")));
        const upload::Trial trial = upload::tryStore(store, {});
        QVERIFY(trial.isGood());
        QCOMPARE(stepsOf(trial), (std::vector{Step::Write, Step::Read, Step::List, Step::Delete}));
        QVERIFY(store.objects().isEmpty());
        QVERIFY(trial.place.startsWith(QStringLiteral("https://bucket.example/")));
        QVERIFY(!trial.place.contains(QStringLiteral("ovation-test")));
    }

    void whatFailsIsToldAndIsTheLast_data() {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("left");
        QTest::newRow("write") << QStringLiteral("put") << 1 << 0;
        QTest::newRow("read") << QStringLiteral("get") << 2 << 0;
        QTest::newRow("list") << QStringLiteral("list") << 3 << 0;
        QTest::newRow("delete") << QStringLiteral("remove") << 4 << 1;
    }
    void whatFailsIsToldAndIsTheLast() {
        QFETCH(QString, call);
        FolderStore store(m_dir.filePath(call));
        store.setFault([&](const QString &made, const QString &) -> std::optional<StoreError> {
            if (made == call)
                return StoreError{StoreFailure::Denied, QStringLiteral("no"), QStringLiteral("allow it"), 0};
            return {};
        });
        const upload::Trial trial = upload::tryStore(store, {});
        QVERIFY(!trial.isGood());
        QTEST(int(trial.outcomes.size()), "steps");
        QCOMPARE(trial.outcomes.back().reason, QStringLiteral("no"));
        QCOMPARE(trial.outcomes.back().advice, QStringLiteral("allow it"));
        QTEST(int(store.objects().size()), "left");
    }
};

QTEST_GUILESS_MAIN(StoreTrialTest)
#include "test_store_trial.moc"
