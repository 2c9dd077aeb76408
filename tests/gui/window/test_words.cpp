#include "recording/health_report.h"
#include "ui/common/engine_text.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
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

    void whatTheEngineSaysIsTranslatedWithWhatItInserts() {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(engineText(QStringLiteral("Stream str_%2: none of its video arrived")),
                 QStringLiteral("<Stream str_%2: <none of its video arrived>>"));
        QCOMPARE(engineText(QStringLiteral("The folder cannot be read: No such file.")),
                 QStringLiteral("<The folder cannot be read>: No such file."));
        QCOMPARE(engineText(QStringLiteral("Something that is new here")),
                 QStringLiteral("Something that is new here"));
    }

    void everyNoteThatFollowsFromNumbersIsTranslated() {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        recording::HealthReport report;
        recording::StreamHealth stream;
        stream.streamId = QStringLiteral("str_CAM_1");
        stream.problem = QStringLiteral("none of its video arrived");
        stream.audioLate_ms = 500;
        stream.audioStalled_ms = stream.audioTooLate_ms = stream.audioConcealed_ms = 2000;
        stream.tooLargeFrames = 3;
        stream.longestGap_ms = 4000;
        report.streams = {stream};
        report.black_s = report.silent_s = 10;
        report.missedFrames = report.repeatedFrames = 100;
        report.dueFrames = 250;
        report.conclude(10, true, true);
        report.black_s = 5;
        report.conclude(10, true, true);
        report.conclude(0, false, false);
        report.notes.append(recording::inPiecesNote(QStringLiteral("The disk is full")));
        QVERIFY(report.notes.size() > 15);
        for (const QString &note : report.notes)
            QVERIFY2(engineText(note).startsWith(u'<') && engineText(note).endsWith(u'>'), qPrintable(note));
    }

    /// A sentence that is worded otherwise in the engine would stay English without a word.
    void everySentenceThatIsTranslatedStandsInTheEngine() {
        QString engine;
        QDirIterator files(QStringLiteral(OVATION_ENGINE), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            engine += QString::fromUtf8(file.readAll());
        }
        static const QRegularExpression joint(QStringLiteral("\"\\s*\""));
        engine.remove(joint);
        for (const QString &sentence : engineSentences())
            QVERIFY2(engine.contains(u'"' + sentence + u'"'), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(WordsTest)

#include "test_words.moc"
