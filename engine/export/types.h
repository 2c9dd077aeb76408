#pragma once

#include "base/result.h"
#include "session/properties.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

/// What becomes of a recording when it is handed on, as plain values that the window may have, too.
namespace ovation::exporting {

enum class Format {
    Mp4,     ///< H.264 and AAC
    WebM,    ///< VP8 or VP9 and Opus
    Zip,     ///< an INDIVIDUAL recording as it is
    M4a,     ///< audio alone, AAC
    Opus,    ///< audio alone, Ogg Opus
    Wav,     ///< audio alone, 48 kHz 16 bit
    Still,   ///< the frame at `start_ms`, PNG
    Editing, ///< a folder for video editors: a track of equal length per participant, and a timeline
};

/// Without a dot; empty for a folder.
QString extensionOf(Format format);

/// How an INDIVIDUAL recording is composed for a format with one video.
struct Composition {
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    QString customLayout; ///< with CUSTOM, as in session::RecordingProperties
    std::optional<session::LookOptions> look;
    int width = 1280, height = 720; ///< pixels, 100..1999
    int frameRate = 25;             ///< 1..120
    QStringList streams;            ///< ids of those that take part; empty = all
    /// From `time_ms` of the recording on, another built-in layout.
    struct Change {
        int64_t time_ms = 0;
        session::RecordingLayout layout = session::RecordingLayout::BestFit;
    };
    std::vector<Change> changes; ///< in order of time
};

struct Request {
    QString recordingId; ///< of this library; empty when `file` is given
    QString file;        ///< a movie or a ZIP that is in no library
    Format format = Format::Mp4;
    std::optional<int64_t> start_ms, end_ms; ///< a clip; from the recording's beginning
    bool perParticipant = false;             ///< audio formats: a file per participant, into a folder
    std::optional<double> loudness_lufs;     ///< normalize to it, -16 or -23 as a rule
    std::optional<int> quality;              ///< of encoded video, 0..100; nothing = as recordings have it
    Composition composition;                 ///< when an INDIVIDUAL recording becomes one movie
    QString target;                          ///< absolute path that it gets; must not exist
};

/// That the quality of a request is within its range. Error: UnprocessableParameter.
Result<void> checkQuality(const Request &request);

enum class State { Waiting, Running, Paused, Done, Failed, Canceled };

struct Job {
    uint64_t id = 0;
    Request request;
    State state = State::Waiting;
    double progress = 0;                 ///< 0..1
    std::optional<int> left_s;           ///< nothing while it cannot be told
    QString failure;                     ///< a sentence
    int64_t size_bytes = 0;              ///< of what is there so far
    std::optional<double> measured_lufs; ///< integrated loudness (EBU R128) before normalizing
};

using Jobs = std::vector<Job>;

} // namespace ovation::exporting

Q_DECLARE_METATYPE(ovation::exporting::Jobs)
