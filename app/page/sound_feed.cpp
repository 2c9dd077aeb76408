#include "app/page/sound_feed.h"

namespace ovation::page {
namespace {

constexpr int MostWaiting = 200; // of 10 ms and more

} // namespace

SoundFeed::SoundFeed() : m_waiting(g_async_queue_new()) {}

SoundFeed::~SoundFeed() {
    while (next()) {
    }
}

std::unique_ptr<SoundFeed::Waiting> SoundFeed::next() {
    return std::unique_ptr<Waiting>(static_cast<Waiting *>(g_async_queue_try_pop(m_waiting.get())));
}

void SoundFeed::push(int64_t at_ns, std::vector<float> samples) {
    if (g_async_queue_length(m_waiting.get()) >= MostWaiting)
        next(); // nobody takes it: the oldest goes
    g_async_queue_push(m_waiting.get(), new Waiting{at_ns, std::move(samples)});
}

void SoundFeed::take(const Piece &piece) {
    while (const auto one = next())
        piece(one->at_ns, one->samples);
}

} // namespace ovation::page
