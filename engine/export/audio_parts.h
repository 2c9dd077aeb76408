#pragma once

#include "export/loudness.h"
#include "media/convert/media_source.h"

#include <QString>

#include <vector>

namespace ovation::exporting {

/// A file with audio, and when it is in the recording.
struct AudioPart {
    QString participant; ///< what tells participants apart: a connection's id
    QString name;        ///< of the participant, for a file name; may be empty
    media::OpenSource open;
    int64_t start_ms = 0; ///< from the recording's beginning
};
using AudioParts = std::vector<AudioPart>;

/// All of them at once, from `start_ns` of the recording on. Files are opened when their time comes.
OpenPcm mixOf(const AudioParts &parts, int64_t start_ns);

/// One group for each participant, in the order in which they come, with a name that a file can have and no
/// other group has.
struct ParticipantParts {
    QString fileName; ///< without an extension
    AudioParts parts;
};
std::vector<ParticipantParts> byParticipant(const AudioParts &parts);

} // namespace ovation::exporting
