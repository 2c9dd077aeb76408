#include "ui/common/words.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace ovation;
using namespace ovation::ui;
using control::Recordable;

namespace {

/// Marks what a translator is given.
class MarkingTranslator final : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override {
        return u'<' + QString::fromUtf8(text) + u'>';
    }
};

} // namespace

/// The protocol's words in the user's language.
class WordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyReasonNotToRecordIsASentenceThatCanBeTranslated() {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QSet<QString> sentences;
        for (const Recordable reason :
             {Recordable::SwitchedOff, Recordable::Relayed, Recordable::AlreadyRecorded,
              Recordable::SessionClosing, Recordable::NoParticipants, Recordable::NoPublisher}) {
            const QString text = whyNotText(reason);
            QVERIFY2(text.startsWith(u'<') && text.size() > 20, qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), 6);
        QVERIFY(whyNotText(Recordable::Yes).isEmpty());
    }

    void layoutsAndModesCanBeTranslated() {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(layoutText(session::RecordingLayout::BestFit), QStringLiteral("<Best fit>"));
        QCOMPARE(modeText(session::OutputMode::Individual), QStringLiteral("<individual>"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)

#include "test_words.moc"
