#pragma once

#include <QProcessEnvironment>
#include <QString>

/// Programs that this one starts to have work done where its crash does no harm. Any thread.
namespace ovation::page {

/// Where a helper of that name is: beside the running program, or where its build put it.
QString helperProgram(const QString &name);
/// What a helper may know of this process' surroundings: nothing of its settings and secrets.
QProcessEnvironment helperSurroundings();

} // namespace ovation::page
