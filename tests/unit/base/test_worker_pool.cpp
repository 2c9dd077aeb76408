#include "base/relay.h"
#include "base/worker_pool.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using ovation::Relay;
using ovation::WorkerPool;

class WorkerPoolTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasPostedIsRunBeforeThePoolIsGone() {
        std::atomic<int> run = 0;
        {
            WorkerPool pool("test", 2);
            for (int i = 0; i < 50; ++i)
                pool.post([&] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    ++run;
                });
            for (int i = 0; i < 50; ++i)
                pool.postInOrder(QStringLiteral("a"), [&] { ++run; });
        }
        QCOMPARE(run.load(), 100);
    }

    void jobsOfAKeyKeepTheirOrderAndNeverOverlap() {
        constexpr int Keys = 3, Jobs = 200;
        std::vector<std::vector<int>> seen(Keys); // each only touched by its key's jobs
        std::atomic<int> overlapping = 0;
        std::vector<std::atomic<int>> inside(Keys);
        {
            WorkerPool pool("test", 4);
            for (int job = 0; job < Jobs; ++job)
                for (int key = 0; key < Keys; ++key)
                    pool.postInOrder(QString::number(key), [&, job, key] {
                        overlapping += inside[std::size_t(key)]++ != 0;
                        seen[std::size_t(key)].push_back(job);
                        --inside[std::size_t(key)];
                    });
        }
        QCOMPARE(overlapping.load(), 0);
        for (const auto &jobs : seen) {
            QCOMPARE(int(jobs.size()), Jobs);
            QVERIFY(std::is_sorted(jobs.begin(), jobs.end()));
        }
    }

    void oneKeyDoesNotWaitForAnother() {
        WorkerPool pool("test", 2);
        std::atomic<bool> go = false, other = false;
        pool.postInOrder(QStringLiteral("slow"), [&] {
            while (!go)
                std::this_thread::yield();
        });
        pool.postInOrder(QStringLiteral("quick"), [&] { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!pool.waitForDone(10));
        go = true;
        QVERIFY(pool.waitForDone(5000));
    }

    void aJobMayPostAnother() {
        std::atomic<bool> second = false;
        {
            WorkerPool pool("test", 1);
            pool.postInOrder(QStringLiteral("a"),
                             [&] { pool.postInOrder(QStringLiteral("a"), [&] { second = true; }); });
        }
        QVERIFY(second);
    }

    void anAnswerComesBackOnTheThreadOfWhoAsked() {
        QObject here;
        const auto relay = std::make_shared<Relay>(&here);
        std::vector<int> answers;
        bool wrongThread = false;
        WorkerPool pool("test", 1);
        const auto answer = Relay::wrap(relay, [&, me = std::this_thread::get_id()](int value) {
            wrongThread = wrongThread || std::this_thread::get_id() != me;
            answers.push_back(value);
        });
        for (int i = 0; i < 3; ++i)
            pool.post([answer, i] { answer(i); });
        QTRY_COMPARE(int(answers.size()), 3);
        QVERIFY(!wrongThread);
        relay->detach();
        pool.post([answer] { answer(4); });
        QVERIFY(pool.waitForDone(5000));
        QCoreApplication::processEvents();
        QCOMPARE(int(answers.size()), 3);
    }
};

QTEST_GUILESS_MAIN(WorkerPoolTest)
#include "test_worker_pool.moc"
