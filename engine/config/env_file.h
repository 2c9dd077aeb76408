#pragma once

#include <QHash>
#include <QString>

namespace ovation::config {

/// Reads .env syntax: NAME=value lines, `#` comments, `export ` in front, single or double quotes. An
/// unquoted value may escape quotes and blanks with a backslash. Lines that are none of these are named in
/// `problems` with their number. Pure.
QHash<QString, QString> parseEnv(const QString &text, QStringList *problems);
/// A value as a shell reads it: without the backslashes in front of quotes, blanks and backslashes that stand
/// before those. Text that is JSON as it is stays, and so does any other backslash.
QString withoutEscapes(const QString &raw);
/// NAME="value", without the end of the line.
QString envLine(const QString &name, const QString &value);
/// `text` with these values: where their lines stand, else behind; lines of empty ones go. Everything else,
/// comments too, stays.
QString changedEnv(const QString &text, const QHash<QString, QString> &values);

} // namespace ovation::config
