#include "server/http/byte_range.h"

#include <algorithm>

namespace ovation::server {
namespace {

bool digits(const QByteArray &text) {
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

ByteRange parseRange(const QByteArray &header, qint64 size) {
    ByteRange range{0, size - 1, false, false};
    if (!header.startsWith("bytes=") || header.contains(','))
        return range;
    const QByteArray spec = header.mid(6).trimmed();
    const auto dash = spec.indexOf('-');
    if (dash < 0)
        return range;
    const QByteArray first = spec.left(dash), last = spec.mid(dash + 1);
    if (first.isEmpty() && digits(last)) {
        const qint64 suffix = std::min(last.toLongLong(), size);
        range.first = size - suffix;
        range.unsatisfiable = suffix == 0;
    } else if (digits(first) && (last.isEmpty() || digits(last))) {
        range.first = first.toLongLong();
        if (!last.isEmpty()) {
            if (last.toLongLong() < range.first)
                return {0, size - 1, false, false};
            range.last = std::min(last.toLongLong(), size - 1);
        }
        range.unsatisfiable = range.first >= size;
    } else {
        return range;
    }
    range.partial = !range.unsatisfiable;
    return range;
}

} // namespace ovation::server
