#include "app/composer/composer_host.h"
#include "app/sandbox/sandbox.h"

#include "base/heaps.h"
#include "base/log.h"
#include "media/gst_runtime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <malloc.h>
#include <unistd.h>

using namespace ovation;

int main(int argc, char **argv) {
    if (argc != 8 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-composer is started by ovation, to compose recordings.\n";
        return 2;
    }
    const int memory = QByteArray(argv[1]).toInt(), wakeup = QByteArray(argv[2]).toInt(),
              slots = QByteArray(argv[7]).toInt();
    limitHeaps();
    const page::LinesOut say;
    installLogging();
    // Finds the plug-ins that are new here: with a program of its own, and a list that it keeps.
    media::startGStreamer();
    QDir().mkpath(QFile::decodeName(argv[3])); // before the first recording it may not be there
    const bool restricted = sandbox::restrictProcess({.folder = argv[3]});
    if (!restricted)
        qCInfo(logMedia)
            << "The kernel does not let the process that composes be restricted in all that it should";
    const QCoreApplication application(argc, argv);
    auto ring = SharedRing::openForReading(memory, wakeup);
    auto frames = composer::FrameSlots::open(slots);
    if (!ring || !frames) {
        qCWarning(logMedia).noquote() << (ring ? frames.error() : ring.error()).message;
        return 1;
    }
    media::warmUpDecoders();
    media::warmUpWriters();
    ::malloc_trim(0); // it may wait for long
    const media::FrameLimit limit{QByteArray(argv[4]).toInt(), QByteArray(argv[5]).toInt()};
    composer::ComposerHost host(*ring, *frames, {limit, QByteArray(argv[6]).toLongLong()}, say);
    const page::LinesIn lines([&](const QString &name, const QJsonObject &body) { host.take(name, body); });
    return QCoreApplication::exec();
}
