#include "app/headless.h"

#include "base/atomic_file.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

namespace ovation {
namespace {

void print(const QString &line) {
    QTextStream(stdout) << line << Qt::endl;
}

/// Who has the link gets in: it is shown to a user who looks on, and otherwise, where output is kept in a
/// journal, it lies in a file that its owner alone may read.
void announceLink(const QString &link, const QString &folder) {
    if (isatty(STDOUT_FILENO)) {
        print(QStringLiteral("Link for a first guest: %1").arg(link));
        return;
    }
    const QString path = folder + QStringLiteral("/first-guest-link");
    if (const auto written = writeFileAtomically(path, link.toUtf8() + '\n'); !written)
        print(
            QStringLiteral("The link for a first guest could not be kept: %1").arg(written.error().message));
    else
        print(QStringLiteral("Link for a first guest: kept in %1").arg(path));
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
    engine.inviteGuest(QStringLiteral("guests"), [folder = settings.dataPath](const Result<QString> &link) {
        if (link)
            announceLink(*link, folder);
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
