#pragma once

#include "export/disk_reserve.h"
#include "export/export_job.h"
#include "export/export_journal.h"
#include "export/types.h"

namespace ovation::exporting {

/// Whether there is room for a job's file in the folder of `target`: DiskFull with how much is missing.
Result<void> checkRoom(const ExportJob &job, const QString &target, const DiskReserve &reserve = {});

/// Runs a job so that its file is under its name when it is whole, and nothing is left otherwise. Blocks;
/// control.cancel() ends it, and so does a disk that has no more than the reserve (DiskFull).
Result<void> runExport(ExportJob &job, const QString &target, const ExportJournal &journal,
                       JobControl &control, const DiskReserve &reserve = {});

/// The calling thread, and those it starts, leave the processor to others from now on.
void leaveProcessorToOthers();

} // namespace ovation::exporting
