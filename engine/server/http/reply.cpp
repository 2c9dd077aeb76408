#include "server/http/reply.h"

#include "base/log.h"

namespace ovation::server {

Reply::~Reply() {
    if (m_given)
        return;
    m_relay->post([answer = m_answer] { // maybe from a worker's thread
        qCWarning(logServer) << "a request was given up without an answer";
        answer(HttpResponse::text(500, QStringLiteral("The server gave this request up: try again")));
    });
}

void Reply::give(HttpResponse response) {
    m_given = true;
    m_answer(std::move(response));
}

} // namespace ovation::server
