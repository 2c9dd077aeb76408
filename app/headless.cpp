#include "app/headless.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace ovation {
namespace {

void print(const QString &line) {
    QTextStream(stdout) << line << Qt::endl;
}

void announce(Engine &engine) {
    const auto &settings = engine.settings();
    print(QStringLiteral("Ovation Studio is running at %1").arg(settings.publicUrl()));
    if (settings.isLocal())
        print(QStringLiteral("On this machine also, without a certificate, at %1").arg(settings.plainUrl()));
    if (settings.certificateType == config::CertificateType::SelfSigned)
        print(QStringLiteral("A browser that does not know the certificate: open %1accept-certificate in it "
                             "once, or have it trust %2")
                  .arg(settings.publicUrl(), settings.trustPath()));
    print(settings.secretFile.isEmpty() ? QStringLiteral("Secret: as given in OPENVIDU_SECRET")
                                        : QStringLiteral("Secret: kept in %1").arg(settings.secretFile));
    engine.inviteGuest(QStringLiteral("guests"), [](const Result<QString> &link) {
        if (link)
            print(QStringLiteral("Link for a first guest: %1").arg(*link));
    });
}

} // namespace

int runHeadless(Engine &engine, SignalWatch &signalWatch) {
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &engine,
                     [&engine] { engine.stop([] { QCoreApplication::quit(); }); });
    engine.start([&engine](const Result<void> &started) {
        if (!started) {
            QTextStream(stderr) << "Ovation Studio cannot start: " << started.error().message << Qt::endl;
            QCoreApplication::exit(1);
            return;
        }
        announce(engine);
    });
    return QCoreApplication::exec();
}

} // namespace ovation
