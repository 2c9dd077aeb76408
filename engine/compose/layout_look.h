#pragma once

#include "base/result.h"
#include "media/mix/grid_look.h"
#include "session/look_options.h"

namespace ovation::compose {

/// Whether that is the form of a background: nothing, #rrggbb, or a path of a .png, .jpg or .jpeg that
/// stays below the folder it is relative to. Looks at no file.
bool isBackground(const QString &text);

/// The look these options ask for; an image is looked for below `layoutsFolder` and nowhere else, wherever
/// links lead. InvalidParameter when `background` is not a background, InvalidPath when there is no such
/// image or it cannot be read. Any thread.
Result<media::GridLook> lookFor(const session::LookOptions &options, const QString &layoutsFolder);

} // namespace ovation::compose
