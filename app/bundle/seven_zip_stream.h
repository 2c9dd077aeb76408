#pragma once

#include "outcome.h"

#include <array>
#include <lzma.h>
#include <vector>

namespace ovation::bundle {

/// How a stream of a .7z is packed; the numbers are the format's.
enum class SevenZipMethod : quint64 { Copy = 0x00, Lzma2 = 0x21, Lzma = 0x030101, Aes = 0x06f10701 };

/// One packed stream: many files one after the other.
struct SevenZipStream {
    SevenZipMethod method = SevenZipMethod::Copy;
    QByteArray properties;
    quint64 packedAt = 0, packedSize = 0; ///< in the file
    quint64 size = 0;
};

/// Unpacks a stream piece by piece; needs what its dictionary needs, 256 MiB at most.
class SevenZipDecoder {
  public:
    SevenZipDecoder(int file, const SevenZipStream &stream);
    SevenZipDecoder(const SevenZipDecoder &) = delete;
    SevenZipDecoder &operator=(const SevenZipDecoder &) = delete;
    ~SevenZipDecoder();

    /// All of `size` bytes, or false: the stream is damaged, has fewer, or wants too much memory.
    bool read(char *data, qint64 size);

  private:
    bool refill();

    int m_file;
    quint64 m_at, m_left;
    std::vector<uint8_t> m_input;
    lzma_stream m_lzma = LZMA_STREAM_INIT;
    bool m_packed;
    bool m_usable = true;
};

} // namespace ovation::bundle
