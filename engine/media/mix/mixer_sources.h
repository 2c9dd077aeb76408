#pragma once

#include "media/mix/mixer_source.h"

#include <QString>

namespace ovation::media {

/// Where a grid finds the media of its streams, and what time it is for them: now, or a time of a recording
/// that is played again.
class MixerSources {
  public:
    MixerSources() = default;
    virtual ~MixerSources() = default;
    MixerSources(const MixerSources &) = delete;
    MixerSources &operator=(const MixerSources &) = delete;

    /// Never null; the same as long as a caller holds it.
    virtual std::shared_ptr<MixerSource> source(const QString &streamId) = 0;
    /// On the clock of the sources.
    virtual int64_t now_ns() const = 0;
};

} // namespace ovation::media
