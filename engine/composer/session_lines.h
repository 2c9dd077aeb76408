#pragma once

#include "compose/publisher.h"

#include <QByteArray>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace ovation::composer {

/// What a process that composes is told of its session: who publishes, and which streams are listened to.
/// Each is said at most once in a turn of the event loop, however often it changed, and not when it is as it
/// was said last. While much is unsent it waits, so neither a slow process nor a session in which all come
/// and go makes the server write more than it can send. One thread, which has an event loop.
class SessionLines {
  public:
    static constexpr qint64 MaxUnsent_bytes = 100'000; ///< of all lines; beyond it these wait

    struct Way {
        std::function<void(const QByteArray &line)> write;
        std::function<qint64()> unsent_bytes; ///< of what was written
    };
    explicit SessionLines(Way way);

    void setPublishers(std::vector<compose::Publisher> publishers);
    void listen(const QStringList &streamIds);
    void endListening();
    /// Before a line that has to find them known, however much is unsent: for few lines only.
    void sayNow();
    /// Something of what was unsent was sent.
    void sent();

  private:
    void say();
    void sayOther(const QByteArray &line, QByteArray &saidLast);
    bool isAnyNew() const { return m_publishers || m_listening; }
    void sayLater();

    const Way m_way;
    std::optional<std::vector<compose::Publisher>> m_publishers; ///< until they are said
    std::optional<QByteArray> m_listening;                       ///< the line, until it is said
    QByteArray m_saidPublishers, m_saidListening;                ///< the last lines
    QTimer m_turn;
};

} // namespace ovation::composer
