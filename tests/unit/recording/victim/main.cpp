// Records a synthetic session as a grid (or its audio) and stream by stream at once, in order to be killed.
// Arguments: the folder of recordings, "movie" or "audio", milliseconds until both are stopped.

#include "../studio.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace ovation;

namespace {

session::RecordingProperties wanted(session::OutputMode mode, bool video) {
    session::RecordingProperties properties;
    properties.outputMode = mode;
    properties.hasVideo = video;
    properties.concurrent = true;
    properties.width = 320;
    properties.height = 180;
    return properties;
}

void say(const char *what) {
    std::puts(what);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    StudioOptions options;
    options.recordings = QString::fromLocal8Bit(argv[1]);
    const bool video = qstrcmp(argv[2], "movie") == 0;
    const int length_ms = QByteArray(argv[3]).toInt();
    Studio studio(options);
    media::SyntheticProperties person;
    person.width = 160;
    person.height = 120;
    studio.join(QStringLiteral("Ada"), person);
    studio.join(QStringLiteral("Bob"), person);
    if (!studio.waitForFrame(QStringLiteral("Ada")) || !studio.waitForFrame(QStringLiteral("Bob")))
        return 3;
    say("ready");
    int running = 0;
    const auto stop = [&](const QString &id) {
        say("stopping");
        studio.service().stop(id, QStringLiteral("recordingStoppedByServer"), [&](const Studio::Info &) {
            if (--running == 0) {
                say("stopped");
                QCoreApplication::quit();
            }
        });
    };
    const auto whenStarted = [&](const Studio::Info &info) {
        if (!info)
            std::exit(4);
        const QString id = info->id;
        if (++running == 2)
            say("started");
        QTimer::singleShot(length_ms / 2, [&, id] {
            studio.service().addMarker(id, QStringLiteral("half"), {}, [](const Studio::Info &) {});
        });
        QTimer::singleShot(length_ms, [&, id] { stop(id); });
    };
    studio.service().start(studio.session(), wanted(session::OutputMode::Composed, video), whenStarted);
    studio.service().start(studio.session(), wanted(session::OutputMode::Individual, true), whenStarted);
    return QCoreApplication::exec();
}
