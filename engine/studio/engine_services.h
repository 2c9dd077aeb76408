#pragma once

#include "base/clock.h"
#include "base/thread_check.h"
#include "composer/composer_stock.h"
#include "control/commands.h"
#include "control/exports.h"
#include "events/event_bus.h"
#include "library/catalog.h"
#include "library/retention.h"
#include "page/layout_secrets.h"
#include "page/preview_gate.h"
#include "server/server.h"
#include "studio/demo_participants.h"
#include "studio/preview_host.h"
#include "studio/public_addresses.h"
#include "studio/replay_host.h"
#include "studio/review_services.h"
#include "studio/stage.h"
#include "upload/deliveries.h"

#include <memory>

namespace ovation {

/// Everything that a running engine is made of, in the order in which the parts need each other; destroyed
/// the other way round. Engine thread.
struct EngineServices {
    /// All but `preview` outlive it.
    EngineServices(const config::Settings &settings, const Clock &clock,
                   const PublicAddresses &publicAddresses, const page::LayoutSecrets &layouts,
                   page::PreviewGate &gate, std::shared_ptr<LiveAudio> previewAudio,
                   PreviewHost::Give preview);
    ~EngineServices();

    const config::Settings &settings;
    transport::MediaPlane plane;
    composer::ComposerStock composers; ///< recordings, previews and replays share what decodes a session
    std::unique_ptr<recording::RecordingService> recordings; ///< null while recording is switched off
    std::unique_ptr<upload::Deliveries> deliveries; ///< null while recordings are kept on this machine only
    library::Catalog catalog;
    library::Retention retention;
    events::EventBus events;
    control::Commands commands;
    std::shared_ptr<ReplayDoor> replayDoor;
    ReviewServices review;
    ReplayHost replays;       ///< goes before the exports that wait for it
    control::Exports exports; ///< of those, what REST may do
    server::Server server;
    // What the window adds to them.
    Stage stage;
    DemoParticipants demo;
    PreviewHost preview;
    page::PreviewGate &gate;
    ThreadCheck thread;
};

} // namespace ovation
