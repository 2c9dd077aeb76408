#include "page/helper_errors.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace ovation::page {
namespace {

void printOnStandardError(const QByteArray &lines) {
    std::fwrite(lines.constData(), 1, std::size_t(lines.size()), stderr);
}

} // namespace

HelperErrors::HelperErrors(Print print) : m_print(print ? std::move(print) : printOnStandardError) {}

bool HelperErrors::take(const QByteArray &bytes, int64_t now_ns) {
    if (bytes.isEmpty())
        return true;
    if (!m_said.take(bytes.size(), now_ns))
        return false;
    const QByteArray text = std::exchange(m_begun, {}) + bytes;
    QByteArray lines;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0 && text.size() - at < MaxLine_bytes) {
            m_begun = text.mid(at);
            break;
        }
        const qsizetype size = std::min((end < 0 ? text.size() : end) - at, MaxLine_bytes);
        add(QByteArrayView(text).sliced(at, size), now_ns, lines);
        at += size + (at + size == end ? 1 : 0);
    }
    if (!lines.isEmpty())
        m_print(lines);
    return true;
}

void HelperErrors::add(QByteArrayView line, int64_t now_ns, QByteArray &lines) {
    if (!m_passed.take(double(line.size() + 1), now_ns)) {
        ++m_leftOut;
        return;
    }
    if (const int64_t leftOut = std::exchange(m_leftOut, 0); leftOut > 0)
        lines +=
            QByteArray::number(qint64(leftOut)) + " lines of a helper were left out: there were too many\n";
    lines += line;
    lines += '\n';
}

} // namespace ovation::page
