#pragma once

#include "export/types.h"

#include <QString>

#include <optional>
#include <vector>

namespace ovation::ui {

/// A name for settings of an export that are used together.
struct ExportPreset {
    QString title;
    exporting::Format format = exporting::Format::Mp4;
    std::optional<double> loudness_lufs;
    std::optional<int> quality; ///< 0..100; nothing = as recorded
};

/// Loudness of speech on the web and of broadcasts in Europe (EBU R128), LUFS.
inline constexpr double WebLoudness = -16, BroadcastLoudness = -23;

/// Those whose format is among `formats`; the first one is the default.
std::vector<ExportPreset> presetsFor(const std::vector<exporting::Format> &formats);

} // namespace ovation::ui
