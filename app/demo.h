#pragma once

#include "app/signal_watch.h"
#include "engine.h"

namespace ovation {

/// Opens a session with four synthetic participants, records ten seconds, prints the path of the MP4. 0 when
/// the file has a moving frame and audio, otherwise 1 and a sentence why.
int runDemo(Engine &engine, SignalWatch &signalWatch);

} // namespace ovation
