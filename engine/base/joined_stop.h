#pragma once

#include <functional>
#include <list>
#include <stop_token>
#include <vector>

namespace ovation {

/// Stops when one of several does, or when it is asked to. Any thread.
class JoinedStop {
  public:
    explicit JoinedStop(const std::vector<std::stop_token> &tokens) {
        for (const std::stop_token &token : tokens)
            m_followed.emplace_back(token, [this] { m_source.request_stop(); });
    }
    JoinedStop(const JoinedStop &) = delete;
    JoinedStop &operator=(const JoinedStop &) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    void request() { m_source.request_stop(); }

  private:
    std::stop_source m_source;
    std::list<std::stop_callback<std::function<void()>>> m_followed; ///< last: it goes first
};

} // namespace ovation
