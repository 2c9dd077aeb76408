#include "media/decode/decoder_pool.h"

namespace ovation::media {
namespace {

constexpr int MaxWorkers = 2;

} // namespace

DecoderPool::DecoderPool(transport::TapSource &source, const DecodeLimits &limits)
    : m_source(source), m_limits(limits), m_workers(std::make_shared<WorkerPool>("decoders", MaxWorkers)),
      m_relay(std::make_shared<Relay>(&source)) {}

DecoderPool::~DecoderPool() {
    m_relay->detach();
}

std::shared_ptr<StreamDecoder> DecoderPool::acquire(const QString &streamId) {
    if (auto shared = m_decoders.value(streamId).lock())
        return shared;
    m_decoders.removeIf([](const auto &entry) { return entry.value().expired(); });

    auto decoder = StreamDecoder::create(
        [relay = m_relay, source = &m_source, streamId] {
            relay->post([source, streamId] { source->requestKeyframe(streamId); });
        },
        m_limits, m_workers);
    m_source.addTap(streamId, decoder);

    // What is handed out counts its holders; the decoder itself lives until the router let go of it too.
    const auto detach = [relay = m_relay, source = &m_source, streamId, decoder](StreamDecoder *) {
        relay->post([source, streamId, decoder] { source->removeTap(streamId, decoder); });
    };
    std::shared_ptr<StreamDecoder> handed(decoder.get(), detach);
    m_decoders.insert(streamId, handed);
    return handed;
}

PlayoutState DecoderPool::playout(const QString &streamId) const {
    const auto shared = m_decoders.value(streamId).lock();
    return shared ? shared->playout() : PlayoutState();
}

} // namespace ovation::media
