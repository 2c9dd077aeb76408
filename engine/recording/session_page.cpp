#include "recording/session_page.h"

namespace ovation::recording {
namespace {

/// How long a page of another server may take to join once it has painted; then it is recorded as it is.
constexpr int Patience_ms = 5000;

page::OpenRequest requestFor(const config::Settings &settings, const page::PageRequest &page,
                             const session::RecordingProperties &properties) {
    page::OpenRequest request{page};
    request.width = properties.width;
    request.height = properties.height;
    request.frameRate = properties.frameRate;
    request.audio = properties.hasAudio;
    request.runsAs = settings.pageUser;
    request.folder = settings.recordingPath;
    return request;
}

} // namespace

std::shared_ptr<SessionPage> SessionPage::open(const config::Settings &settings, const Clock &clock,
                                               const page::PageRequest &page,
                                               const session::RecordingProperties &properties,
                                               const QString &debugLog, const QString &folder) {
    page::OpenRequest request = requestFor(settings, page, properties);
    request.logFile = debugLog;
    if (!folder.isEmpty())
        request.folder = folder;
    return {new SessionPage(settings, clock, page, request), [](SessionPage *one) { one->deleteLater(); }};
}

SessionPage::SessionPage(const config::Settings &settings, const Clock &clock, const page::PageRequest &page,
                         const page::OpenRequest &request)
    : m_page(page), m_openedAt_ms(clock.wall_ms()), m_limit_s(settings.layoutTimeout_s),
      m_awaited(page.connects), m_process(request) {
    m_process.setLogRoom(2 * settings.diskReserve_bytes);
    connect(&m_process, &page::PageProcess::painted, this, [this] {
        if (m_page.external)
            m_patience.start(Patience_ms);
        look();
    });
    connect(&m_process, &page::PageProcess::failed, this,
            [this](const Error &error) { fail(error.message); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_awaited = false;
        look();
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &SessionPage::limitReached);
    m_limit.start(m_limit_s * 1000);
}

void SessionPage::limitReached() {
    if (m_page.external && m_process.isPainted()) {
        m_awaited = false;
        look();
    } else if (m_process.isPainted()) {
        fail(QStringLiteral("it did not join the session as a recorder (recorder=true in its token) within "
                            "%1 s")
                 .arg(m_limit_s));
    } else {
        fail(QStringLiteral("it was not loaded within %1 s").arg(m_limit_s));
    }
}

void SessionPage::sessionChanged(const session::Session &session) {
    m_thread.check();
    m_inSession = false;
    for (const session::Connection *one : session.participants()) {
        if (one->activeAt < m_openedAt_ms)
            continue;
        const bool isRecorder = one->kind == session::ParticipantKind::Recorder;
        m_inSession = m_inSession || isRecorder;
        if (isRecorder || m_page.external)
            m_awaited = false;
    }
    m_joined = m_joined || m_inSession;
    look();
}

void SessionPage::look() {
    if (m_ready || m_failed || m_awaited || !m_process.isPainted())
        return;
    m_ready = true;
    m_limit.stop();
    m_patience.stop();
    Q_EMIT ready();
}

void SessionPage::fail(const QString &why) {
    if (m_failed)
        return;
    m_failed = true;
    m_limit.stop();
    m_patience.stop();
    Q_EMIT failed({Errc::PageFailed, QStringLiteral("The custom layout can't be recorded: %1%2")
                                         .arg(why, m_process.complaints().afterReason(why))});
}

} // namespace ovation::recording
