#pragma once

#include <QQueue>
#include <QString>

#include <utility>

namespace ovation::server {

/// What a client has asked and has not been served yet, in order, as it came: read as JSON it would take many
/// times as much. Sizes are in characters.
class WaitingRequests {
  public:
    void add(const QString &message) {
        m_size += message.size();
        m_queue.push_back(message);
    }
    /// The first; there is one.
    QString take() {
        QString message = m_queue.dequeue();
        m_size -= message.size();
        return message;
    }
    void addAllOf(WaitingRequests &other) {
        m_queue.append(std::exchange(other.m_queue, {}));
        m_size += std::exchange(other.m_size, 0);
    }
    void clear() { *this = {}; }

    bool isEmpty() const { return m_queue.isEmpty(); }
    qsizetype size() const { return m_size; } ///< of all of them
    /// With that much waiting a client is not read from; with little it is again.
    bool isMuch() const { return m_queue.size() >= 256 || m_size >= 2'000'000; }
    bool isLittle() const { return m_queue.size() <= 64 && m_size <= 500'000; }

  private:
    QQueue<QString> m_queue;
    qsizetype m_size = 0;
};

} // namespace ovation::server
