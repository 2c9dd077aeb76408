#pragma once

#include "library/remote_file.h"
#include "library/strip_file.h"
#include "recording/recording_info.h"

#include <stop_token>

namespace ovation {

/// The file of a recording that is not on this machine: strips are made of it where it lies, slowly, and
/// those that need all of it only of small ones. Waits for the network.
class StoredStripFile final : public library::StripFile {
  public:
    static constexpr int64_t MaxRead_bytes = 128 << 20;

    /// `remote` outlives it. `name`: of the file. `stop` ends what is read.
    StoredStripFile(const recording::RecordingInfo &info, const library::RemoteFiles &remote,
                    const QString &name, std::stop_token stop);

    Result<library::FileStamp> stamp() const override;
    Result<library::StripTracks> tracks() const override;
    int64_t mostToRead_bytes() const override { return MaxRead_bytes; }
    std::stop_token stop() const override { return m_stop; }

  private:
    Result<library::RemoteFile> find() const;

    const recording::RecordingInfo m_info;
    const library::RemoteFiles &m_remote;
    const QString m_name;
    const std::stop_token m_stop;
};

} // namespace ovation
