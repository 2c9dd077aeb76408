#include "app/command_line.h"

#include "layout/layout_templates.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace ovation {

namespace {

QString templateNames() {
    QStringList names;
    for (const layout::TemplateInfo &known : layout::layoutTemplates())
        names.append(known.id);
    return names.join(QStringLiteral(", "));
}

} // namespace

std::optional<CommandLine> readCommandLine(const QStringList &arguments, int *exitCode) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A recording studio for WebRTC sessions, compatible with OpenVidu 2.x applications.\n\n"
        "ovation import FILE... takes recordings of others in, ovation export hands one on: see their "
        "--help."));
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      QStringLiteral("Run as a server, without a window."));
    const QCommandLineOption config(QStringLiteral("config"),
                                    QStringLiteral("Read settings from FILE (.env syntax)."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QStringLiteral(
            "Record four synthetic participants for ten seconds, print the path of the MP4 and exit."));
    const QCommandLineOption newLayout(QStringLiteral("new-layout"),
                                       QStringLiteral("Create a custom layout from TEMPLATE (%1) in the "
                                                      "folder PATH below that of custom layouts, or in "
                                                      "that folder itself without a PATH, and exit.")
                                           .arg(templateNames()),
                                       QStringLiteral("TEMPLATE"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version."));
    parser.addOptions({headless, config, demo, newLayout, help, version});
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 QStringLiteral("Where --new-layout creates the layout."),
                                 QStringLiteral("[PATH]"));
    const bool understood = parser.parse(arguments);
    QTextStream out(stdout), err(stderr);
    *exitCode = 0;
    const QStringList rest = parser.positionalArguments();
    const int expected = parser.isSet(newLayout) ? 1 : 0;
    if (!understood || rest.size() > expected) {
        err << (understood ? QStringLiteral("Unexpected argument '%1'").arg(rest[expected])
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
    return CommandLine{parser.isSet(headless), parser.isSet(demo), parser.value(config),
                       parser.value(newLayout), rest.value(0)};
}

} // namespace ovation
