#pragma once

#include "base/result.h"
#include "media/matroska/matroska_index.h"
#include "media/write/chapter.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace ovation::media {

/// Makes a WebM of a Matroska file with H.264: its video as VP8, its audio as it is, all times as they are.
/// Blocks; a core encodes about ten times as fast as 720p plays. MediaFailed or DiskFull with the reason,
/// also when less came out than is in `from`, and Postponed when `stop` was requested; then there is no `to`.
/// `from` stays in any case.
Result<MatroskaReport> reencodeAsWebm(const QString &from, const QString &to,
                                      const std::vector<Chapter> &chapters = {}, std::stop_token stop = {});

} // namespace ovation::media
