#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace ovation::media {

/// A decoder configuration (avcC, ISO/IEC 14496-15 section 5.3.3). Pure value.
struct H264Config {
    QByteArray head;            ///< version, profile, compatibility, level
    int lengthBytes = 4;        ///< of the size in front of each unit
    QList<QByteArray> sps, pps; ///< parameter sets

    static std::optional<H264Config> read(const QByteArray &avcC);
    /// Profile and level of the larger of both, sets of both. Nothing when they don't fit together: their
    /// sizes differ, or an id has two meanings.
    static std::optional<QByteArray> joined(const H264Config &a, const H264Config &b);
    /// An id from 0 to 31 that no set has; nothing when there is none.
    std::optional<int> freeId() const;
};

} // namespace ovation::media
