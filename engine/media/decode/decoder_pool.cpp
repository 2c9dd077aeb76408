#include "media/decode/decoder_pool.h"

#include <mutex>

namespace ovation::media {

/// The way from any thread to the plane's, closed when the pool goes.
struct DecoderPool::Link {
    std::mutex mutex;
    transport::MediaPlane *plane = nullptr;

    template <typename Call>
    void post(Call call) {
        const std::lock_guard lock(mutex);
        if (plane)
            QMetaObject::invokeMethod(
                plane, [to = plane, call = std::move(call)] { call(*to); }, Qt::QueuedConnection);
    }
};

DecoderPool::DecoderPool(transport::MediaPlane &plane) : m_link(std::make_shared<Link>()) {
    m_link->plane = &plane;
}

DecoderPool::~DecoderPool() {
    const std::lock_guard lock(m_link->mutex);
    m_link->plane = nullptr;
}

std::shared_ptr<StreamDecoder> DecoderPool::acquire(const QString &streamId) {
    if (auto shared = m_decoders.value(streamId).lock())
        return shared;
    m_decoders.removeIf([](const auto &entry) { return entry.value().expired(); });

    auto decoder = StreamDecoder::create([link = m_link, streamId] {
        link->post([streamId](transport::MediaPlane &plane) { plane.requestKeyframe(streamId); });
    });
    m_link->plane->addTap(streamId, decoder);

    // What is handed out counts its holders; the decoder itself lives until the router let go of it too.
    const auto detach = [link = m_link, streamId, decoder](StreamDecoder *) {
        link->post([streamId, decoder](transport::MediaPlane &plane) { plane.removeTap(streamId, decoder); });
    };
    std::shared_ptr<StreamDecoder> handed(decoder.get(), detach);
    m_decoders.insert(streamId, handed);
    return handed;
}

} // namespace ovation::media
