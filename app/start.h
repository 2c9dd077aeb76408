#pragma once

#include "base/log_lines.h"
#include "config/settings.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace ovation {

/// What the server and the window have in common before anything else is done: names, limits of the process,
/// private files, the log,
/// whose lines are added to `log`, too.
void prepareProcess(std::shared_ptr<LogLines> log = nullptr);

/// The arguments of main() without the program, and without the number of a desktop's session, which Qt
/// takes: a session manager that brings back what ran starts it with one.
QStringList argumentsOf(int argc, char **argv);

/// Nothing when the settings can't be used, and then all that is wrong with them is printed.
std::optional<config::Settings> loadSettings(const QString &configFile);

} // namespace ovation
