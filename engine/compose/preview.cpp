#include "compose/preview.h"

#include <libyuv.h>

namespace ovation::compose {
namespace {

constexpr int FramePoll_ms = 100;

int even(int pixels) {
    return pixels & ~1;
}

class ImageSink final : public media::MixerSink {
  public:
    explicit ImageSink(Preview::Give give) : m_give(std::move(give)) {}

    void onFrame(int64_t /*index*/, const media::VideoFramePtr &frame) override {
        QImage image(frame->width, frame->height, QImage::Format_RGB32);
        libyuv::I420ToARGB(frame->planes[0], frame->strides[0], frame->planes[1], frame->strides[1],
                           frame->planes[2], frame->strides[2], image.bits(), int(image.bytesPerLine()),
                           frame->width, frame->height);
        m_give(image);
    }
    void onAudio(int64_t /*firstFrame*/, std::span<const float> /*samples*/) override {}

  private:
    Preview::Give m_give;
};

} // namespace

Preview::Preview(QString sessionId, int width, int frameRate, session::RecordingLayout layout,
                 media::DecoderPool &decoders, Give give)
    : m_sessionId(std::move(sessionId)), m_width(width), m_frameRate(frameRate),
      m_grid(even(width), even(width * 9 / 16), decoders, layout),
      m_mixer({even(width), even(width * 9 / 16), frameRate, true, false},
              std::make_shared<ImageSink>(std::move(give))) {
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] {
        if (m_grid.lookForFrames())
            m_mixer.setInputs(m_grid.inputs());
    });
    m_poll.start(FramePoll_ms);
    m_mixer.start();
}

Preview::~Preview() {
    m_mixer.stop();
}

void Preview::setLayout(session::RecordingLayout layout) {
    m_thread.check();
    if (m_grid.setLayout(layout))
        m_mixer.setInputs(m_grid.inputs());
}

void Preview::sessionChanged(const session::Session &session) {
    m_thread.check();
    if (m_grid.update(session))
        m_mixer.setInputs(m_grid.inputs());
}

} // namespace ovation::compose
