// The engine with synthetic participants in a session called "bench" (and "bench2", … when there are more),
// for measuring what is done with their streams. Settings come from the environment. Runs until its standard
// input is closed. usage: bench_stage PARTICIPANTS [SESSIONS]
#include "config/load.h"
#include "base/heaps.h"
#include "engine.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>
#include <functional>
#include <memory>

using namespace ovation;

namespace {

void complain(const Error &error) {
    QTextStream(stderr) << error.message << Qt::endl;
}

void fill(Engine &engine, const QString &session, int left, const std::function<void()> &done) {
    if (left == 0) {
        done();
        return;
    }
    engine.addSynthetic(session, [&engine, session, left, done](const Result<QString> &added) {
        if (added)
            fill(engine, session, left - 1, done);
        else
            complain(added.error());
    });
}

void open(Engine &engine, int number, int sessions, int participants) {
    if (number > sessions) {
        QTextStream(stdout) << "ready" << Qt::endl;
        return;
    }
    const QString name = QStringLiteral("bench") + (number > 1 ? QString::number(number) : QString());
    engine.createSession(name, [&engine, number, sessions, participants](const Result<QString> &session) {
        if (session)
            fill(engine, *session, participants, [&engine, number, sessions, participants] {
                open(engine, number + 1, sessions, participants);
            });
        else
            complain(session.error());
    });
}

} // namespace

int main(int argc, char **argv) {
    limitHeaps(); // as the program does
    const QCoreApplication application(argc, argv);
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
        closed.setEnabled(false);
        engine.stop([] { QCoreApplication::quit(); });
    });
    engine.start([&](const Result<void> &started) {
        if (!started) {
            QTextStream(stderr) << started.error().message << Qt::endl;
            QCoreApplication::exit(1);
            return;
        }
        open(engine, 1, sessions, participants);
    });
    return QCoreApplication::exec();
}
