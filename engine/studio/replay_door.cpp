#include "studio/replay_door.h"

#include "session/identifiers.h"

#include <QFileInfo>

#include <chrono>

namespace ovation {
namespace {

constexpr std::chrono::milliseconds Look{100};

Error closed() {
    return {Errc::Postponed,
            QStringLiteral("The server was stopped before the export was done. Start it again then.")};
}

} // namespace

std::optional<Result<exporting::ReplayMovie>> ReplayTicket::wait() {
    std::unique_lock lock(m_mutex);
    m_ended.wait_for(lock, Look, [this] { return m_result.has_value(); });
    return m_result;
}

void ReplayTicket::end(const Result<exporting::ReplayMovie> &result) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_result)
            return;
        m_result = result;
    }
    m_ended.notify_all();
}

int64_t ReplayTicket::elapsed_ms() const {
    const std::lock_guard lock(m_mutex);
    return m_elapsed_ms;
}

void ReplayTicket::setElapsed(int64_t elapsed_ms) {
    const std::lock_guard lock(m_mutex);
    m_elapsed_ms = elapsed_ms;
}

void ReplayDoor::open(std::shared_ptr<Relay> relay, Host &host) {
    const std::lock_guard lock(m_mutex);
    m_relay = std::move(relay);
    m_host = &host;
}

void ReplayDoor::close() {
    const std::lock_guard lock(m_mutex);
    if (m_relay)
        m_relay->detach();
    m_relay.reset();
    m_host = nullptr;
    for (const ReplayTicketPtr &ticket : m_waiting)
        ticket->end(closed());
}

bool ReplayDoor::enter(const ReplayTicketPtr &ticket) {
    const std::lock_guard lock(m_mutex);
    if (!m_relay)
        return false;
    m_waiting.push_back(ticket);
    return true;
}

void ReplayDoor::leave(const ReplayTicketPtr &ticket) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_waiting, ticket);
}

void ReplayDoor::post(std::function<void(Host &host)> call) {
    const std::lock_guard lock(m_mutex);
    if (m_relay)
        m_relay->post([host = m_host, call = std::move(call)] { call(*host); });
}

Result<void> ReplayDoor::check(const QString &customLayout) const {
    const auto page = page::pageRequest(m_settings, m_layouts, session::newSessionId(), customLayout);
    // To those who export, a path that can't be used is that of what they make.
    return page ? Result<void>() : Error{Errc::UnprocessableParameter, page.error().message};
}

Result<exporting::ReplayMovie> ReplayDoor::record(const exporting::LayoutReplay &replay,
                                                  exporting::JobControl &control) {
    const QString sessionId = session::newSessionId();
    const auto page = page::pageRequest(m_settings, m_layouts, sessionId, replay.customLayout);
    if (!page)
        return Error{Errc::UnprocessableParameter, page.error().message};
    const auto ticket = std::make_shared<ReplayTicket>();
    if (!enter(ticket))
        return closed();
    post([ticket, replay, page = *page, sessionId](Host &host) {
        host.begin(ticket, replay, page, sessionId);
    });
    std::optional<Result<exporting::ReplayMovie>> result;
    for (bool paused = false, canceled = false; !(result = ticket->wait());) {
        control.reached(ticket->elapsed_ms());
        control.setSize(QFileInfo(replay.movie.path).size());
        if (!canceled && control.isCanceled()) {
            canceled = true;
            post([ticket](Host &host) { host.cancel(ticket); });
        }
        if (const bool now = control.isPaused(); now != paused) {
            paused = now;
            post([ticket, paused](Host &host) { host.setPaused(ticket, paused); });
        }
    }
    leave(ticket);
    return *result;
}

} // namespace ovation
