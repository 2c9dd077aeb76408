#include "recording/session_audio.h"

#include "base/clock.h"

namespace ovation::recording {
namespace {

constexpr int64_t Rate = 48000, Second_ns = 1'000'000'000;
constexpr media::MixerFormat AudioOnly{16, 16, 50, false, true};

} // namespace

/// On the mixer's thread.
class SessionAudio::Sink final : public media::MixerSink {
  public:
    Sink(std::shared_ptr<Relay> relay, Piece piece) : m_relay(std::move(relay)), m_piece(std::move(piece)) {}

    void onFrame(int64_t /*index*/, const media::VideoFramePtr & /*frame*/) override {}
    void onAudio(int64_t firstFrame, std::span<const float> samples) override {
        // The first piece is given when it was to be played; those after it may be late.
        if (m_begin_ns == 0)
            m_begin_ns = monotonicNow_ns() - firstFrame * Second_ns / Rate;
        m_relay->post([piece = m_piece, at_ns = m_begin_ns + firstFrame * Second_ns / Rate,
                       copy = std::vector<float>(samples.begin(), samples.end())] { piece(at_ns, copy); });
    }

  private:
    const std::shared_ptr<Relay> m_relay;
    const Piece m_piece;
    int64_t m_begin_ns = 0;
};

SessionAudio::SessionAudio(media::DecoderPool &decoders, Piece piece)
    : m_decoders(decoders), m_relay(std::make_shared<Relay>(this)),
      m_mixer(AudioOnly, std::make_shared<Sink>(m_relay, std::move(piece))) {
    m_mixer.start();
}

SessionAudio::~SessionAudio() {
    m_relay->detach();
    m_mixer.stop();
}

void SessionAudio::setStreams(const QStringList &streamIds) {
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

} // namespace ovation::recording
