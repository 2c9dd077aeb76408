#pragma once

#include "media/decoder_pool.h"
#include "media/grid_mixer.h"
#include "session/session.h"

#include <vector>

namespace ovation::recording {

/// What a mixer must show and play of a session in the BEST_FIT layout (protocol 6.1): follows who publishes,
/// and gives a stream its cell when its first picture is there. Used by recordings and by the preview. Engine
/// thread.
class SessionGrid {
  public:
    SessionGrid(int width, int height, media::DecoderPool &decoders)
        : m_width(width), m_height(height), m_decoders(decoders) {}

    /// True when the inputs changed.
    bool update(const session::Session &session);
    /// Looks whether streams got their first picture or one of another size; true when the inputs changed.
    /// To be called several times a second.
    bool lookForPictures();
    std::vector<media::MixerInput> inputs() const;

  private:
    struct Source {
        session::Stream stream;
        std::shared_ptr<media::StreamDecoder> decoder;
        bool shown = false;
        int width = 0, height = 0; ///< of its latest picture, 0 before the first
    };
    static bool look(Source &source);

    int m_width, m_height; ///< pixels of the canvas
    media::DecoderPool &m_decoders;
    std::vector<Source> m_sources; ///< in order of arrival
};

} // namespace ovation::recording
