// How long the window's thread is away from its event loop while many sessions run: everything changes once a
// second, participants come and go, and the user filters and selects. Prints ms of work; waiting for a core
// is left out. usage: bench_sessions_view SESSIONS CONNECTIONS (of each)
#include "../gui/window/window_driver.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QLineEdit>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Seconds = 60; ///< of snapshots; they come as fast as the window takes them

/// Work of the calling thread.
double worked_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// From waiting to waiting again; waiting is no work.
class Turns : public QObject {
  public:
    Turns() {
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            const double now_ms = worked_ms();
            times.push_back(now_ms - std::exchange(m_before_ms, now_ms));
        });
    }
    double longest() const { return *std::max_element(times.begin(), times.end()); }

    std::vector<double> times;

  private:
    double m_before_ms = worked_ms();
};

/// In an event loop that waits, as the window's does.
void pass(int time_ms) {
    QEventLoop loop;
    QTimer::singleShot(time_ms, &loop, &QEventLoop::quit);
    loop.exec();
}

std::vector<SessionSnapshot> some(int sessions, int connections) {
    std::vector<SessionSnapshot> all;
    for (int i = 0; i < sessions; ++i) {
        QStringList names;
        for (int k = 0; k < connections; ++k)
            names += QStringLiteral("participant-%1-%2").arg(i).arg(k);
        all.push_back(someSession(QStringLiteral("session-%1").arg(i), names));
        for (ConnectionSnapshot &one : all.back().connections) {
            one.platform = QStringLiteral("Chrome 120.0.0.0 on Linux 64-bit");
            one.ip = QStringLiteral("192.0.2.7");
            one.streams.front().codecs = QStringLiteral("VP8, Opus");
        }
    }
    return all;
}

/// What a second brings: other numbers everywhere, and here and there another participant.
SessionEvents change(EngineSnapshot &snapshot, int second) {
    SessionEvents events;
    for (size_t i = 0; i < snapshot.sessions.size(); ++i) {
        SessionSnapshot &session = snapshot.sessions[i];
        for (size_t k = 0; k < session.connections.size(); ++k) {
            StreamSnapshot &stream = session.connections[k].streams.front();
            stream.bitrate_kbps = 700 + int((size_t(second) * 37 + i * 11 + k * 5) % 400);
            stream.frameRate = 25 + int((size_t(second) + k) % 6);
            stream.lostPackets += (size_t(second) + k) % 7 == 0 ? 1 : 0;
            stream.jitter_ms = int((size_t(second) + i + k) % 20);
            stream.roundTrip_ms = 20 + int((size_t(second) + i * k) % 40);
            stream.audioLevel_dB = -int((size_t(second) * 7 + k) % 60);
        }
        if (i % 20 != size_t(second) % 20)
            continue;
        ConnectionSnapshot moved = session.connections.front();
        session.connections.erase(session.connections.begin());
        moved.id += QStringLiteral("x");
        session.connections.push_back(moved);
        SessionEvent event;
        event.sessionId = session.id;
        event.uniqueSessionId = session.uniqueId;
        event.connectionId = moved.id;
        event.name = moved.name;
        for (const auto kind : {SessionEvent::Kind::Left, SessionEvent::Kind::Joined}) {
            event.kind = kind;
            events.append(event);
        }
    }
    return events;
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("ovation-test"));
    QCoreApplication::setApplicationName(QStringLiteral("ovation-bench"));
    if (argc < 3)
        return 2;
    WindowDriver driver;
    driver.window->resize(1600, 1000);
    pass(500); // what a start does later
    Turns first;
    driver.studio->snapshot.sessions =
        some(QString::fromLocal8Bit(argv[1]).toInt(), QString::fromLocal8Bit(argv[2]).toInt());
    QTimer::singleShot(0, &application, [&] { driver.studio->publish(); });
    pass(1000);
    const double shown = first.longest();

    Turns turns;
    for (int second = 0; second < Seconds; ++second) {
        const SessionEvents events = change(driver.studio->snapshot, second);
        QTimer::singleShot(0, &application, [&] {
            Q_EMIT driver.studio->happened(events);
            driver.studio->publish();
        });
        pass(20);
        QTimer::singleShot(0, &application, [&] {
            driver.part<QTabWidget>("sessionDetails")->setCurrentIndex(second / 10 % 2);
            const QModelIndex session = driver.tree()->model()->index(second % 10, 0);
            driver.tree()->setCurrentIndex(second % 2 ? session
                                                      : driver.tree()->model()->index(0, 0, session));
        });
        pass(20);
    }
    const double second = turns.longest();
    std::sort(turns.times.begin(), turns.times.end());
    const double usual = turns.times[turns.times.size() * 95 / 100];

    Turns filtering;
    for (const char *text : {"p", "participant-1", "participant-12-3", "", "nothing", ""}) {
        QTimer::singleShot(0, &application,
                           [&] { driver.part<QLineEdit>("filterSessions")->setText(QLatin1String(text)); });
        pass(50);
    }
    std::printf(R"({"shown":%.2f,"second":%.2f,"usual":%.2f,"filter":%.2f})"
                "\n",
                shown, second, usual, filtering.longest());
    return 0;
}
