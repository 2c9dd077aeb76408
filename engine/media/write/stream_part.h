#pragma once

#include "media/matroska/matroska_writer.h"
#include "media/rtp/frame_assembler.h"
#include "media/write/stream_file_types.h"

#include <memory>
#include <optional>
#include <span>

namespace ovation::media {

/// One file of a stream while it is written: from its name to its report. Writing thread.
class StreamPart {
  public:
    /// `pausesBefore_ns`: pauses that passed before it. Without `tracks` of any kind there is no file.
    StreamPart(const StreamFileSettings &settings, MatroskaTracks tracks, int64_t pausesBefore_ns);

    /// Times of capture. Frames before the first keyframe have been left out. `afterLoss`: something in front
    /// of it never came.
    void writeFrame(const EncodedFrame &frame, int64_t capture_ns, bool afterLoss);
    /// Opus. What ends before the file begins is left out; what was not sent between two packets becomes
    /// silence, so that players that count samples stay in step.
    void writeAudio(std::span<const uint8_t> packet, int64_t capture_ns, bool afterLoss);
    /// Whether the file begins later than that.
    bool beginsAfter(int64_t capture_ns) const {
        return m_begun && capture_ns - m_cut_ns < m_report.start_ns;
    }
    /// Whether that keyframe is upright and the file is not, or the other way round: its header has one size.
    bool isTurnedBy(const EncodedFrame &frame) const;
    /// What comes next was captured `length_ns` later because of a pause.
    void cut(int64_t length_ns);
    /// Whether frames are sent from now on, at CLOCK_MONOTONIC; for the longest gap.
    void expectFrames(bool expected, int64_t at_ns);
    void flush();
    /// Closes the file; nothing if it would be empty and is gone.
    std::optional<StreamFileReport> end();

    int64_t size() const { return m_writer ? m_writer->size() : m_report.size_bytes; }
    /// For what only the stream knows.
    StreamFileReport &report() { return m_report; }

  private:
    void write(bool video, int64_t capture_ns, bool keyframe, std::span<const uint8_t> data);
    void fillSilence(int64_t until_ns);
    void describe(const EncodedFrame &frame);
    void noteGap(bool video, int64_t time_ns);
    void take(const Result<MatroskaReport> &finished);
    std::vector<Chapter> chapters() const;
    void check(const Result<void> &result);
    void fail(const Error &error);

    const StreamFileSettings &m_settings;
    const bool m_hasVideoTrack;
    std::unique_ptr<MatroskaWriter> m_writer;
    StreamFileReport m_report;
    bool m_begun = false;
    bool m_framesExpected = true, m_afterLoss = false;
    int64_t m_expectedFrom_ns = 0;       ///< frames, in times of the file
    int64_t m_cut_ns = 0;                ///< pauses since the file began are cut out
    std::optional<int64_t> m_last_ns[2]; ///< audio, video: time of what was written last
    int64_t m_audioEnd_ns = 0;           ///< of the last packet
};

} // namespace ovation::media
