// The engine with synthetic participants in a session called "bench" (and "bench2", … when there are more),
// for measuring what is done with their streams. Settings come from the environment. Runs until its standard
// input is closed. A line "watch" there starts a new measurement of the engine thread's turns, a line "turns"
// prints it as JSON. usage: bench_stage PARTICIPANTS [SESSIONS]
#include "base/heaps.h"
#include "config/load.h"
#include "engine.h"
#include "staged.h"
#include "turn_watch.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>

using namespace ovation;

int main(int argc, char **argv) {
    limitHeaps(); // as the program does
    Watching<QCoreApplication> application(argc, argv, QStringLiteral("engine"));
    std::setvbuf(stdin, nullptr, _IONBF, 0); // the notifier sees what was not read yet
    QCoreApplication::setApplicationName(QStringLiteral("ovation-studio"));
    const int participants = argc > 1 ? QByteArray(argv[1]).toInt() : 4;
    const int sessions = argc > 2 ? QByteArray(argv[2]).toInt() : 1;
    const auto loaded = config::load(config::defaultSources({}));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        QTextStream(stderr) << errors->messages.join(QLatin1Char('\n')) << Qt::endl;
        return 2;
    }
    Engine engine(std::get<config::Settings>(loaded));
    QSocketNotifier closed(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&closed, &QSocketNotifier::activated, &engine, [&] {
        if (bench::obey(application.watch()))
            return;
        closed.setEnabled(false);
        engine.stop([] { QCoreApplication::quit(); });
    });
    engine.start([&](const Result<void> &started) {
        if (!started) {
            QTextStream(stderr) << started.error().message << Qt::endl;
            QCoreApplication::exit(1);
            return;
        }
        bench::openSessions(engine, sessions, participants);
    });
    return QCoreApplication::exec();
}
