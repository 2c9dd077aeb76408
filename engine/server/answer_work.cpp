#include "server/answer_work.h"

#include <utility>

namespace ovation::server {

void AnswerWork::run(std::function<HttpResponse()> make, Responder respond) {
    m_thread.check();
    m_pool.post([relay = m_relay, make = std::move(make), respond = std::move(respond)]() mutable {
        const auto response = std::make_shared<HttpResponse>(make());
        make = nullptr; // what it was made of goes here, too
        relay->post([response, respond = std::move(respond)] { respond(std::move(*response)); });
    });
}

} // namespace ovation::server
