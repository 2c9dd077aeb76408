#pragma once

#include <QProcessEnvironment>

namespace ovation::page {

/// What a program that this one starts, to have work done where its crash does no harm, may know of this
/// process' surroundings: nothing of its settings and secrets. Any thread.
QProcessEnvironment helperSurroundings();

} // namespace ovation::page
