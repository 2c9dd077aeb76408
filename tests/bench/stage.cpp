// The engine with synthetic participants in a session called "bench" (and "bench2", … when there are more),
// for measuring what is done with their streams. Settings come from the environment. Runs until its standard
// input is closed. A line "watch" there starts a new measurement of the engine thread's turns, a line "turns"
// prints it as JSON. usage: bench_stage PARTICIPANTS [SESSIONS]
#include "base/heaps.h"
#include "config/load.h"
#include "engine.h"
#include "turn_watch.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <array>
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

/// One line of JSON, so that the bench can read it.
void print(const WatchingApplication::Turns &turns) {
    const QJsonObject json{{QStringLiteral("turns"), qint64(turns.count)},
                           {QStringLiteral("above20ms"), qint64(turns.above20ms)},
                           {QStringLiteral("longest_ms"), turns.longest_ms},
                           {QStringLiteral("longestCpu_ms"), turns.longestCpu_ms},
                           {QStringLiteral("longestEvent_ms"), turns.longestEvent_ms},
                           {QStringLiteral("receiver"), QString::fromStdString(turns.longestReceiver)}};
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// False at the end of the input.
bool obey(WatchingApplication &application) {
    std::array<char, 64> line{};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return false;
    if (qstrcmp(line.data(), "watch\n") == 0)
        application.startAgain();
    else if (qstrcmp(line.data(), "turns\n") == 0)
        print(application.turns());
    return true;
}

} // namespace

int main(int argc, char **argv) {
    limitHeaps(); // as the program does
    WatchingApplication application(argc, argv, QStringLiteral("engine"));
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
        if (obey(application))
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
        open(engine, 1, sessions, participants);
    });
    return QCoreApplication::exec();
}
