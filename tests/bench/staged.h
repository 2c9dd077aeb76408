#pragma once

#include "engine.h"

class TurnWatch;

namespace ovation::bench {

/// Opens "bench", "bench2", … with synthetic participants, and prints "ready" when all are there.
void openSessions(Engine &engine, int sessions, int participants);
/// Does what the next line of standard input says: "watch" starts a measurement again, "turns" prints it as
/// JSON. False at the end of the input.
bool obey(TurnWatch &watch);

} // namespace ovation::bench
