#pragma once

#include "session/properties.h"

#include <QImage>
#include <QMetaType>
#include <QRect>
#include <QString>

#include <vector>

/// What a window wants to see of sessions, and what it gets. Plain values.
namespace ovation {

/// A session to be previewed.
struct PreviewWish {
    QString sessionId;
    int width = 0, height = 0; ///< pixels into which it has to fit
    int frameRate = 0;         ///< fps at most
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    bool audio = false; ///< heard through Studio::previewAudio()
    bool operator==(const PreviewWish &) const = default;
};

/// A participant's place in a previewed frame.
struct PreviewTile {
    QString streamId;
    QRect place;     ///< pixels of the frame; empty = it has none
    float level = 0; ///< loudness of what it sends, 0..1, muted in recordings or not
};

/// One frame of the grid of a session, as a composed recording would show it.
struct PreviewFrame {
    QString sessionId;
    QImage image;
    std::vector<PreviewTile> tiles; ///< in order of arrival
};

} // namespace ovation

Q_DECLARE_METATYPE(ovation::PreviewFrame)
