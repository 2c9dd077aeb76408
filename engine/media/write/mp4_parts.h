#pragma once

#include "media/write/mp4_tree.h"

#include <limits>

/// What the boxes of every track have in common (ISO/IEC 14496-12).
namespace ovation::media::mp4 {

inline constexpr quint16 UndefinedLanguage = 0x55c4;
inline constexpr quint32 One = 0x00010000; // 16.16

QByteArray zeros(qsizetype count);
QByteArray matrix();
/// dinf: the media are in this file.
QByteArray dataHere();
/// What a sample description begins with.
QByteArray sampleEntryHead();

/// A full box with times in it: those of 32 bits where they fit, which older players want.
template <typename Content>
QByteArray timedBox(const char (&type)[5], quint32 flags, int64_t longest, Content content) {
    const bool isLong = longest > std::numeric_limits<qint32>::max();
    QByteArray inside;
    content(inside, [&](QByteArray &to, int64_t time) {
        if (isLong)
            append(to, quint64(time));
        else
            append(to, quint32(time));
    });
    return fullBox(type, isLong ? 1 : 0, flags, inside);
}

} // namespace ovation::media::mp4
