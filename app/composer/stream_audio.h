#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"
#include "page/page_messages.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace ovation::composer {

/// The audio of streams, mixed while it lives. Main thread.
class StreamAudio final : public QObject {
  public:
    /// Main thread. `at_ns`: when what is heard was due.
    using Give = std::function<void(const page::AudioPiece &)>;

    /// `decoders` outlive it.
    StreamAudio(media::DecoderPool &decoders, Give give);
    ~StreamAudio() override;

    void setStreams(const QStringList &streamIds);

  private:
    class Sink;

    media::DecoderPool &m_decoders;
    const Give m_give;
    std::map<QString, std::shared_ptr<media::StreamDecoder>> m_streams;
    std::shared_ptr<Relay> m_relay;
    media::GridMixer m_mixer;
    ThreadCheck m_thread;
};

} // namespace ovation::composer
