#include "studio/stored_strips.h"

#include "base/time_units.h"
#include "library/archive.h"

#include <cmath>
#include <utility>

namespace ovation {

using library::FileStamp;
using library::RemoteFile;
using library::StripTracks;

namespace {

constexpr int64_t Reading_bytes = 4 << 20; ///< in memory

} // namespace

StoredStripFile::StoredStripFile(const recording::RecordingInfo &info, const library::RemoteFiles &remote,
                                 const QString &name, std::stop_token stop)
    : StripFile(info.id, info.delivery->url), m_info(info), m_remote(remote), m_name(name),
      m_stop(std::move(stop)) {}

Result<RemoteFile> StoredStripFile::find() const {
    return m_remote.find(m_info.delivery->folder, m_name, m_stop, library::Pace::Slow);
}

Result<FileStamp> StoredStripFile::stamp() const {
    const auto file = find();
    return file ? Result<FileStamp>(FileStamp{id(), file->size_bytes, file->modified_ms * Millisecond_ns})
                : file.error();
}

Result<StripTracks> StoredStripFile::tracks() const {
    const auto file = find();
    if (!file)
        return file.error();
    if (m_info.properties.outputMode == session::OutputMode::Individual) {
        const auto archive = library::Archive::open(*file);
        return archive ? library::stripTracksOf(*archive) : Result<StripTracks>(archive.error());
    }
    const int64_t duration_ms = std::llround(m_info.duration * 1000);
    const auto open = [open = file->open] {
        return Result<std::shared_ptr<ByteSource>>(open(Reading_bytes));
    };
    return StripTracks{duration_ms, {{open, 0, duration_ms, m_info.hasAudio, m_info.hasVideo}}};
}

} // namespace ovation
