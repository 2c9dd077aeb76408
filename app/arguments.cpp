#include "app/arguments.h"

namespace ovation {
namespace {

QString fromTable(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

void describe(QCommandLineParser &parser, const usage::Command &command) {
    for (const usage::Option &option : command.options) {
        QStringList names{fromTable(option.name)};
        if (option.letter)
            names += QString(QLatin1Char(option.letter));
        parser.addOption(QCommandLineOption(names, {}, fromTable(option.value)));
    }
}

bool isSet(const QCommandLineParser &parser, const char *option) {
    return parser.isSet(QLatin1String(option));
}

QString valueOf(const QCommandLineParser &parser, const char *option) {
    return parser.value(QLatin1String(option));
}

QString helpOf(const usage::Command &command) {
    return QString::fromStdString(usage::helpText(usage::ovationProgram(), command));
}

} // namespace ovation
