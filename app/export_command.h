#pragma once

#include "app/export_request.h"

namespace ovation {

/// `ovation export …` and `ovation recompose …`: makes one export and shows its progress on standard error;
/// the path of what was made on standard output. Interrupted, it leaves nothing. The exit code: 0 done, 1
/// failed, 2 not understood, 3 interrupted.
int runExportCommand(int &argc, char **argv, const ExportArguments &asked);

} // namespace ovation
