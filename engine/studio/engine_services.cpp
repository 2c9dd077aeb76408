#include "studio/engine_services.h"

namespace ovation {
namespace {

transport::MediaPlaneSettings planeSettings(const config::Settings &settings,
                                            const PublicAddresses &publicAddresses) {
    transport::MediaPlaneSettings plane;
    plane.addresses = settings.mediaAddresses;
    if (plane.addresses.isEmpty() && settings.domain == QStringLiteral("localhost"))
        plane.addresses = {QStringLiteral("127.0.0.1")};
    plane.announced = publicAddresses.current();
    plane.portMin = settings.mediaPortMin;
    plane.portMax = settings.mediaPortMax;
    return plane;
}

} // namespace

EngineServices::EngineServices(const config::Settings &theSettings, const Clock &clock,
                               const PublicAddresses &publicAddresses, const page::LayoutSecrets &layouts,
                               page::PreviewGate &theGate, PreviewHost::Give give)
    : settings(theSettings), plane(planeSettings(settings, publicAddresses)),
      decoders(plane, media::FrameLimit{settings.maxVideoSide, settings.maxVideoSide}),
      recordings(settings.recording ? std::make_unique<recording::RecordingService>(settings, clock, plane,
                                                                                    decoders, layouts)
                                    : nullptr),
      events(settings, clock), commands(settings, clock, plane, recordings.get(), layouts),
      server(settings, commands, layouts), stage(commands), preview(commands, decoders, std::move(give)),
      gate(theGate) {
    QObject::connect(&commands, &control::Commands::happened, &events, &events::EventBus::publish);
    QObject::connect(&publicAddresses, &PublicAddresses::changed, &plane,
                     [this, &publicAddresses] { plane.setAnnounced(publicAddresses.current()); });
}

EngineServices::~EngineServices() {
    thread.check();
}

} // namespace ovation
