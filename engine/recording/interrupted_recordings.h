#pragma once

#include "recording/individual_files.h"
#include "recording/recording_store.h"
#include "recording/types.h"

namespace ovation::recording {

/// What a crash left unfinished of all there are: recordings whose metadata say that they still run, or whose
/// streams were never packed. Looks at the disk where that is not known.
std::vector<RecordingInfo> findInterrupted(const RecordingPaths &paths, const RecordingValues &all);

/// Makes of it what can be made: remuxes, measures, packs, draws the thumbnail. The result is ready,
/// failed with the reason, or still stopped when the program ends before it is packed; nothing of what there
/// was is removed unless it is in the finished file. Blocks.
RecordingInfo finishInterrupted(const RecordingStore &store, RecordingInfo info, const Packing &packing);

/// Packs the streams of an INDIVIDUAL recording whose archive there was no room for. Blocks.
RecordingInfo packAgain(const RecordingStore &store, RecordingInfo info, const Packing &packing);

} // namespace ovation::recording
