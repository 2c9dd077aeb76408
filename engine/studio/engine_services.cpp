#include "studio/engine_services.h"

#include <QHostAddress>

namespace ovation {
namespace {

transport::MediaPlaneSettings planeSettings(const config::Settings &settings) {
    transport::MediaPlaneSettings plane;
    plane.addresses = settings.mediaAddresses;
    if (plane.addresses.isEmpty() && settings.domain == QStringLiteral("localhost"))
        plane.addresses = {QStringLiteral("127.0.0.1")};
    if (const QHostAddress address(settings.domain);
        !address.isNull() && !plane.addresses.contains(settings.domain))
        plane.announcedAddresses = {settings.domain};
    plane.portMin = settings.mediaPortMin;
    plane.portMax = settings.mediaPortMax;
    return plane;
}

} // namespace

EngineServices::EngineServices(const config::Settings &theSettings, const Clock &clock,
                               page::PreviewGate &theGate, PreviewHost::Give give)
    : settings(theSettings), plane(planeSettings(settings)), decoders(plane),
      recordings(settings.recording
                     ? std::make_unique<recording::RecordingService>(settings, clock, plane, decoders)
                     : nullptr),
      events(settings, clock), commands(settings, clock, plane, recordings.get()), server(settings, commands),
      stage(commands), preview(commands, decoders, std::move(give)), gate(theGate) {
    QObject::connect(&commands, &control::Commands::happened, &events, &events::EventBus::publish);
}

EngineServices::~EngineServices() {
    thread.check();
}

} // namespace ovation
