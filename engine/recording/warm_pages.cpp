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
    if (held != m_pages.end())
        held->second->sessionChanged(session);
    if (session.isEmptyButRecorders()) {
        if (!recorded)
            forget(session.id());
    } else if (held == m_pages.end()) {
        open(session);
    }
}

void WarmPages::open(const session::Session &session) {
    const auto &wanted = session.properties().defaultRecording;
    const auto address = page::pageRequest(m_settings, session.id(), wanted.customLayout);
    if (!address) {
        qCWarning(logRecording) << "session" << session.id() << ":" << address.error().message;
        return; // a start says so
    }
    const QString log = m_settings.recordingDebug ? m_settings.recordingPath + QLatin1Char('/') +
                                                        session.id() + QStringLiteral(".page.log")
                                                  : QString();
    auto page = SessionPage::open(m_settings, m_clock, *address, wanted, log);
    QObject::connect(page.get(), &SessionPage::failed, page.get(), [id = session.id()](const Error &error) {
        qCWarning(logRecording) << "session" << id << ":" << error.message;
    });
    m_pages.emplace(session.id(), std::move(page));
}

void WarmPages::forget(QString sessionId) {
    m_thread.check();
    m_pages.erase(sessionId);
}

std::shared_ptr<SessionPage> WarmPages::of(const QString &sessionId) const {
    const auto held = m_pages.find(sessionId);
    return held == m_pages.end() || held->second->hasFailed() ? nullptr : held->second;
}

} // namespace ovation::recording
