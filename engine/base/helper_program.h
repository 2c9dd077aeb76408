#pragma once

#include <QString>

namespace ovation {

/// Where the program of that name is that came with this one: beside it, or where it was installed or built.
/// Whether it is there has to be looked at: it may belong to a package that is not installed. Any thread.
QString helperProgram(const QString &name);

} // namespace ovation
