#pragma once

#include <QStringList>

namespace ovation {

/// `ovation export …`: makes one export and shows its progress on standard error; the path of what was made
/// on standard output. Interrupted, it leaves nothing. `arguments`: those behind `export`. The exit code: 0
/// done, 1 failed, 2 not understood, 3 interrupted.
int runExportCommand(int &argc, char **argv, const QStringList &arguments);

} // namespace ovation
