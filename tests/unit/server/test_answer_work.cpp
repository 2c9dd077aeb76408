#include "server/answer_work.h"

#include <QtTest>

#include <atomic>
#include <memory>
#include <semaphore>
#include <thread>

using namespace ovation::server;
using namespace Qt::StringLiterals;

class AnswerWorkTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anAnswerIsMadeElsewhereAndGivenHere() {
        AnswerWork work;
        const auto here = std::this_thread::get_id();
        std::thread::id made, given;
        QString text;
        work.run(
            [&made] {
                made = std::this_thread::get_id();
                return HttpResponse::text(200, u"long"_s);
            },
            [&](const HttpResponse &response) {
                given = std::this_thread::get_id();
                text = QString::fromUtf8(response.body);
            });
        QVERIFY(text.isEmpty()); // this thread does not wait
        QTRY_COMPARE(text, u"long"_s);
        QVERIFY(made != here);
        QVERIFY(given == here);
    }

    void answersComeInTheOrderInWhichTheyWereAskedFor() {
        AnswerWork work;
        QStringList texts;
        for (int n = 0; n < 20; ++n)
            work.run([n] { return HttpResponse::text(200, QString::number(n)); },
                     [&](const HttpResponse &response) { texts << QString::fromUtf8(response.body); });
        QTRY_COMPARE(texts.size(), 20);
        for (int n = 0; n < 20; ++n)
            QCOMPARE(texts[n], QString::number(n));
    }

    void whatAnAnswerIsMadeOfGoesBeforeItIsGiven() {
        AnswerWork work;
        auto values = std::make_shared<QStringList>(QStringList{u"value"_s});
        const std::weak_ptr<QStringList> left = values;
        bool answered = false;
        work.run([values = std::move(values)] { return HttpResponse::text(200, values->join(u' ')); },
                 [&](const HttpResponse &) {
                     QVERIFY(left.expired()); // freed by the other thread
                     answered = true;
                 });
        QTRY_VERIFY(answered);
    }

    void nothingIsGivenOnceItIsGone() {
        std::binary_semaphore goOn{0};
        std::atomic<bool> made = false;
        bool answered = false;
        auto work = std::make_unique<AnswerWork>();
        work->run(
            [&] {
                goOn.acquire();
                made = true;
                return HttpResponse::empty(200);
            },
            [&](const HttpResponse &) { answered = true; });
        goOn.release();
        work.reset(); // waits for what runs
        QVERIFY(made);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(AnswerWorkTest)
#include "test_answer_work.moc"
