#pragma once

#include "app/page/audio_source.h"

#include <glib.h>

#include <memory>
#include <vector>

namespace ovation::page {

/// Audio from outside of the page; holds at most two seconds.
class AudioFeed final : public AudioSource {
  public:
    AudioFeed();
    ~AudioFeed() override;

    /// Interleaved floats. Any thread.
    void push(int64_t at_ns, std::vector<float> samples);
    void take(const Piece &piece) override;

  private:
    struct Waiting {
        int64_t at_ns;
        std::vector<float> samples;
    };
    struct Unref {
        void operator()(GAsyncQueue *queue) const { g_async_queue_unref(queue); }
    };
    std::unique_ptr<Waiting> next();

    std::unique_ptr<GAsyncQueue, Unref> m_waiting;
};

} // namespace ovation::page
