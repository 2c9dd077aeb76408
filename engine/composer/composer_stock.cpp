#include "composer/composer_stock.h"

#include <utility>

namespace ovation::composer {
namespace {

constexpr int SpareDelay_ms = 300; // not while what was just asked for begins

} // namespace

ComposerStock::ComposerStock(transport::TapSource &source, ComposerSetup setup)
    : m_source(source), m_setup(std::move(setup)) {
    m_later.setSingleShot(true);
    QObject::connect(&m_later, &QTimer::timeout, &m_later, [this] { keepSpare(); });
}

std::unique_ptr<ComposerProcess> ComposerStock::fresh() {
    std::unique_ptr<ComposerProcess> one = std::exchange(m_spare, nullptr);
    if (!one || one->hasEnded())
        one = std::make_unique<ComposerProcess>(m_source, m_setup);
    m_later.start(SpareDelay_ms);
    return one;
}

void ComposerStock::keepSpare() {
    // A session that is in no list is not told to be forgotten.
    std::erase_if(m_used, [](const auto &one) { return one.second.expired(); });
    if (!wantsSpare())
        m_spare.reset();
    else if (!m_spare || m_spare->hasEnded())
        m_spare = std::make_unique<ComposerProcess>(m_source, m_setup);
}

std::shared_ptr<ComposerProcess> ComposerStock::use(const QString &sessionId,
                                                    std::shared_ptr<ComposerProcess> one,
                                                    const std::vector<compose::Publisher> &publishers) {
    if (!one || one->hasEnded())
        one = fresh();
    std::weak_ptr<ComposerProcess> &used = m_used[sessionId];
    if (used.lock() != one) {
        count(*one);
        used = one;
    }
    one->setPublishers(publishers);
    return one;
}

std::shared_ptr<ComposerProcess> ComposerStock::take(const QString &sessionId,
                                                     const std::vector<compose::Publisher> &publishers) {
    m_thread.check();
    std::shared_ptr<ComposerProcess> one = m_used[sessionId].lock();
    const auto warm = m_warm.extract(sessionId);
    if (!one || one->hasEnded() || one->hasRecorded())
        one = warm.empty() ? nullptr : warm.mapped();
    return use(sessionId, std::move(one), publishers);
}

std::shared_ptr<ComposerProcess> ComposerStock::share(const QString &sessionId,
                                                      const std::vector<compose::Publisher> &publishers) {
    m_thread.check();
    std::shared_ptr<ComposerProcess> one = m_used[sessionId].lock();
    const auto warm = m_warm.find(sessionId);
    if ((!one || one->hasEnded() || one->hasFinished()) && warm != m_warm.end())
        one = warm->second;
    return use(sessionId, std::move(one), publishers);
}

std::unique_ptr<ComposerProcess> ComposerStock::takeForPast() {
    m_thread.check();
    auto one = fresh();
    count(*one);
    return one;
}

void ComposerStock::count(const ComposerProcess &taken) {
    ++m_taken;
    QObject::connect(&taken, &QObject::destroyed, &m_later, [this] {
        --m_taken;
        m_later.start(SpareDelay_ms);
    });
}

void ComposerStock::update(const session::Session &session, bool recorded) {
    m_thread.check();
    const auto publishers = compose::publishersOf(session);
    if (publishers.empty()) {
        forget(session.id());
        return;
    }
    m_sessions.insert(session.id());
    if (wantsSpare() && !m_spare && !m_later.isActive())
        m_later.start(SpareDelay_ms);
    if (session.properties().defaultRecording.outputMode != session::OutputMode::ComposedQuickStart ||
        session.properties().defaultRecording.layout == session::RecordingLayout::Custom)
        return;
    auto &warm = m_warm[session.id()];
    if (warm && warm->hasEnded())
        warm.reset();
    if (!warm && !recorded)
        warm = fresh();
    if (warm)
        warm->setPublishers(publishers);
    else
        m_warm.erase(session.id());
}

void ComposerStock::forget(QString sessionId) {
    m_thread.check();
    m_sessions.remove(sessionId);
    m_warm.erase(sessionId);
    m_used.erase(sessionId);
    if (m_sessions.isEmpty())
        m_later.start(SpareDelay_ms);
}

} // namespace ovation::composer
