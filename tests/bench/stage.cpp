// The engine with synthetic participants in a session called "bench", for measuring what is done with their
// streams. Settings come from the environment. Runs until its standard input is closed.
// usage: bench_stage PARTICIPANTS
#include "engine.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>
#include <memory>

using namespace ovation;

namespace {

void fill(Engine &engine, const QString &session, int left) {
    if (left == 0) {
        QTextStream(stdout) << "ready" << Qt::endl;
        return;
    }
    engine.addSynthetic(session, [&engine, session, left](const Result<QString> &added) {
        if (added)
            fill(engine, session, left - 1);
        else
            QTextStream(stderr) << added.error().message << Qt::endl;
    });
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ovation-studio"));
    const int participants = argc > 1 ? QByteArray(argv[1]).toInt() : 4;
    const auto loaded = config::load(config::defaultSources({}));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        QTextStream(stderr) << errors->messages.join(QLatin1Char('\n')) << Qt::endl;
        return 2;
    }
    Engine engine(std::get<config::Settings>(loaded));
    QSocketNotifier closed(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&closed, &QSocketNotifier::activated, &engine, [&] {
        closed.setEnabled(false);
        engine.stop([] { QCoreApplication::quit(); });
    });
    engine.start([&](const Result<void> &started) {
        if (!started) {
            QTextStream(stderr) << started.error().message << Qt::endl;
            QCoreApplication::exit(1);
            return;
        }
        engine.createSession(QStringLiteral("bench"), [&](const Result<QString> &session) {
            if (session)
                fill(engine, *session, participants);
        });
    });
    return QCoreApplication::exec();
}
