#pragma once

#include "server/signalling/rpc_reader.h"

#include <QQueue>

#include <utility>

namespace ovation::server {

/// What a client has asked and has not been served yet, in order. Sizes are in characters.
class WaitingRequests {
  public:
    struct One {
        RpcRequest request;
        qsizetype size = 0; ///< of its message
        bool tooLarge = false;
    };

    void add(One one) {
        m_size += one.size;
        m_queue.push_back(std::move(one));
    }
    /// The first; there is one.
    One take() {
        One one = m_queue.dequeue();
        m_size -= one.size;
        return one;
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
    QQueue<One> m_queue;
    qsizetype m_size = 0;
};

} // namespace ovation::server
