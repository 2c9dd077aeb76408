#pragma once

#include "app/signal_watch.h"
#include "engine.h"

namespace ovation {

/// Runs the engine without a window until a signal comes. Prints the address, where the secret is kept, and a
/// link for a first guest. The exit code.
int runHeadless(Engine &engine, SignalWatch &signalWatch);

} // namespace ovation
