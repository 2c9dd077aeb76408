#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ovation::config {

/// A sentence about everything that was given and that nothing here reads, so that no setting is ignored in
/// silence: names of OpenVidu's deployments with what happens instead, and unknown ones with the known name
/// that is nearest. `known`: the names that were read. What is off anyway (`false`, `disabled`) is not
/// mentioned. Values are never repeated. Pure.
QStringList notesOnUnread(const QHash<QString, QString> &given, const QSet<QString> &known);

/// Whether a name of the environment is meant for this program: it is full of others.
bool isOurs(const QString &name);

/// All of the files, and what the environment has under our names.
QHash<QString, QString> meantForUs(const QHash<QString, QString> &values, const QStringList &inFiles);

} // namespace ovation::config
