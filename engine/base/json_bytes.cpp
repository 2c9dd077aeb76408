#include "base/json_bytes.h"

namespace ovation {
namespace {

constexpr qsizetype Escaped_bytes = 6; ///< \u0001

qsizetype bytesOf(char16_t c) {
    switch (c) {
    case u'"':
    case u'\\':
    case u'\b':
    case u'\f':
    case u'\n':
    case u'\r':
    case u'\t':
        return 2;
    default:
        return c < 0x20 ? Escaped_bytes : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
}

} // namespace

qsizetype jsonBytes(QStringView text) {
    qsizetype sum_bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            sum_bytes += 4;
            ++i;
        } else {
            sum_bytes += c.isSurrogate() ? Escaped_bytes : bytesOf(c.unicode());
        }
    }
    return sum_bytes;
}

} // namespace ovation
