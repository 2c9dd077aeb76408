#pragma once

#include <QHash>
#include <QString>

namespace ovation::config {

/// Reads .env syntax: NAME=value lines, `#` comments, `export ` in front, single or double quotes. Lines that
/// are none of these are named in `problems` with their number. Pure.
QHash<QString, QString> parseEnv(const QString &text, QStringList *problems);
/// The same, written: values quoted where needed.
QString writeEnv(const QHash<QString, QString> &values);

} // namespace ovation::config
