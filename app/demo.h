#pragma once

#include "app/signal_watch.h"
#include "engine.h"

namespace ovation {

/// Opens a session with four synthetic participants, records ten seconds, prints the path of the MP4. Returns
/// 0 when the file has moving video and audio, otherwise 1 after printing why.
int runDemo(Engine &engine, SignalWatch &signalWatch);

} // namespace ovation
