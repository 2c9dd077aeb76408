#pragma once

#include "base/result.h"
#include "export/types.h"

#include <QString>
#include <QStringList>

#include <variant>

class QCommandLineParser;

namespace ovation {

/// What `ovation export …` or `ovation recompose …` was asked for.
struct ExportCommand {
    exporting::Request request;
    bool recomposes = false; ///< it was `ovation recompose`: of streams, in the layout of the request
    QString configFile;      ///< --config, empty = none
};

/// `arguments`: those behind `export`. A text to print and exit with 0 (help), a command, or an error that
/// says what is wrong with them.
using ExportArguments = std::variant<QString, ExportCommand, Error>;
ExportArguments readExportArguments(const QStringList &arguments);

using RequestReader = Result<exporting::Request> (*)(const QCommandLineParser &parser);
/// The same for any verb that has a request; `arguments`: those behind it.
ExportArguments readArguments(const char *verb, const QStringList &arguments, RequestReader readRequest);

/// 90, 90.5, 1:30, 01:01:30.250 in ms; an error names it.
Result<int64_t> timeFromText(const QString &text);

} // namespace ovation
