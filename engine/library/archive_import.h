#pragma once

#include "base/result.h"
#include "recording/conversions.h"
#include "recording/recording_paths.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace ovation::library {

/// How far an import is: bytes of `total_bytes` that are copied or checked.
using ImportProgress = std::function<void(int64_t done_bytes, int64_t total_bytes)>;

/// Takes recordings of others into the recording path, as copies: ZIPs of OpenVidu, of Vonage Video and of
/// this program become INDIVIDUAL recordings and stay as they are, an MP4, M4A or WebM becomes a COMPOSED
/// one, an MKV an INDIVIDUAL one of one stream. A server that has this path finds them, running or not.
/// Any thread; calls exclude nothing and wait for the disk.
class ArchiveImport {
  public:
    /// `reserve_bytes` of the disk stay free, as for recordings (OVATION_RECORDING_DISK_RESERVE).
    ArchiveImport(recording::RecordingPaths paths, int64_t reserve_bytes,
                  recording::Conversions conversions = recording::Conversions::here())
        : m_paths(std::move(paths)), m_reserve_bytes(reserve_bytes), m_conversions(std::move(conversions)) {}

    /// The new recording's id: the one in the archive, or the file's name, with ~1 and so on where that is
    /// taken. It appears when it is whole; until then, and after an error, nothing is there. Errors name the
    /// file: those of Archive::open(), DiskFull when there is no room for it, before anything is copied, and
    /// Failed when it was stopped.
    Result<QString> import(const QString &file, std::stop_token stop = {},
                           const ImportProgress &progress = {}) const;

  private:
    const recording::RecordingPaths m_paths;
    const int64_t m_reserve_bytes;
    const recording::Conversions m_conversions;
};

/// The name under which an own note of an import stands in `.ovation.<id>`: {"file", "at", "origin",
/// "problems"?}.
inline constexpr char ImportedKey[] = "imported";

} // namespace ovation::library
