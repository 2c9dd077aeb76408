#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ovation {

/// What the user asked for on the command line.
struct CommandLine {
    bool headless = false, demo = false;
    QString configFile;
    QString newLayout, newLayoutPath; ///< template and folder of a custom layout to create; empty = none
    QStringList files;                ///< absolute paths of what the window shall import
};

/// Nothing when the program is to exit now with `exitCode` (help, version, or an error, already printed).
std::optional<CommandLine> readCommandLine(const QStringList &arguments, int *exitCode);

} // namespace ovation
