#pragma once

#include "server/http/byte_range.h"
#include "server/http/message.h"

namespace ovation::server {

/// What a request says about a file that the client may have already (RFC 9110 sections 13 and 14). Plain
/// value.
struct FileConditions {
    QByteArray range, ifRange, ifNoneMatch;

    static FileConditions of(const HttpRequest &request);
};

/// Which part of a file goes back, if any. Plain value.
struct FileAnswer {
    int status = 200; ///< 200, 206, 304 or 416
    qint64 first = 0, length = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< ETag, Accept-Ranges, Content-Range
};

/// The tag of an open file: size and time of the last change, to the nanosecond, so that another file under
/// the same name has another one. Empty when the system does not tell.
QByteArray entityTag(int descriptor);
/// Pure.
FileAnswer fileAnswer(const FileConditions &conditions, qint64 size_bytes, const QByteArray &tag);

} // namespace ovation::server
