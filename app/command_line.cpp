#include "app/command_line.h"

#include "app/arguments.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace ovation {
namespace {

/// What is wrong with what stands behind the options; empty = nothing.
QString flawOf(const QCommandLineParser &parser, const CommandLine &asked) {
    const QStringList rest = parser.positionalArguments();
    const bool takesFiles = !asked.headless && !asked.demo;
    const qsizetype most = !takesFiles ? 0 : asked.newLayout.isEmpty() ? rest.size() : 1;
    if (rest.size() > most)
        return QStringLiteral("Unexpected argument '%1'").arg(rest[most]);
    for (const QString &file : asked.files)
        if (!QFileInfo::exists(file))
            return QStringLiteral("'%1' is neither a command nor a file").arg(file);
    return {};
}

} // namespace

std::optional<CommandLine> readCommandLine(const QStringList &arguments, int *exitCode) {
    const usage::Command &command = usage::commandOf(usage::ovationProgram(), {});
    QCommandLineParser parser;
    describe(parser, command);
    const bool understood = parser.parse(QStringList(QStringLiteral("ovation")) + arguments);
    *exitCode = 0;
    if (understood && isSet(parser, "help")) {
        QTextStream(stdout) << helpOf(command);
        return std::nullopt;
    }
    if (understood && isSet(parser, "version")) {
        QTextStream(stdout) << "Ovation Studio " << QCoreApplication::applicationVersion() << "\n";
        return std::nullopt;
    }
    CommandLine asked{isSet(parser, "headless"),
                      isSet(parser, "demo"),
                      valueOf(parser, "config"),
                      valueOf(parser, "new-layout"),
                      {},
                      {}};
    if (asked.newLayout.isEmpty())
        asked.files = parser.positionalArguments();
    else
        asked.newLayoutPath = parser.positionalArguments().value(0);
    if (const QString flaw = understood ? flawOf(parser, asked) : parser.errorText(); !flaw.isEmpty()) {
        QTextStream(stderr) << flaw << "\nTry --help.\n";
        *exitCode = 2;
        return std::nullopt;
    }
    for (QString &file : asked.files)
        file = QFileInfo(file).absoluteFilePath();
    return asked;
}

} // namespace ovation
