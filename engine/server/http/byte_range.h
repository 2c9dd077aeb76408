#pragma once

#include <QByteArray>

namespace ovation::server {

/// The part of a file that a Range header asks for (RFC 9110 section 14): first and last byte, inclusive.
struct ByteRange {
    qint64 first = 0, last = -1;
    bool partial = false, unsatisfiable = false;
};

/// One range of bytes; several at once and other units are answered with the whole file, as the RFC allows.
ByteRange parseRange(const QByteArray &header, qint64 size);

} // namespace ovation::server
