#include "compose/preview.h"

#include "session/recording_layouts.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace ovation::compose {
namespace {

constexpr int PreviewPoll_ms = 100;
constexpr media::MixerFormat AudioOnly{16, 16, 50, false, true};

class Listener final : public media::MixerSink {
  public:
    explicit Listener(Preview::Hear hear) : m_hear(std::move(hear)) {}
    void onFrame(int64_t /*index*/, const media::VideoFramePtr & /*frame*/) override {}
    void onAudio(int64_t /*firstFrame*/, std::span<const float> samples) override { m_hear(samples); }

  private:
    const Preview::Hear m_hear;
};

} // namespace

/// Gives frames with the places of those who are in them.
class Preview::Frames final : public media::MixerSink {
  public:
    explicit Frames(Give give) : m_give(std::move(give)) {}

    void setPlaces(std::vector<SessionGrid::Place> places) {
        const std::lock_guard lock(m_mutex);
        m_places.swap(places); // the old ones, with their decoders, go after the lock
    }
    void onFrame(int64_t /*index*/, const media::VideoFramePtr &frame) override {
        std::vector<SessionGrid::Place> places;
        {
            const std::lock_guard lock(m_mutex);
            places = m_places;
        }
        std::vector<Seen> seen;
        seen.reserve(places.size());
        for (const SessionGrid::Place &one : places)
            seen.push_back({one.streamId, one.tile, one.media->level()});
        m_give(frame, seen);
    }
    void onAudio(int64_t /*firstFrame*/, std::span<const float> /*samples*/) override {}

  private:
    const Give m_give;
    std::mutex m_mutex;
    std::vector<SessionGrid::Place> m_places; ///< guarded
};

Preview::Preview(PreviewFormat format, session::RecordingLayout layout, media::DecoderPool &decoders,
                 Give give)
    : m_format(format), m_layout(layout), m_grid(format.width, format.height, decoders, layout),
      m_frames(std::make_shared<Frames>(std::move(give))),
      m_mixer({format.width, format.height, format.frameRate, true, false}, m_frames) {
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] {
        if (m_grid.lookForFrames())
            showInputs();
    });
    m_poll.start(PreviewPoll_ms);
    m_mixer.start();
}

Preview::~Preview() {
    m_mixer.stop();
}

session::RecordingLayout Preview::arranged() const {
    return m_hasPinned && !session::hasBigTile(m_layout) ? session::RecordingLayout::VerticalPresentation
                                                         : m_layout;
}

void Preview::showInputs() {
    const auto inputs = m_grid.inputs();
    m_frames->setPlaces(m_grid.places());
    if (m_audio)
        m_audio->setInputs(inputs);
    m_mixer.setInputs(inputs);
}

void Preview::setLayout(session::RecordingLayout layout) {
    m_thread.check();
    m_layout = layout;
    if (m_grid.setLayout(arranged()))
        showInputs();
}

void Preview::setLook(const media::GridLook &look) {
    m_thread.check();
    if (!m_grid.setLook(look))
        return;
    m_mixer.setBackground(look.background, look.backdrop);
    showInputs();
}

void Preview::setAudio(Hear hear) {
    m_thread.check();
    m_audio.reset();
    if (!hear)
        return;
    m_audio = std::make_unique<media::GridMixer>(AudioOnly, std::make_shared<Listener>(std::move(hear)));
    m_audio->setInputs(m_grid.inputs());
    m_audio->start();
}

void Preview::setPublishers(const std::vector<Publisher> &publishers) {
    m_thread.check();
    m_hasPinned =
        std::any_of(publishers.begin(), publishers.end(), [](const Publisher &one) { return one.pinned; });
    const bool otherLayout = m_grid.setLayout(arranged());
    if (m_grid.update(publishers) || otherLayout)
        showInputs();
}

} // namespace ovation::compose
