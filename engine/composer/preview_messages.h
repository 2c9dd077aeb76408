#pragma once

#include "compose/preview.h"
#include "session/look_options.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// What the server and `ovation-composer` say to each other about a preview, in lines as the rest
/// (composer_messages.h); its frames lie in FrameSlots. Plain values.
namespace ovation::composer {

/// "preview": shown from now on, in place of the one before. "previewEnd" ends it. Its audio comes as "audio"
/// (page::AudioPiece).
struct PreviewRequest {
    uint32_t number = 0; ///< its frames have it
    compose::PreviewFormat format;
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    std::optional<session::LookOptions> look;
    QString layoutsFolder; ///< where a background lies
    bool audio = false;

    bool operator==(const PreviewRequest &) const = default;
    QJsonObject toJson() const;
    static PreviewRequest fromJson(const QJsonObject &json);
};

/// "frame": one lies in this slot. It stays there until "frameTaken" names the slot.
struct PreviewedFrame {
    static constexpr int Unchanged = -1; ///< in place of a slot: it is as the one before it

    uint32_t number = 0;
    int slot = Unchanged;
    std::vector<compose::Preview::Seen> seen;

    QJsonObject toJson() const;
    static PreviewedFrame fromJson(const QJsonObject &json);
};

/// "frameTaken".
QJsonObject slotJson(int slot);
int slotFrom(const QJsonObject &json);

} // namespace ovation::composer
