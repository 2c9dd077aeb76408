#include "seven_zip_stream.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace ovation::bundle {

namespace {

constexpr uint64_t Memory_bytes = 256u << 20; // 7-Zip's "ultra" has 64 MiB
constexpr std::size_t Input_bytes = 64 << 10;

} // namespace

SevenZipDecoder::SevenZipDecoder(int file, const SevenZipStream &stream)
    : m_file(file), m_at(stream.packedAt), m_left(stream.packedSize), m_input(Input_bytes),
      m_packed(stream.method != SevenZipMethod::Copy) {
    if (!m_packed)
        return;
    std::array<lzma_filter, 2> filters{
        {{stream.method == SevenZipMethod::Lzma ? LZMA_FILTER_LZMA1 : LZMA_FILTER_LZMA2, nullptr},
         {LZMA_VLI_UNKNOWN, nullptr}}};
    const auto *properties = reinterpret_cast<const uint8_t *>(stream.properties.constData());
    m_usable = lzma_properties_decode(filters.data(), nullptr, properties,
                                      std::size_t(stream.properties.size())) == LZMA_OK &&
               lzma_raw_decoder_memusage(filters.data()) <= Memory_bytes &&
               lzma_raw_decoder(&m_lzma, filters.data()) == LZMA_OK;
    std::free(filters[0].options);
}

SevenZipDecoder::~SevenZipDecoder() {
    lzma_end(&m_lzma);
}

bool SevenZipDecoder::refill() {
    const ssize_t got =
        pread(m_file, m_input.data(), std::size_t(std::min<quint64>(m_left, m_input.size())), off_t(m_at));
    if (got <= 0)
        return false;
    m_at += quint64(got);
    m_left -= quint64(got);
    m_lzma.next_in = m_input.data();
    m_lzma.avail_in = std::size_t(got);
    return true;
}

bool SevenZipDecoder::read(char *data, qint64 size) {
    m_lzma.next_out = reinterpret_cast<uint8_t *>(data);
    m_lzma.avail_out = std::size_t(size);
    while (m_usable && m_lzma.avail_out > 0) {
        // LZMA may have output left without any input, so running out of it is an error only if nothing
        // comes.
        const bool more = m_lzma.avail_in > 0 || refill();
        if (!m_packed) {
            const std::size_t part = std::min(m_lzma.avail_in, m_lzma.avail_out);
            m_usable = more;
            std::memcpy(m_lzma.next_out, m_lzma.next_in, more ? part : 0);
            m_lzma.next_in += part;
            m_lzma.avail_in -= part;
            m_lzma.next_out += part;
            m_lzma.avail_out -= part;
            continue;
        }
        const std::size_t before = m_lzma.avail_out;
        const lzma_ret result = lzma_code(&m_lzma, LZMA_RUN);
        m_usable = result == LZMA_OK || (result == LZMA_STREAM_END && m_lzma.avail_out == 0);
        m_usable = m_usable && (more || m_lzma.avail_out < before);
    }
    return m_usable;
}

} // namespace ovation::bundle
