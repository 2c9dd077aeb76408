#include "base/byte_source_device.h"

#include <algorithm>
#include <utility>

namespace ovation {

ByteSourceDevice::ByteSourceDevice(std::shared_ptr<ByteSource> source, QObject *parent)
    : QIODevice(parent), m_source(std::move(source)) {
    // Unbuffered: a source has what it needs for its own kind of place, and players read in large pieces.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ByteSourceDevice::readData(char *into, qint64 size) {
    const qint64 left = std::max<qint64>(m_source->size() - pos(), 0);
    const auto wanted = std::size_t(std::clamp<qint64>(size, 0, left));
    if (wanted == 0)
        return size > 0 ? -1 : 0;
    const Result<std::size_t> read = m_source->read(pos(), std::as_writable_bytes(std::span(into, wanted)));
    if (!read) {
        setErrorString(read.error().message);
        return -1;
    }
    return qint64(*read);
}

qint64 ByteSourceDevice::writeData(const char *, qint64) {
    return -1;
}

} // namespace ovation
