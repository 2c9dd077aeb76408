#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace ovation::recording {

/// The audio of streams, mixed while it lives. Engine thread.
class SessionAudio final : public QObject {
    Q_OBJECT

  public:
    /// 48 kHz stereo with CLOCK_MONOTONIC of the moment at which its first sample was to be played. Engine
    /// thread.
    using Piece = std::function<void(int64_t at_ns, std::vector<float> samples)>;

    SessionAudio(media::DecoderPool &decoders, Piece piece);
    ~SessionAudio() override;

    void setStreams(const QStringList &streamIds);

  private:
    class Sink;

    media::DecoderPool &m_decoders;
    std::map<QString, std::shared_ptr<media::StreamDecoder>> m_streams;
    std::shared_ptr<Relay> m_relay;
    media::GridMixer m_mixer;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
