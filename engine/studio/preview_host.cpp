#include "studio/preview_host.h"

#include <algorithm>

namespace ovation {
namespace {

constexpr int MinWidth = 160, MaxWidth = 1920, MaxFrameRate = 30;

} // namespace

PreviewHost::PreviewHost(const control::Commands &commands, media::DecoderPool &decoders, Give give)
    : m_commands(commands), m_decoders(decoders), m_give(std::move(give)) {}

PreviewHost::~PreviewHost() = default;

void PreviewHost::show(const QString &sessionId, int wantedWidth, int wantedRate,
                       session::RecordingLayout layout) {
    m_thread.check();
    const int width = std::clamp(wantedWidth, MinWidth, MaxWidth);
    const int frameRate = std::clamp(wantedRate, 1, MaxFrameRate);
    if (m_preview && m_preview->sessionId() == sessionId && m_preview->width() == width &&
        m_preview->frameRate() == frameRate) {
        m_preview->setLayout(layout);
        return;
    }
    m_preview.reset();
    const session::Session *session = sessionId.isEmpty() ? nullptr : m_commands.session(sessionId);
    if (!session)
        return;
    m_preview = std::make_unique<compose::Preview>(
        sessionId, width, frameRate, layout, m_decoders,
        [give = m_give, sessionId](const QImage &frame) { give(sessionId, frame); });
    m_preview->sessionChanged(*session);
}

void PreviewHost::stop() {
    m_thread.check();
    m_preview.reset();
}

void PreviewHost::sessionsChanged() {
    m_thread.check();
    if (!m_preview)
        return;
    if (const session::Session *session = m_commands.session(m_preview->sessionId()))
        m_preview->sessionChanged(*session);
}

} // namespace ovation
