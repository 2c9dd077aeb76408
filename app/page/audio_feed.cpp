#include "app/page/audio_feed.h"

namespace ovation::page {
namespace {

constexpr int MaxWaiting = 200; // of 10 ms and more

} // namespace

AudioFeed::AudioFeed() : m_waiting(g_async_queue_new()) {}

AudioFeed::~AudioFeed() {
    while (next()) {
    }
}

std::unique_ptr<AudioFeed::Waiting> AudioFeed::next() {
    return std::unique_ptr<Waiting>(static_cast<Waiting *>(g_async_queue_try_pop(m_waiting.get())));
}

void AudioFeed::push(int64_t at_ns, std::vector<float> samples) {
    if (g_async_queue_length(m_waiting.get()) >= MaxWaiting)
        next(); // not taken: drop the oldest
    g_async_queue_push(m_waiting.get(), new Waiting{at_ns, std::move(samples)});
}

void AudioFeed::take(const Piece &piece) {
    while (const auto one = next())
        piece(one->at_ns, one->samples);
}

} // namespace ovation::page
