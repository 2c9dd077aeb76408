#pragma once

#include "base/relay.h"
#include "server/http/message.h"

#include <functional>
#include <memory>

namespace ovation::server {

/// Answers one request, once. One that goes without having answered says so: no client waits for ever.
class Reply {
  public:
    using Answer = std::function<void(HttpResponse)>;

    /// `answer` runs on the thread of `relay`, which leads to who it is for.
    Reply(std::shared_ptr<Relay> relay, Answer answer)
        : m_relay(std::move(relay)), m_answer(std::move(answer)) {}
    Reply(const Reply &) = delete;
    Reply &operator=(const Reply &) = delete;
    /// On any thread.
    ~Reply();

    void give(HttpResponse response);

  private:
    std::shared_ptr<Relay> m_relay;
    Answer m_answer;
    bool m_given = false;
};

} // namespace ovation::server
