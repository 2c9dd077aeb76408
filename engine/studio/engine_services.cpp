#include "studio/engine_services.h"

#include "export/worker/conversion_worker.h"
#include "upload/store_names.h"

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

media::DecodeLimits limitsOf(const config::Settings &settings) {
    return media::DecodeLimits::of(settings.maxVideoSide, settings.maxPlayoutDelay_ms);
}

/// A firewall that stands before these addresses does not stand between them and a page here.
void keepPagesFrom(page::LayoutSecrets layouts, const PublicAddresses &publicAddresses) {
    QStringList addresses;
    for (const transport::AnnouncedAddress &one : publicAddresses.current())
        addresses.append(QString::fromStdString(one.address));
    layouts.setPublicAddresses(addresses);
}

std::unique_ptr<upload::Deliveries> deliveriesOf(const config::Settings &settings, const Clock &clock,
                                                 recording::RecordingService *recordings) {
    if (!recordings || settings.storage.kind == config::RecordingStorage::Local)
        return nullptr;
    return std::make_unique<upload::Deliveries>(upload::Deliveries::Parts{
        settings, clock, *recordings, upload::installationName(upload::installationPath(settings.dataPath))});
}

/// What is done to recordings in the library is done to their copies.
void follow(library::Catalog &catalog, upload::Deliveries &deliveries) {
    QObject::connect(&catalog, &library::Catalog::annotated, &deliveries, &upload::Deliveries::annotated);
    QObject::connect(&catalog, &library::Catalog::purged, &deliveries, &upload::Deliveries::purged);
    QObject::connect(&deliveries.queue(), &upload::UploadQueue::localFileRemoved, &catalog,
                     &library::Catalog::lookAt);
    QObject::connect(&deliveries, &upload::Deliveries::fetched, &catalog, &library::Catalog::lookAt);
}

} // namespace

EngineServices::EngineServices(const config::Settings &theSettings, const Clock &clock,
                               const PublicAddresses &publicAddresses, const page::LayoutSecrets &layouts,
                               page::PreviewGate &theGate, std::shared_ptr<LiveAudio> previewAudio,
                               PreviewHost::Give give)
    : settings(theSettings), plane(planeSettings(settings, publicAddresses)),
      composers(plane, {settings.recordingPath, limitsOf(settings)}),
      recordings(settings.recording
                     ? std::make_unique<recording::RecordingService>(settings, clock, plane, composers,
                                                                     layouts, exporting::convertApart())
                     : nullptr),
      deliveries(deliveriesOf(settings, clock, recordings.get())),
      catalog({settings, clock, recordings.get()}), retention({settings, clock, catalog}),
      events(settings, clock), commands(settings, clock, plane, recordings.get(), layouts),
      replayDoor(std::make_shared<ReplayDoor>(settings, layouts)),
      review(settings, commands, catalog, replayDoor, deliveries ? &deliveries->files() : nullptr),
      replays({settings, clock, commands, composers}, replayDoor), exports(settings, review.exports()),
      server(settings, commands, layouts,
             {recordings ? &exports : nullptr, &catalog, deliveries ? &deliveries->files() : nullptr}),
      stage(commands), preview(settings, commands, composers, std::move(previewAudio), std::move(give)),
      gate(theGate) {
    if (deliveries)
        follow(catalog, *deliveries);
    QObject::connect(&commands, &control::Commands::happened, &events, &events::EventBus::publish);
    keepPagesFrom(layouts, publicAddresses);
    QObject::connect(&publicAddresses, &PublicAddresses::changed, &plane, [this, layouts, &publicAddresses] {
        plane.setAnnounced(publicAddresses.current());
        keepPagesFrom(layouts, publicAddresses);
    });
}

EngineServices::~EngineServices() {
    thread.check();
}

} // namespace ovation
