#pragma once

#include <QThread>

#include <memory>
#include <vector>

namespace ovation::ui {

/// Threads of players that wait for a disk: who lets go of a player does not wait for it, and one whose disk
/// hangs stays here until it answers. Destroying it ends all, and waits. Window thread.
class PlayerThreads {
  public:
    static constexpr std::size_t MaxThreads = 16;

    PlayerThreads() = default;
    ~PlayerThreads();
    PlayerThreads(const PlayerThreads &) = delete;
    PlayerThreads &operator=(const PlayerThreads &) = delete;

    /// Moves `player` to one, which deletes it when it has quit. False when too many have not: then it is
    /// deleted here.
    bool run(std::unique_ptr<QObject> player);
    std::size_t running() const; ///< threads that have not ended

  private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace ovation::ui
