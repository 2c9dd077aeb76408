#pragma once

#include "outcome.h"

#include <functional>

namespace ovation::bundle {

/// Runs work in a child process with little memory, time and disk, and no core file. What it gives back comes
/// back, its error, too; when it dies of what it read, that is an error like any other, and the caller is
/// there to clean up. SIGTERM, SIGINT and SIGHUP end the child and are an error (Failed); they stay blocked
/// from then on.
Result<QByteArray> superviseWork(const std::function<Result<QByteArray>()> &work);

} // namespace ovation::bundle
