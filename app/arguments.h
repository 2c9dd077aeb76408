#pragma once

#include "app/usage/usage.h"

#include <QCommandLineParser>

namespace ovation {

/// What the table of usage says of a command, for the parser that reads its arguments.
void describe(QCommandLineParser &parser, const usage::Command &command);
bool isSet(const QCommandLineParser &parser, const char *option);
QString valueOf(const QCommandLineParser &parser, const char *option);
/// What --help prints for it.
QString helpOf(const usage::Command &command);

} // namespace ovation
