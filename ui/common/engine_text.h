#pragma once

#include <QString>
#include <QStringList>

namespace ovation::ui {

/// What the engine says of a recording, an upload or a setting, in the language of the window. The engine
/// says it in English, to logs and to clients, and so it is kept; what it inserts (names, numbers, words of
/// services) stays as it is. A sentence that is not known here is shown as it is.
QString engineText(const QString &english);
QStringList engineTexts(const QStringList &english);

/// The sentences that are known, with %1 for what is inserted.
QStringList engineSentences();

} // namespace ovation::ui
