#include "page/complaints.h"

#include "page/page_messages.h"

#include <QTest>

using namespace ovation::page;

class ComplaintsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsAddedToAReasonWithoutComplaints() {
        QCOMPARE(Complaints().afterReason(QStringLiteral("x")), QString());
        QVERIFY(Complaints().notes().isEmpty());
    }

    // A script of another host that could not be had is the cause; what is not defined then is not.
    void aReasonIsFollowedByTheFirstAndTheLastComplaint() {
        Complaints all;
        all.add(ComplaintKind::Denial, QStringLiteral("The page can't reach cdn.example:443"));
        QCOMPARE(all.afterReason(QStringLiteral("x")),
                 QStringLiteral(". The page said: The page can't reach cdn.example:443"));
        QCOMPARE(all.afterReason(QStringLiteral("the page can't reach cdn.example:443")), QString());
        all.add(ComplaintKind::Error, QStringLiteral("between"));
        all.add(ComplaintKind::Fault, QStringLiteral("OpenVidu is not defined"));
        QCOMPARE(
            all.afterReason(QStringLiteral("x")),
            QStringLiteral(". The page said: The page can't reach cdn.example:443. Then: OpenVidu is not "
                           "defined"));
    }

    void faultsAndDenialsAreNotesAndOtherErrorsAreNot() {
        Complaints all;
        all.add(ComplaintKind::Error, QStringLiteral("console.error of a library"));
        QVERIFY(all.notes().isEmpty());
        for (int i = 0; i < 3; ++i)
            all.add(ComplaintKind::Fault, QStringLiteral("Uncaught Error: %1").arg(i));
        for (const char *denied : {"one", "one", "two", "three", "four"})
            all.add(ComplaintKind::Denial, QString::fromLatin1(denied));
        QCOMPARE(all.notes(),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                              QStringLiteral("The page said: Uncaught Error: 0 (and 2 more)")}));
    }

    void aNoteIsNotEndless() {
        Complaints all;
        all.add(ComplaintKind::Fault, QString(100'000, u'x'));
        QVERIFY(all.notes().constFirst().size() < 1000);
        QVERIFY(all.afterReason({}).size() < 1000);
        Complaints denials;
        denials.add(ComplaintKind::Denial, QString(100'000, u'x'));
        QVERIFY(denials.notes().constFirst().size() < 1000);
    }

    void anUncaughtErrorIsAFault_data() {
        QTest::addColumn<bool>("fault");
        QTest::newRow("Uncaught TypeError: Object.groupBy is not a function") << true;
        QTest::newRow("Uncaught (in promise) Error: 401") << true;
        QTest::newRow("Uncaught SyntaxError: Unexpected token '{'") << true;
        QTest::newRow("Uncaught (in promise) AbortError: The play() request was interrupted") << false;
        QTest::newRow("Uncaught (in promise) NotAllowedError: Permission denied") << false;
        QTest::newRow("Failed to load resource: the server responded with a status of 404") << false;
    }
    void anUncaughtErrorIsAFault() {
        QFETCH(bool, fault);
        QCOMPARE(kindOfError(QString::fromLatin1(QTest::currentDataTag())) == ComplaintKind::Fault, fault);
    }

    void whatABrowserDoesNotKnowIsRecognized_data() {
        QTest::addColumn<bool>("lacks");
        QTest::newRow("Uncaught TypeError: Object.groupBy is not a function") << true;
        QTest::newRow("Uncaught ReferenceError: CloseWatcher is not defined") << true;
        QTest::newRow("Uncaught SyntaxError: Invalid regular expression flags") << true;
        QTest::newRow("Uncaught Error: no grid today") << false;
    }
    void whatABrowserDoesNotKnowIsRecognized() {
        QFETCH(bool, lacks);
        QCOMPARE(mayLackFeature(QString::fromLatin1(QTest::currentDataTag())), lacks);
    }

    void aComplaintArrivesAsItWasSent() {
        for (const auto kind : {ComplaintKind::Error, ComplaintKind::Fault, ComplaintKind::Denial})
            QCOMPARE(complaintKindFrom(toJson(kind, QStringLiteral("x"))), kind);
        QCOMPARE(toJson(ComplaintKind::Fault, QStringLiteral("x"))[QStringLiteral("text")].toString(),
                 QStringLiteral("x"));
        QCOMPARE(complaintKindFrom({}), ComplaintKind::Error);
    }
};

QTEST_GUILESS_MAIN(ComplaintsTest)
#include "test_complaints.moc"
