#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

/// Timelines for video editors, written from one description. Pure values and texts; no thread, no disk.
///
/// Sources: OpenTimelineIO file format specification (Timeline.1, Clip.2, Marker.2), Apple's FCPXML 1.10, MLT
/// XML. Files are named relative to the timeline, so that the folder can be moved.
namespace ovation::exporting {

/// One file that lasts as long as the timeline, from zero on.
struct TimelineTrack {
    QString name; ///< to be shown; of a participant, so it can be any text
    QString file; ///< relative to the timeline, in its folder or one below
    bool hasVideo = true, hasAudio = true;
    int width = 0, height = 0; ///< pixels, when it has video
};

struct TimelineMarker {
    QString name;
    int64_t frame = 0;
};

struct Timeline {
    QString name;
    int width = 1280, height = 720;      ///< pixels
    int frameRate = 25;                  ///< frames per second, constant
    int64_t frames = 0;                  ///< length of it and of each track, at least 1
    std::vector<TimelineTrack> tracks;   ///< the first lies at the bottom
    std::vector<TimelineMarker> markers; ///< those outside of it are left out
};

/// UTF-8, ends with a line feed.
QByteArray toOtio(const Timeline &timeline);
QByteArray toFcpxml(const Timeline &timeline);
QByteArray toMlt(const Timeline &timeline);

} // namespace ovation::exporting
