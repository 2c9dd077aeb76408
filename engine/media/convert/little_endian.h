#pragma once

#include <QByteArray>
#include <QtEndian>

namespace ovation::media {

/// Appends a number as Ogg and WAV have it.
template <typename Number>
void putLittleEndian(QByteArray &to, Number value) {
    const Number little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace ovation::media
