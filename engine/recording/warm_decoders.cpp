#include "recording/warm_decoders.h"

namespace ovation::recording {

void WarmDecoders::update(const session::Session &session) {
    m_thread.check();
    if (session.properties().defaultRecording.outputMode != session::OutputMode::ComposedQuickStart)
        return;
    ByStream wanted;
    const auto held = m_sessions.find(session.id());
    for (const session::Connection *one : session.participants()) {
        if (!one->publishing)
            continue;
        const QString &id = one->publishing->id;
        const bool known = held != m_sessions.end() && held->second.contains(id);
        wanted.emplace(id, known ? held->second.at(id) : m_decoders.acquire(id));
    }
    if (wanted.empty())
        forget(session.id());
    else
        m_sessions[session.id()] = std::move(wanted);
}

} // namespace ovation::recording
