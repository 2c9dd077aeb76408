#include "app/command_line.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace ovation {

std::optional<CommandLine> readCommandLine(const QStringList &arguments, int *exitCode) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A recording studio for WebRTC sessions, compatible with OpenVidu 2.x applications."));
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      QStringLiteral("Run as a server, without a window."));
    const QCommandLineOption config(QStringLiteral("config"),
                                    QStringLiteral("Read settings from FILE (.env syntax)."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QStringLiteral(
            "Record four synthetic participants for ten seconds, print the path of the MP4 and end."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version."));
    parser.addOptions({headless, config, demo, help, version});
    const bool understood = parser.parse(arguments);
    QTextStream out(stdout), err(stderr);
    *exitCode = 0;
    if (!understood || !parser.positionalArguments().isEmpty()) {
        err << (understood
                    ? QStringLiteral("Unexpected argument '%1'").arg(parser.positionalArguments().first())
                    : parser.errorText())
            << "\nTry --help.\n";
        *exitCode = 2;
        return std::nullopt;
    }
    if (parser.isSet(help)) {
        out << parser.helpText();
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        out << "Ovation Studio " OVATION_VERSION "\n";
        return std::nullopt;
    }
    return CommandLine{parser.isSet(headless), parser.isSet(demo), parser.value(config)};
}

} // namespace ovation
