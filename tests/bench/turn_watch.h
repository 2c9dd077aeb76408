#pragma once

#include <QCoreApplication>

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>

/// What the kernel knows of a thread (/proc/thread-self/schedstat).
struct ThreadTimes {
    int64_t ran_ns = 0, waitedForCore_ns = 0;
};

/// Watches the event loop of one thread: how long each of its turns takes, from the first event that it
/// handles to the moment at which it waits again. Watching<> is the application that tells it of each event.
class TurnWatch final {
  public:
    /// `thread`: object name of the QThread that is watched; the main thread has none.
    explicit TurnWatch(QString thread) : m_name(std::move(thread)) {}

    /// Handles the event. Any thread.
    bool around(QObject *receiver, const std::function<bool()> &handle);

    struct Turns {
        int64_t count = 0, above20ms = 0;
        double longest_ms = 0;    ///< by the clock
        double longestOwn_ms = 0; ///< without the time in which it could run and had no core
        double longestCpu_ms = 0; ///< in which it ran
        double longestEvent_ms = 0;
        std::string longestReceiver; ///< class of who handled that event
    };
    Turns turns() const;
    /// Leaves out what was before.
    void startAgain();

  private:
    bool isWatched() const;
    void watch();
    void endTurn();

    const QString m_name;
    mutable std::mutex m_mutex;
    Turns m_turns;
    // The watched thread's only.
    bool m_connected = false;
    int m_depth = 0;
    int64_t m_turnBegan_ns = 0;
    ThreadTimes m_turnBegan;
};

/// The application of a measuring program.
template <typename Application>
class Watching final : public Application {
  public:
    Watching(int &argc, char **argv, QString thread) : Application(argc, argv), m_watch(std::move(thread)) {}

    bool notify(QObject *receiver, QEvent *event) override {
        return m_watch.around(receiver, [=, this] { return Application::notify(receiver, event); });
    }
    TurnWatch &watch() { return m_watch; }

  private:
    TurnWatch m_watch;
};
