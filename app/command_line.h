#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ovation {

/// What the user asked for on the command line.
struct CommandLine {
    bool headless = false, demo = false;
    QString configFile;
    QString newLayout,
        newLayoutPath; ///< template to make a custom layout from, and where; none asked for if empty
};

/// Nothing when the program is to end now with `exitCode` (help, version, or a mistake, which has been
/// printed).
std::optional<CommandLine> readCommandLine(const QStringList &arguments, int *exitCode);

} // namespace ovation
