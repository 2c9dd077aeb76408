#pragma once

#include <QByteArray>
#include <QtEndian>

/// The boxes of ISO/IEC 14496-12 as bytes. Pure functions.
namespace ovation::media::mp4 {

template <typename Number>
void put(QByteArray &to, Number value) {
    const Number bigEndian = qToBigEndian(value);
    to.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

inline QByteArray box(const char (&type)[5], const QByteArray &content) {
    QByteArray made;
    made.reserve(content.size() + 8);
    put(made, quint32(content.size() + 8));
    return made.append(type, 4).append(content);
}

/// With version and flags in front.
inline QByteArray fullBox(const char (&type)[5], quint8 version, quint32 flags, const QByteArray &content) {
    QByteArray inside;
    put(inside, quint32(version) << 24 | flags);
    return box(type, inside + content);
}

} // namespace ovation::media::mp4
