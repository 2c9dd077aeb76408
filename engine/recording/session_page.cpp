#include "recording/session_page.h"

#include <algorithm>

namespace ovation::recording {
namespace {

page::OpenRequest requestFor(const page::PageRequest &page, const session::RecordingProperties &properties,
                             const QString &debugLog) {
    page::OpenRequest request{page};
    request.width = properties.width;
    request.height = properties.height;
    request.frameRate = properties.frameRate;
    request.audio = properties.hasAudio;
    request.logFile = debugLog;
    return request;
}

} // namespace

std::shared_ptr<SessionPage> SessionPage::open(const config::Settings &settings, const Clock &clock,
                                               const page::PageRequest &page,
                                               const session::RecordingProperties &properties,
                                               const QString &debugLog) {
    return {new SessionPage(settings, clock, page, properties, debugLog),
            [](SessionPage *one) { one->deleteLater(); }};
}

SessionPage::SessionPage(const config::Settings &settings, const Clock &clock, const page::PageRequest &page,
                         const session::RecordingProperties &properties, const QString &debugLog)
    : m_page(page), m_openedAt_ms(clock.wall_ms()), m_limit_s(settings.layoutTimeout_s),
      m_connected(!page.connects), m_process(requestFor(page, properties, debugLog)) {
    connect(&m_process, &page::PageProcess::painted, this, &SessionPage::look);
    connect(&m_process, &page::PageProcess::failed, this,
            [this](const Error &error) { fail(error.message); });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(m_process.isPainted()
                 ? QStringLiteral("it did not connect to the session within %1 s").arg(m_limit_s)
                 : QStringLiteral("it was not loaded within %1 s").arg(m_limit_s));
    });
    m_limit.start(m_limit_s * 1000);
}

void SessionPage::sessionChanged(const session::Session &session) {
    m_thread.check();
    const auto participants = session.participants();
    m_connected =
        m_connected ||
        std::any_of(participants.begin(), participants.end(), [this](const session::Connection *one) {
            return one->kind == session::ParticipantKind::Recorder && one->activeAt >= m_openedAt_ms;
        });
    look();
}

void SessionPage::look() {
    if (m_ready || m_failed || !m_connected || !m_process.isPainted())
        return;
    m_ready = true;
    m_limit.stop();
    Q_EMIT ready();
}

void SessionPage::fail(const QString &why) {
    if (m_failed)
        return;
    m_failed = true;
    m_limit.stop();
    QString text = QStringLiteral("The custom layout can't be recorded: %1").arg(why);
    if (!m_process.complaint().isEmpty() && !why.contains(m_process.complaint()))
        text += QStringLiteral(". The page said: %1").arg(m_process.complaint());
    if (m_page.secretWithheld)
        text += QStringLiteral(". %1 did not get the secret, because OVATION_LAYOUT_HOSTS does not list it")
                    .arg(m_page.url.host());
    Q_EMIT failed({Errc::PageFailed, text});
}

} // namespace ovation::recording
