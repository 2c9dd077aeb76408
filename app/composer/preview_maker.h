#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "compose/preview.h"
#include "composer/frame_slots.h"
#include "composer/preview_messages.h"
#include "media/decode/decoder_pool.h"
#include "page/helper_lines.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace ovation::composer {

/// Composes the preview that the server asks for (composer/preview_messages.h), with the decoders of the
/// recording. Main thread.
class PreviewMaker final : public QObject {
  public:
    /// `decoders`, `workers` and `say` outlive it.
    PreviewMaker(std::shared_ptr<FrameSlots> slots, media::DecoderPool &decoders, WorkerPool &workers,
                 const page::LinesOut &say);
    ~PreviewMaker() override;

    /// False when the line is not for a preview.
    bool take(const QString &name, const QJsonObject &body);
    void setPublishers(std::vector<compose::Publisher> publishers);

  private:
    class Frames;
    void show(const PreviewRequest &request);
    void setLook(const std::optional<session::LookOptions> &look);
    void setAudio(bool heard);

    const std::shared_ptr<FrameSlots> m_slots;
    media::DecoderPool &m_decoders;
    WorkerPool &m_workers;
    const page::LinesOut &m_say;
    const std::shared_ptr<Relay> m_relay;
    const std::shared_ptr<Frames> m_frames;
    std::vector<compose::Publisher> m_publishers;
    PreviewRequest m_request; ///< of m_preview
    std::unique_ptr<compose::Preview> m_preview;
};

} // namespace ovation::composer
