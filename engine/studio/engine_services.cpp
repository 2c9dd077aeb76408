#include "studio/engine_services.h"

#include <QHostAddress>
#include <QUrl>

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
                               PreviewHost::Give give)
    : settings(theSettings), plane(planeSettings(settings)), decoders(plane),
      recordings(settings.recording
                     ? std::make_unique<recording::RecordingService>(settings, clock, plane, decoders)
                     : nullptr),
      events(settings, clock), commands(settings, clock, plane, recordings.get()),
      server(settings, commands), stage(commands), preview(commands, decoders, std::move(give)),
      gate(settings) {
    QObject::connect(&commands, &control::Commands::happened, &events, &events::EventBus::publish);
}

EngineServices::~EngineServices() = default;

PageAccess EngineServices::pageAccess() {
    PageAccess access;
    access.layouts.setScheme(QStringLiteral("https"));
    access.layouts.setHost(settings.localAddress().toString());
    access.layouts.setPort(server.port());
    access.layouts.setPath(QStringLiteral("/openvidu/layouts/"));
    access.user = QStringLiteral("OPENVIDUAPP");
    access.secret = settings.secret;
    access.certificate = server.certificateDigest();
    access.gatePort = gate.open(access.layouts);
    return access;
}

} // namespace ovation
