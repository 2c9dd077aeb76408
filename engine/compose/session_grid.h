#pragma once

#include "base/thread_check.h"
#include "compose/active_speaker.h"
#include "compose/publisher.h"
#include "media/mix/grid_composer.h"
#include "media/mix/grid_look.h"
#include "media/mix/mixer_sources.h"

#include <functional>
#include <optional>
#include <vector>

namespace ovation::compose {

/// Whether what is composed has audio. Without it a participant who sends no video has no cell, unless a name
/// or a placeholder is to be seen there (protocol 6.1).
enum class GridAudio { Mixed, None };

/// What a mixer must show and play of a session in a built-in layout (protocol 6.1): follows who publishes,
/// gives a stream its cell when its first frame is there, and says who is big: who is pinned, else the newest
/// screen, else who speaks. Used by recordings, by the preview, and to compose a recording again: `sources`
/// has the media and the time. One thread, the engine's for what is live.
///
/// Who owns one also gives the mixer the look's background (GridMixer::setBackground).
class SessionGrid {
  public:
    /// CUSTOM, which is no grid, is shown as BEST_FIT.
    SessionGrid(int width, int height, media::MixerSources &sources,
                session::RecordingLayout layout = session::RecordingLayout::BestFit,
                media::GridLook look = {}, GridAudio audio = GridAudio::Mixed)
        : m_width(width), m_height(height), m_media(sources), m_audio(audio), m_layout(layout), m_look(look) {
    }

    /// True when the inputs changed.
    bool update(const std::vector<Publisher> &publishers);
    bool update(const session::Session &session) { return update(publishersOf(session)); }
    /// Looks whether streams got their first frame or one of another size, and who speaks; true when the
    /// inputs changed. To be called several times a second.
    bool lookForFrames();
    /// All whose video is on can be seen.
    bool isComplete() const;
    /// Another layout or look from now on; true when the inputs changed.
    bool setLayout(session::RecordingLayout layout);
    bool setLook(const media::GridLook &look);
    /// The time jumped: who spoke before is not the speaker now.
    void forgetSpeaker() { m_speaker = {}; }

    /// All streams in it, in order of arrival.
    void forEach(const std::function<void(const session::Stream &)> &visit) const;
    /// In the order in which they are to be drawn.
    std::vector<media::MixerInput> inputs();
    /// Where a stream is in the inputs that were given last, whether or not anything is drawn there.
    struct Place {
        QString streamId;
        layout::Tile tile; ///< empty = it has none
        std::shared_ptr<media::MixerSource> media;
    };
    /// In order of arrival.
    const std::vector<Place> &places() const { return m_places; }
    /// Characters of shown names that no installed font has, each once.
    const QString &missingCharacters() const { return m_missingCharacters; }
    /// Which stream has which tile of these inputs, for a log.
    QString describe(const std::vector<media::MixerInput> &inputs) const;
    /// Stream id of the spotlight; empty if there is none.
    const QString &spotlight() const { return m_spotlight; }

  private:
    /// What is drawn once for a tile's size and shown as long as that stays.
    struct Art {
        int width = 0, height = 0;
        media::VideoFramePtr still;
        media::OverlayPtr label;
    };
    struct Source {
        session::Stream stream;
        QString name; ///< shown on the tile; empty if unknown
        std::shared_ptr<media::MixerSource> media;
        bool muted = false, pinned = false; ///< as Publisher
        bool shown = false;
        int width = 0, height = 0; ///< of its latest frame, 0 before the first
        Art art;
    };
    bool look(Source &source) const;
    bool chooseSpotlight();
    bool takesPlace(const Source &source) const;
    static bool isAudible(const Source &source);
    bool hasSomethingToSee(const Source &source) const;
    std::vector<layout::Tile> tilesFor(const std::vector<layout::Cell> &cells,
                                       std::optional<std::size_t> spotlight) const;
    bool hasCellWithoutVideo() const;
    void decorate(Source &source, media::MixerInput &input);
    void noteMissing(const QString &text);

    int m_width, m_height; ///< pixels of the canvas
    media::MixerSources &m_media;
    const GridAudio m_audio;
    session::RecordingLayout m_layout;
    media::GridLook m_look;
    std::vector<Source> m_sources; ///< in order of arrival
    ActiveSpeaker m_speaker;
    QString m_spotlight;
    std::vector<Place> m_places;
    QString m_missingCharacters;
    ThreadCheck m_thread;
};

} // namespace ovation::compose
