#include "app/composer/preview_maker.h"

#include "base/log.h"
#include "compose/layout_look.h"
#include "page/page_messages.h"

#include <libyuv.h>

#include <array>
#include <mutex>
#include <utility>

namespace ovation::composer {

/// Puts frames where the server finds them. The mixer's thread, but where something else is said.
class PreviewMaker::Frames final {
  public:
    using Tell = std::function<void(PreviewedFrame)>;

    Frames(std::shared_ptr<FrameSlots> slots, Tell tell)
        : m_slots(std::move(slots)), m_tell(std::move(tell)) {}

    void give(uint32_t number, const media::VideoFramePtr &frame,
              const std::vector<compose::Preview::Seen> &seen) {
        if (std::exchange(m_number, number) == number && m_canvas == frame->owner) {
            m_tell({number, PreviewedFrame::Unchanged, seen});
            return;
        }
        const auto slot = freeSlot();
        m_canvas = slot ? frame->owner : nullptr;
        if (!slot)
            return; // the server does not keep up
        write(*frame, m_slots->writableSlot(*slot));
        m_tell({number, *slot, seen});
    }
    /// Main thread.
    void taken(int slot) {
        const std::lock_guard lock(m_mutex);
        if (slot >= 0 && slot < FrameSlots::Count)
            m_given[std::size_t(slot)] = false;
    }

  private:
    std::optional<int> freeSlot() {
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < m_given.size(); ++i) {
            if (!std::exchange(m_given[i], true))
                return int(i);
        }
        return std::nullopt;
    }
    static void write(const media::VideoFrame &frame, uint8_t *y) {
        const auto [u, v, chromaStride] = FrameSlots::planesOf(frame.width, frame.height);
        libyuv::I420Copy(frame.planes[0], frame.strides[0], frame.planes[1], frame.strides[1],
                         frame.planes[2], frame.strides[2], y, frame.width, y + u, chromaStride, y + v,
                         chromaStride, frame.width, frame.height);
    }

    const std::shared_ptr<FrameSlots> m_slots;
    const Tell m_tell;
    std::mutex m_mutex;
    std::array<bool, FrameSlots::Count> m_given = {}; ///< guarded
    // The mixer's thread only; those of two previews follow each other.
    uint32_t m_number = 0;
    std::shared_ptr<const void> m_canvas; ///< of the frame that was given last
};

PreviewMaker::PreviewMaker(std::shared_ptr<FrameSlots> slots, media::DecoderPool &decoders,
                           WorkerPool &workers, const page::LinesOut &say)
    : m_slots(std::move(slots)), m_decoders(decoders), m_workers(workers), m_say(say),
      m_relay(std::make_shared<Relay>(this)),
      m_frames(std::make_shared<Frames>(m_slots, Relay::wrap(m_relay, [this](const PreviewedFrame &frame) {
                                            m_say("frame", frame.toJson());
                                        }))) {}

PreviewMaker::~PreviewMaker() {
    m_relay->detach();
}

bool PreviewMaker::take(const QString &name, const QJsonObject &body) {
    if (name == QLatin1String("preview"))
        show(PreviewRequest::fromJson(body));
    else if (name == QLatin1String("previewEnd"))
        m_preview.reset();
    else if (name == QLatin1String("frameTaken"))
        m_frames->taken(slotFrom(body));
    else
        return false;
    return true;
}

void PreviewMaker::setPublishers(std::vector<compose::Publisher> publishers) {
    m_publishers = std::move(publishers);
    if (m_preview)
        m_preview->setPublishers(m_publishers);
}

/// A preview of the same form continues: nothing of it is interrupted.
void PreviewMaker::show(const PreviewRequest &request) {
    const PreviewRequest before = std::exchange(m_request, request);
    const bool isNew = !m_preview || before.format != request.format || before.number != request.number;
    if (isNew) {
        m_preview.reset(); // before the next one gives frames
        m_preview = std::make_unique<compose::Preview>(
            request.format, request.layout, m_decoders,
            [frames = m_frames, number = request.number](const auto &frame, const auto &seen) {
                frames->give(number, frame, seen);
            });
        m_preview->setPublishers(m_publishers);
    } else {
        m_preview->setLayout(request.layout);
    }
    if (isNew || before.look != request.look)
        setLook(request.look);
    if (isNew || before.audio != request.audio)
        setAudio(request.audio);
}

void PreviewMaker::setLook(const std::optional<session::LookOptions> &look) {
    if (!look) {
        m_preview->setLook({});
        return;
    }
    // An image is read from the disk.
    const auto found = Relay::wrap(m_relay, [this, look](const Result<media::GridLook> &made) {
        if (!m_preview || m_request.look != look)
            return;
        if (made)
            m_preview->setLook(*made);
        else
            qCWarning(logMedia).noquote() << "A preview has no background:" << made.error().message;
    });
    m_workers.post([found, options = *look, folder = m_request.layoutsFolder] {
        found(compose::lookFor(options, folder));
    });
}

void PreviewMaker::setAudio(bool heard) {
    if (!heard) {
        m_preview->setAudio({});
        return;
    }
    const auto say = Relay::wrap(m_relay, [this](const std::vector<float> &samples) {
        m_say("audio", page::AudioPiece{0, samples}.toJson());
    });
    m_preview->setAudio(
        [say](std::span<const float> samples) { say(std::vector<float>(samples.begin(), samples.end())); });
}

} // namespace ovation::composer
