#pragma once

#include <QCoreApplication>

#include <cstdint>
#include <mutex>
#include <string>

/// The application of a measuring program, which also watches the event loop of one thread: how long each of
/// its turns takes, from the first event that it handles to the moment at which it waits again.
class WatchingApplication final : public QCoreApplication {
  public:
    /// `thread`: object name of the QThread that is watched.
    WatchingApplication(int &argc, char **argv, QString thread)
        : QCoreApplication(argc, argv), m_name(std::move(thread)) {}

    bool notify(QObject *receiver, QEvent *event) override;

    struct Turns {
        int64_t count = 0, above20ms = 0;
        double longest_ms = 0;    ///< by the clock: waiting for a disk, or for a core, is in it
        double longestCpu_ms = 0; ///< of the thread itself
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
    int64_t m_turnBegan_ns = 0, m_turnBeganCpu_ns = 0;
};
