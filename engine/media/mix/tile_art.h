#pragma once

#include "media/mix/overlay.h"
#include "media/video_frame.h"

#include <QString>

/// What is drawn on tiles besides video: names, and frames of participants without a camera. Pango and Cairo,
/// because a program without a window has no fonts in Qt. Costs a millisecond or less each (the first text of
/// a process some tens, for the list of fonts): to be kept as long as name and tile stay. Any one thread.
namespace ovation::media {

/// A name, white on a dark rounded ground, in the bottom left corner of a tile of that size. Long ones end in
/// …; null when there is no name, or the tile is too small to read it. Any text is safe.
OverlayPtr drawNameLabel(const QString &name, int tileWidth, int tileHeight);

/// A frame of that (even) size: initials on a disc whose color belongs to the name, or a figure for
/// a participant without one, on a ground a little lighter than the background 0xRRGGBB.
VideoFramePtr drawPlaceholder(const QString &name, int width, int height, unsigned background);

/// Nothing but the color 0xRRGGBB, to be stretched over a tile.
VideoFramePtr plainFrame(unsigned rgb);

/// Those of a name, as labels show it, that no installed font has: boxes are drawn for them.
QString charactersWithoutFont(const QString &name);

/// First letters of the first and the last word, as capitals; empty when there are none.
QString initialsOf(const QString &name);

} // namespace ovation::media
