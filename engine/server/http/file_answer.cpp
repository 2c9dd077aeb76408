#include "server/http/file_answer.h"

#include <algorithm>

#include <sys/stat.h>

namespace ovation::server {
namespace {

/// If-None-Match compares weakly (RFC 9110 section 13.1.2).
bool names(const QByteArray &list, const QByteArray &tag) {
    const QByteArrayList entries = list.split(',');
    return std::any_of(entries.begin(), entries.end(), [&](const QByteArray &entry) {
        const QByteArray given = entry.trimmed();
        return given == "*" || given == tag || given == "W/" + tag;
    });
}

} // namespace

FileConditions FileConditions::of(const HttpRequest &request) {
    FileConditions conditions;
    conditions.ifNoneMatch = request.header("If-None-Match");
    if (request.method == "GET") { // section 14.2
        conditions.range = request.header("Range");
        conditions.ifRange = request.header("If-Range");
    }
    return conditions;
}

QByteArray entityTag(int descriptor) {
    struct stat file {};
    if (::fstat(descriptor, &file) != 0)
        return {};
    return '"' + QByteArray::number(qlonglong{file.st_size}, 16) + '-' +
           QByteArray::number(qlonglong{file.st_mtim.tv_sec}, 16) + '.' +
           QByteArray::number(qlonglong{file.st_mtim.tv_nsec}, 16) + '"';
}

FileAnswer fileAnswer(const FileConditions &conditions, qint64 size_bytes, const QByteArray &tag) {
    FileAnswer answer;
    if (!tag.isEmpty()) {
        answer.headers.emplace_back("ETag", tag);
        if (!conditions.ifNoneMatch.isEmpty() && names(conditions.ifNoneMatch, tag)) {
            answer.status = 304;
            return answer;
        }
    }
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    // A part of another file than the client has the beginning of would be a file that never was. A date
    // can't be told apart from that, for two recordings may end in the same second.
    const bool mayBePart = conditions.ifRange.isEmpty() || conditions.ifRange == tag;
    const ByteRange range = parseRange(mayBePart ? conditions.range : QByteArray(), size_bytes);
    const QByteArray size = QByteArray::number(size_bytes);
    if (range.unsatisfiable) {
        answer.status = 416;
        answer.headers.emplace_back("Content-Range", "bytes */" + size);
        return answer;
    }
    answer.first = range.first;
    answer.length = range.last - range.first + 1;
    if (range.partial) {
        answer.status = 206;
        answer.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                         QByteArray::number(range.last) + '/' + size);
    }
    return answer;
}

} // namespace ovation::server
