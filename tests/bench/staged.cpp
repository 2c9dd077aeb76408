#include "staged.h"

#include "turn_watch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <array>
#include <cstdio>

namespace ovation::bench {

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

void openFrom(int number, Engine &engine, int sessions, int participants) {
    if (number > sessions) {
        QTextStream(stdout) << "ready" << Qt::endl;
        return;
    }
    const QString name = QStringLiteral("bench") + (number > 1 ? QString::number(number) : QString());
    engine.createSession(name, [&engine, number, sessions, participants](const Result<QString> &session) {
        if (session)
            fill(engine, *session, participants, [&engine, number, sessions, participants] {
                openFrom(number + 1, engine, sessions, participants);
            });
        else
            complain(session.error());
    });
}

/// One line of JSON, so that the bench can read it.
void print(const TurnWatch::Turns &turns) {
    const QJsonObject json{{QStringLiteral("turns"), qint64(turns.count)},
                           {QStringLiteral("above20ms"), qint64(turns.above20ms)},
                           {QStringLiteral("longest_ms"), turns.longest_ms},
                           {QStringLiteral("longestOwn_ms"), turns.longestOwn_ms},
                           {QStringLiteral("longestCpu_ms"), turns.longestCpu_ms},
                           {QStringLiteral("longestEvent_ms"), turns.longestEvent_ms},
                           {QStringLiteral("receiver"), QString::fromStdString(turns.longestReceiver)}};
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
}

} // namespace

void openSessions(Engine &engine, int sessions, int participants) {
    openFrom(1, engine, sessions, participants);
}

bool obey(TurnWatch &watch) {
    std::array<char, 64> line{};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return false;
    if (qstrcmp(line.data(), "watch\n") == 0)
        watch.startAgain();
    else if (qstrcmp(line.data(), "turns\n") == 0)
        print(watch.turns());
    return true;
}

} // namespace ovation::bench
