#pragma once

#include "export/job_control.h"
#include "media/convert/pcm_source.h"

#include <functional>
#include <memory>
#include <optional>

namespace ovation::exporting {

using OpenPcm = std::function<Result<std::unique_ptr<media::PcmSource>>()>;

/// Of audio as a whole (EBU R 128). Nothing where it is silent.
struct Loudness {
    std::optional<double> integrated_lufs;
    double truePeak = 0; ///< factor of the amplitude
};

/// Reads all of it. `frames`: how long; nothing = until it ends.
Result<Loudness> measureLoudness(media::PcmSource &audio, std::optional<int64_t> frames,
                                 media::ConvertControl &control);

/// The audio so loud that it has `target_lufs` as a whole and no true peak above -1 dBTP; silence stays as it
/// is. Reads it once or twice before, during which `control` is at the beginning of its progress. Reports
/// what it measured.
Result<OpenPcm> normalized(const OpenPcm &open, std::optional<int64_t> frames, double target_lufs,
                           int64_t length_ms, JobControl &control);

} // namespace ovation::exporting
