#pragma once

#include <QByteArray>

#include <optional>

namespace ovation::bundle {

/// Reads 7z's numbers from bytes. What would go beyond their end gives zero and failed(), from then on.
class ByteReader {
  public:
    explicit ByteReader(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    qint64 left() const { return m_failed ? 0 : m_bytes.size() - m_at; }

    QByteArray take(quint64 size) {
        if (size > quint64(left())) {
            m_failed = true;
            return {};
        }
        m_at += int(size);
        return m_bytes.mid(m_at - int(size), int(size));
    }

    quint8 byte() {
        const QByteArray one = take(1);
        return one.isEmpty() ? 0 : quint8(one[0]);
    }

    /// Little-endian.
    quint64 fixed(int size) {
        const QByteArray bytes = take(quint64(size));
        quint64 value = 0;
        for (int i = int(bytes.size()); i-- > 0;)
            value = value << 8 | quint8(bytes[i]);
        return value;
    }

    /// 7z's own: as many leading ones as bytes follow (7zFormat.txt, "NUMBER").
    quint64 number() {
        const quint8 first = byte();
        quint64 value = 0;
        quint8 mask = 0x80;
        for (int i = 0; i < 8; ++i, mask >>= 1) {
            if (!(first & mask))
                return value | quint64(first & (mask - 1)) << (8 * i);
            value |= quint64(byte()) << (8 * i);
        }
        return value;
    }

    /// A number of things that each need a bit at least, or are limited by what their reader makes of them.
    quint64 count(quint64 most) {
        const quint64 value = number();
        if (value > most)
            m_failed = true;
        return m_failed ? 0 : value;
    }

  private:
    QByteArray m_bytes;
    int m_at = 0;
    bool m_failed = false;
};

} // namespace ovation::bundle
