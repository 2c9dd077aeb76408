#pragma once

#include <QStringList>

namespace ovation {

/// `ovation import [--config FILE] FILE…`: takes recordings of others into the recordings folder, of which a
/// server may run. Prints the id of each on standard output, progress and errors on standard error.
/// `arguments`: those behind `import`. The exit code: 0 all are taken, 1 some failed, 2 not understood,
/// 3 interrupted, and then nothing of the one that was copied is left.
int runImportCommand(int &argc, char **argv, const QStringList &arguments);

} // namespace ovation
