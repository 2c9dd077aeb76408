#include "app/command_line.h"
#include "app/export_request.h"
#include "app/recompose_request.h"
#include "app/start.h"
#include "app/usage/usage.h"
#include "app/usage/version.h"

#include "layout/layout_templates.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace ovation;

namespace {

QString text(std::string_view of) {
    return QString::fromUtf8(of.data(), qsizetype(of.size()));
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The table of usage is what the programs read, and all that is made of it has all of it.
class UsageTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// The exit code of a command line that is refused; -1 = it is not.
    static int refusalOf(const QStringList &arguments) {
        int exitCode = 0;
        return readCommandLine(arguments, &exitCode) ? -1 : exitCode;
    }

  private Q_SLOTS:
    void initTestCase() {
        for (const char *name : {"talk.mp4", "evening.ovation-layout"}) {
            QFile made(file(name));
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
        QCOMPARE(QProcess::execute(QCoreApplication::applicationDirPath() +
                                       QStringLiteral("/../bin/ovation-manual"),
                                   {file("manual")}),
                 0);
    }

    /// With which Qt has a session manager start it again.
    void theNumberOfADesktopsSessionIsNoOption() {
        std::array words{QByteArray("ovation"), QByteArray("-session"), QByteArray("10f5_1"),
                         QByteArray("--headless")};
        std::array<char *, words.size()> given{};
        std::transform(words.begin(), words.end(), given.begin(),
                       [](QByteArray &word) { return word.data(); });
        QCOMPARE(argumentsOf(int(given.size()), given.data()), QStringList(QStringLiteral("--headless")));
        QCOMPARE(argumentsOf(2, given.data()), QStringList(QStringLiteral("-session")));
    }

    void choicesAreThoseOfTheRoomsThatKnowThem() {
        QStringList templates, table;
        for (const layout::TemplateInfo &known : layout::layoutTemplates())
            templates += known.id;
        for (const std::string_view choice : usage::layoutTemplates())
            table += text(choice);
        QCOMPARE(table, templates);
        for (const std::string_view format : usage::exportFormats()) {
            const auto read =
                readExportArguments({QStringLiteral("ses_A"), QStringLiteral("-o"), QStringLiteral("target"),
                                     QStringLiteral("--to"), text(format)});
            QVERIFY2(std::holds_alternative<ExportCommand>(read), format.data());
        }
        for (const std::string_view layout : usage::composedLayouts()) {
            const auto read =
                readRecomposeArguments({QStringLiteral("ses_A"), QStringLiteral("-o"),
                                        QStringLiteral("target"), QStringLiteral("--layout"), text(layout)});
            QVERIFY2(std::holds_alternative<ExportCommand>(read), layout.data());
        }
        const auto read =
            readExportArguments({QStringLiteral("ses_A"), QStringLiteral("-o"), QStringLiteral("target"),
                                 QStringLiteral("--to"), QStringLiteral("gif")});
        QVERIFY(std::holds_alternative<Error>(read));
        for (const std::string_view format : usage::exportFormats())
            QVERIFY2(std::get<Error>(read).message.contains(text(format)), format.data());
    }

    void aListOfChangesThatHasNoEndIsRefused() {
        const auto read =
            readRecomposeArguments({QStringLiteral("ses_A"), QStringLiteral("-o"), QStringLiteral("target"),
                                    QStringLiteral("--changes"), QStringLiteral("/dev/zero")});
        QVERIFY(std::holds_alternative<Error>(read));
        QVERIFY2(std::get<Error>(read).message.contains(QStringLiteral("too large")),
                 qPrintable(std::get<Error>(read).message));
    }

    void filesAreForTheWindow() {
        int exitCode = 0;
        const auto asked = readCommandLine({file("talk.mp4"), file("evening.ovation-layout")}, &exitCode);
        QVERIFY(asked);
        QCOMPARE(asked->files, QStringList({file("talk.mp4"), file("evening.ovation-layout")}));
        QCOMPARE(refusalOf({file("talk.mp4"), file("missing.mp4")}), 2);
        QCOMPARE(refusalOf({QStringLiteral("--headless"), file("talk.mp4")}), 2);
        QCOMPARE(refusalOf({QStringLiteral("--demo"), file("talk.mp4")}), 2);
        QCOMPARE(refusalOf({QStringLiteral("impart")}), 2);
    }

    void aLayoutIsMadeInOneFolder() {
        int exitCode = 0;
        const QStringList words{QStringLiteral("--new-layout"), QStringLiteral("grid"),
                                QStringLiteral("talks/evening")};
        const auto asked = readCommandLine(words, &exitCode);
        QVERIFY(asked);
        QCOMPARE(asked->newLayoutPath, QStringLiteral("talks/evening"));
        QVERIFY(asked->files.isEmpty());
        QCOMPARE(refusalOf(words + QStringList(QStringLiteral("more"))), 2);
    }

    void everyOptionIsInTheHelpTheManualAndWhatShellsComplete() {
        for (const usage::Program *program : {&usage::ovationProgram(), &usage::bundleProgram()}) {
            const QString name = text(program->name);
            const QByteArray man = contentOf(file("manual/man/") + name + QStringLiteral(".1"));
            const QByteArray bash = contentOf(file("manual/bash/") + name);
            const QByteArray zsh = contentOf(file("manual/zsh/_") + name);
            const QByteArray fish = contentOf(file("manual/fish/") + name + QStringLiteral(".fish"));
            for (const usage::Command &command : program->commands) {
                const QByteArray help = QByteArray::fromStdString(usage::helpText(*program, command));
                const QByteArray word = text(command.word).toUtf8();
                QVERIFY2(man.contains(word) && bash.contains(word) && zsh.contains(word) &&
                             fish.contains(word),
                         word.constData());
                for (const usage::Option &option : command.options) {
                    const QByteArray bare = text(option.name).toUtf8();
                    const QByteArray dashed = (bare.size() == 1 ? "-" : "--") + bare;
                    QVERIFY2(help.contains(dashed), dashed.constData());
                    QVERIFY2(man.contains(QByteArray(dashed).replace('-', "\\-")), dashed.constData());
                    QVERIFY2(bash.contains(dashed), dashed.constData());
                    QVERIFY2(zsh.contains("'" + dashed + "["), dashed.constData());
                    QVERIFY2(fish.contains((bare.size() == 1 ? " -s " : " -l ") + bare + ' '),
                             dashed.constData());
                }
            }
        }
    }

    void helpFitsIntoATerminal() {
        for (const usage::Program *program :
             {&usage::ovationProgram(), &usage::bundleProgram(), &usage::pageProgram()})
            for (const usage::Command &command : program->commands)
                for (const QString &line :
                     QString::fromStdString(usage::helpText(*program, command)).split(u'\n'))
                    QVERIFY2(line.size() <= 79, qPrintable(line));
    }

    void theBuildNamesItsVersion() {
        const QString build = QString::fromStdString(usage::buildVersion());
        QVERIFY(build.startsWith(QString::fromStdString(usage::version()) + QStringLiteral(" (")));
        QVERIFY(build.endsWith(u')'));
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "test_usage.moc"
