#include "media/decode/late_chain.h"

#include "base/log.h"

namespace ovation::media {

void LateChain::post(std::function<void()> job) {
    m_workers->postInOrder(QString::number(quintptr(this)), std::move(job));
}

void LateChain::begin(Make make) {
    end();
    m_coming = std::make_shared<Coming>();
    post([coming = m_coming, make = std::move(make)] {
        {
            const std::lock_guard lock(coming->mutex);
            if (coming->isUnwanted)
                return;
        }
        auto made = make();
        if (!made)
            qCWarning(logMedia) << "No decoder:" << made.error().message;
        const std::lock_guard lock(coming->mutex);
        coming->isMade = true;
        if (made && !coming->isUnwanted)
            coming->chain = std::move(made.value());
    });
}

void LateChain::end() {
    if (m_coming) {
        const std::lock_guard lock(m_coming->mutex);
        m_coming->isUnwanted = true;
        if (m_coming->chain)
            m_chain = std::move(m_coming->chain);
    }
    m_coming.reset();
    if (!m_chain)
        return;
    m_chain->mute();
    post([chain = std::shared_ptr<DecodeChain>(std::move(m_chain))]() mutable { chain.reset(); });
}

DecodeChain *LateChain::get() {
    if (!m_coming)
        return m_chain.get();
    {
        const std::lock_guard lock(m_coming->mutex);
        if (!m_coming->isMade)
            return nullptr;
        m_chain = std::move(m_coming->chain);
    }
    m_coming.reset();
    return m_chain.get();
}

} // namespace ovation::media
