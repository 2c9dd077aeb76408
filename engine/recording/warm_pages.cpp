#include "recording/warm_pages.h"

#include "base/log.h"

#include <QDir>

namespace ovation::recording {

void WarmPages::update(const session::Session &session, bool recorded) {
    m_thread.check();
    const auto &wanted = session.properties().defaultRecording;
    if (wanted.outputMode != session::OutputMode::ComposedQuickStart ||
        wanted.layout != session::RecordingLayout::Custom || !wanted.hasVideo)
        return;
    const auto held = m_pages.find(session.id());
    if (held != m_pages.end() && held->second.page)
        held->second.page->sessionChanged(session);
    if (session.isEmptyButRecorders()) {
        if (!recorded)
            forget(session.id());
    } else if (held == m_pages.end()) {
        lookFor(session);
    }
}

void WarmPages::lookFor(const session::Session &session) {
    const uint64_t asked = ++m_asked;
    m_pages[session.id()] = {asked, nullptr};
    const auto &wanted = session.properties().defaultRecording;
    const auto found = Relay::wrap(
        m_relay, [this, asked, id = session.id(), wanted](const Result<page::PageRequest> &address) {
            const auto held = m_pages.find(id);
            if (held == m_pages.end() || held->second.asked != asked)
                return; // the session has gone meanwhile
            if (address)
                open(id, wanted, *address);
            else // a start says so
                qCWarning(logRecording) << "session" << id << ":" << address.error().message;
        });
    m_workers.post([&settings = m_settings, layouts = m_layouts, id = session.id(),
                    layout = wanted.customLayout,
                    found] { found(page::pageRequest(settings, layouts, id, layout)); });
}

void WarmPages::open(const QString &sessionId, const session::RecordingProperties &wanted,
                     const page::PageRequest &address) {
    const QString log = m_settings.recordingDebug ? m_settings.recordingPath + QLatin1Char('/') + sessionId +
                                                        QStringLiteral(".page.log")
                                                  : QString();
    auto page = SessionPage::open(m_settings, m_clock, address, wanted, log);
    connect(page.get(), &SessionPage::failed, page.get(), [sessionId](const Error &error) {
        qCWarning(logRecording) << "session" << sessionId << ":" << error.message;
    });
    m_pages[sessionId].page = std::move(page);
}

void WarmPages::forget(QString sessionId) {
    m_thread.check();
    m_pages.erase(sessionId);
}

std::shared_ptr<SessionPage> WarmPages::of(const QString &sessionId) const {
    const auto held = m_pages.find(sessionId);
    return held == m_pages.end() || !held->second.page || held->second.page->hasFailed() ? nullptr
                                                                                         : held->second.page;
}

} // namespace ovation::recording
