#include "config/settings_form.h"
#include "recording/health_report.h"
#include "ui/common/engine_text.h"
#include "ui/common/setting_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
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

    void whatIsWrongWithSettingsIsTranslated() {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString network = QStringLiteral("is wrong: '10.0.0.999' is not an IP address");
        QCOMPARE(settingProblem(QStringLiteral("OVATION_LISTEN_ADDRESS"), network),
                 QStringLiteral("<OVATION_LISTEN_ADDRESS <is wrong: <'10.0.0.999' is not an IP address>>.>"));
        // Two at once, and one that the engine says with the name.
        QCOMPARE(engineText(QStringLiteral("OPENVIDU_SECRET must be a URL; must be mkv or webm")),
                 QStringLiteral("OPENVIDU_SECRET <must be a URL>; <must be mkv or webm>"));
        QCOMPARE(
            engineText(QStringLiteral("HTTPS_PORT is set by the environment or a file: change it there")),
            QStringLiteral("<HTTPS_PORT is set by the environment or a file: change it there>"));
        QCOMPARE(engineText(QStringLiteral("OPENVIDU_SECRET must be something new; must be mkv or webm")),
                 QStringLiteral("OPENVIDU_SECRET must be something new; must be mkv or webm"));
        // All that a reader of settings says about values that are none of theirs.
        QTemporaryDir folder;
        config::Sources sources;
        sources.configPath = sources.dataPath = folder.path();
        for (const auto &[name, value] :
             {std::pair("HTTPS_PORT", "x"), std::pair("OPENVIDU_RECORDING", "maybe"),
              std::pair("CERTIFICATE_TYPE", "letsencrypt"), std::pair("OVATION_LISTEN_ADDRESS", "x y"),
              std::pair("OPENVIDU_WEBHOOK_HEADERS", "[\"x\"]"),
              std::pair("OVATION_COMPOSED_ENCODER_SPEED", "warp"),
              std::pair("OVATION_LAYOUT_HOSTS", "[\"a b\"]"), std::pair("OVATION_INDIVIDUAL_H264", "avi")}) {
            const auto checked =
                config::checkSettings(sources, {{QLatin1String(name), QLatin1String(value)}});
            QVERIFY(checked.ok());
            const QString problem = checked->problems.value(QLatin1String(name));
            QVERIFY2(!problem.isEmpty(), name);
            QVERIFY2(engineText(problem) != problem, qPrintable(problem));
        }
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
            QVERIFY2(engine.contains(u'"' + QString(sentence).replace(u'"', QStringLiteral("\\\"")) + u'"'),
                     qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(WordsTest)

#include "test_words.moc"
