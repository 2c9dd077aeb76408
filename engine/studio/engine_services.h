#pragma once

#include "base/clock.h"
#include "control/commands.h"
#include "events/event_bus.h"
#include "server/server.h"
#include "studio/demo_participants.h"
#include "studio/page_access.h"
#include "studio/page_gate.h"
#include "studio/preview_host.h"
#include "studio/stage.h"

#include <memory>

namespace ovation {

/// Everything that a running engine is made of, in the order in which the parts need each other; destroyed
/// the other way round. Engine thread.
struct EngineServices {
    /// `settings` and `clock` outlive it. `preview` is called from the mixer's thread.
    EngineServices(const config::Settings &settings, const Clock &clock, PreviewHost::Give preview);
    ~EngineServices();

    PageAccess pageAccess();

    const config::Settings &settings;
    transport::MediaPlane plane;
    media::DecoderPool decoders;
    std::unique_ptr<recording::RecordingService> recordings; ///< null while recording is switched off
    events::EventBus events;
    control::Commands commands;
    server::Server server;
    // What the window adds to them.
    Stage stage;
    DemoParticipants demo;
    PreviewHost preview;
    PageGate gate;
};

} // namespace ovation
