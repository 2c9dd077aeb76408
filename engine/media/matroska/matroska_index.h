#pragma once

#include "base/result.h"
#include "media/write/chapter.h"
#include "media/write/part_file.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace ovation::media {

/// What a finished file holds.
struct MatroskaReport {
    int64_t duration_ms = 0, size_bytes = 0;
    bool hasVideo = false, hasAudio = false;
    int64_t videoBlocks = 0, audioBlocks = 0;
    QString problem; ///< why its last part is missing, or empty
};

/// Where things are in a file of MatroskaWriter's making: fixed head, then clusters. Filled while the file is
/// written, or from the file itself after a crash.
class MatroskaIndex {
  public:
    static constexpr int VideoTrack = 1, AudioTrack = 2;
    static constexpr std::size_t HeadSize = 4096; ///< bytes kept for what is only known at the end

    /// A cluster was written at `position` (bytes from the file's beginning).
    void addCluster(int64_t position, int64_t time_ms, bool hasKeyframe);
    void addBlock(int track, int64_t time_ms);

    /// The beginning of a file, up to the first cluster: EBML header, segment and the head that is filled
    /// later.
    static std::vector<uint8_t> prologue(bool webm);
    /// Head while the file grows: what the tracks are, no duration.
    static std::vector<uint8_t> growingHead(std::span<const uint8_t> tracks);
    static int64_t headPosition(bool webm);

    /// Writes index and chapters at the file's end (on a full disk they are left out) and completes the head.
    /// Tracks without a block are left out.
    Result<MatroskaReport> complete(PartFile &file, int64_t headPosition, std::span<const uint8_t> tracks,
                                    const std::vector<Chapter> &chapters) const;

    /// Where the track ends that lasts longest; 0 without blocks.
    int64_t end_ms() const;
    bool empty() const { return m_blocks[VideoTrack] + m_blocks[AudioTrack] == 0; }

  private:
    struct Cue {
        int64_t time_ms, position;
    };
    MatroskaReport report() const;
    /// The places to jump to, as the file has them.
    std::vector<uint8_t> cueBytes(int64_t headPosition) const;

    std::vector<Cue> m_keyCues, m_cues;
    int64_t m_blocks[3] = {};
    int64_t m_last_ms[3] = {};
    int64_t m_interval_ms[3] = {0, 40, 20}; ///< of the last two blocks, to know how long the last one lasts
};

/// What is in a file that a crash left.
struct InterruptedMatroska {
    MatroskaIndex index;
    int64_t size_bytes = 0; ///< up to the end of the last whole cluster
    int64_t headPosition = 0;
    std::vector<uint8_t> tracks; ///< as its head describes them
};
/// Errors as of finishInterruptedMatroska(). Blocks.
Result<InterruptedMatroska> readInterruptedMatroska(const QString &path);

/// Finishes a file that a crash left: keeps every whole cluster, cuts off a broken end, writes index and
/// duration. A finished one stays finished. Blocks. MediaUnreadable when it isn't one of ours, MediaFailed
/// when it holds nothing.
Result<MatroskaReport> finishInterruptedMatroska(const QString &path,
                                                 const std::vector<Chapter> &chapters = {});
/// Whether it is a file of ours that no frame and no audio was written to yet.
bool holdsNothingYet(const QString &path);

} // namespace ovation::media
