#include "recording/page_notes.h"

#include <QTest>

using ovation::recording::PageNotes;

class PageNotesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachIsKeptOnceAndShort() {
        PageNotes notes;
        for (int i = 0; i < 3; ++i) {
            notes.add(QStringLiteral("it crashed"));
            notes.add(QString(100'000, u'x') + QString::number(i));
        }
        QCOMPARE(notes.all(),
                 QStringList({QStringLiteral("it crashed"), QString(PageNotes::MaxCharacters, u'x')}));
    }

    void theFirstOnesAreKept() {
        PageNotes notes;
        for (int i = 0; i < 1000; ++i)
            notes.add(QString::number(i));
        QCOMPARE(notes.all().size(), PageNotes::MaxNotes);
        QCOMPARE(notes.all().constFirst(), QStringLiteral("0"));
    }
};

QTEST_APPLESS_MAIN(PageNotesTest)
#include "test_page_notes.moc"
