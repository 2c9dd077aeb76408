#include "app/composer/stream_audio.h"

#include "base/time_units.h"

#include <utility>
#include <vector>

namespace ovation::composer {
namespace {

constexpr int64_t Rate = 48000;
constexpr media::MixerFormat AudioOnly{16, 16, 50, false, true};

} // namespace

/// On the mixer's thread.
class StreamAudio::Sink final : public media::MixerSink {
  public:
    using Take = std::function<void(int64_t firstFrame, const std::vector<float> &samples)>;

    explicit Sink(Take take) : m_take(std::move(take)) {}

    void onFrame(int64_t /*index*/, const media::VideoFramePtr & /*frame*/) override {}
    void onAudio(int64_t firstFrame, std::span<const float> samples) override {
        m_take(firstFrame, std::vector<float>(samples.begin(), samples.end()));
    }

  private:
    const Take m_take;
};

StreamAudio::StreamAudio(media::DecoderPool &decoders, Give give)
    : m_decoders(decoders), m_give(std::move(give)), m_relay(std::make_shared<Relay>(this)),
      m_mixer(AudioOnly, std::make_shared<Sink>(Relay::wrap(
                             m_relay, [this](int64_t firstFrame, const std::vector<float> &samples) {
                                 m_give({m_mixer.begin_ns() + firstFrame * Second_ns / Rate, samples});
                             }))) {
    m_mixer.start();
}

StreamAudio::~StreamAudio() {
    m_relay->detach();
    m_mixer.stop();
}

void StreamAudio::setStreams(const QStringList &streamIds) {
    m_thread.check();
    std::erase_if(m_streams, [&](const auto &one) { return !streamIds.contains(one.first); });
    for (const QString &id : streamIds) {
        if (!m_streams.contains(id))
            m_streams.emplace(id, m_decoders.acquire(id));
    }
    std::vector<media::MixerInput> inputs;
    for (const auto &[id, decoder] : m_streams)
        inputs.push_back({decoder, {}, true});
    m_mixer.setInputs(std::move(inputs));
}

} // namespace ovation::composer
