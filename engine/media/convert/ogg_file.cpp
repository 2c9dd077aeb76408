#include "media/convert/ogg_file.h"

#include "base/random_text.h"
#include "media/convert/little_endian.h"
#include "media/convert/pcm_source.h"
#include "media/write/part_file.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace ovation::media {
namespace {

constexpr int64_t PageFrames = PcmRate; ///< a page a second
constexpr qsizetype MaxSegments = 255;  ///< of a page (RFC 3533)
constexpr quint8 Begin = 2, End = 4;    ///< flags of a page
constexpr qsizetype SumAt = 22;         ///< of the checksum in a page

constexpr std::array<quint32, 256> sumTable() {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 sum = i << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 0x80000000 ? sum << 1 ^ 0x04c11db7 : sum << 1;
        table[i] = sum;
    }
    return table;
}

/// RFC 3533: of the whole page, with zeros in its own place.
quint32 checksum(const QByteArray &page) {
    static constexpr auto Table = sumTable();
    quint32 sum = 0;
    for (const char byte : page)
        sum = sum << 8 ^ Table[sum >> 24 ^ quint8(byte)];
    return sum;
}

/// A stream of pages of one track.
class Pages {
  public:
    Pages(PartFile &file, quint32 serial) : m_file(file), m_serial(serial) {}

    /// Packets end in their page here: an Opus packet is far below what a page can hold.
    bool fits(qsizetype size) const { return m_lacing.size() + size / 255 + 1 <= MaxSegments; }
    void add(const QByteArray &packet) {
        m_lacing.append(packet.size() / 255, char(255));
        m_lacing.append(char(packet.size() % 255));
        m_body += packet;
    }
    bool isEmpty() const { return m_lacing.isEmpty(); }
    Result<void> write(quint8 flags, int64_t position) {
        QByteArray page("OggS");
        putLittleEndian(page, quint8(0));
        putLittleEndian(page, flags);
        putLittleEndian(page, quint64(position));
        putLittleEndian(page, m_serial);
        putLittleEndian(page, m_number++);
        putLittleEndian(page, quint32(0));
        putLittleEndian(page, quint8(m_lacing.size()));
        page += m_lacing + m_body;
        qToLittleEndian(checksum(page), page.data() + SumAt);
        m_lacing.clear();
        m_body.clear();
        return m_file.write(page.constData(), size_t(page.size()));
    }
    /// A packet with pages of its own, however long it is.
    Result<void> writeAlone(const QByteArray &packet, quint8 flags) {
        constexpr qsizetype MaxPage_bytes = MaxSegments * 255;
        constexpr quint8 Continued = 1;
        qsizetype at = 0;
        while (packet.size() - at >= MaxPage_bytes) {
            m_lacing = QByteArray(MaxSegments, char(255));
            m_body = packet.mid(at, MaxPage_bytes);
            if (auto written = write(quint8(flags | (at > 0 ? Continued : 0)), -1); !written)
                return written;
            at += MaxPage_bytes;
        }
        add(packet.mid(at));
        return write(quint8(flags | (at > 0 ? Continued : 0)), 0);
    }

  private:
    PartFile &m_file;
    const quint32 m_serial;
    quint32 m_number = 0;
    QByteArray m_lacing, m_body;
};

QByteArray timeText(int64_t time_ms) {
    const auto part = [](int64_t value, int digits) {
        return QByteArray::number(qint64(value)).rightJustified(digits, '0');
    };
    return part(time_ms / 3'600'000, 2) + ':' + part(time_ms / 60'000 % 60, 2) + ':' +
           part(time_ms / 1000 % 60, 2) + '.' + part(time_ms % 1000, 3);
}

/// RFC 7845 section 5.1.
QByteArray opusHead(int channels, int64_t skip) {
    QByteArray head("OpusHead");
    putLittleEndian(head, quint8(1));
    putLittleEndian(head, quint8(channels));
    putLittleEndian(head, quint16(skip));
    putLittleEndian(head, quint32(PcmRate));
    return head + QByteArray(3, '\0'); // no gain, mapping family 0
}

/// RFC 7845 section 5.2.
QByteArray opusTags(const std::vector<Chapter> &chapters) {
    const QByteArray vendor("Ovation Studio");
    QByteArray comments;
    quint32 count = 0;
    const auto comment = [&](const QByteArray &text) {
        putLittleEndian(comments, quint32(text.size()));
        comments += text;
        ++count;
    };
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const QByteArray key = "CHAPTER" + QByteArray::number(qulonglong(i) + 1).rightJustified(3, '0');
        comment(key + '=' + timeText(std::max<int64_t>(chapters[i].time_ms, 0)));
        comment(key + "NAME=" + QByteArray::fromStdString(chapters[i].name));
    }
    QByteArray tags("OpusTags");
    putLittleEndian(tags, quint32(vendor.size()));
    tags += vendor;
    putLittleEndian(tags, count);
    return tags + comments;
}

} // namespace

namespace {

constexpr int64_t MaxHole_frames = PcmRate / 50;

/// Packets to pages.
class OggOutput {
  public:
    explicit OggOutput(PartFile &file) : m_pages(file, quint32(qHash(randomAlphanumeric(16)))) {}

    Result<void> begin(int channels, int64_t skip, const std::vector<Chapter> &chapters) {
        m_skip = skip;
        if (auto written = m_pages.writeAlone(opusHead(channels, skip), Begin); !written)
            return written;
        return m_pages.writeAlone(opusTags(chapters), 0);
    }
    Result<void> add(const EncodedPiece &piece) {
        const int64_t hole = pcmFrames(piece.pts_ns) + m_skip - m_position;
        if (hole > MaxHole_frames || hole < -MaxHole_frames)
            return Error{Errc::MediaFailed, QStringLiteral("There is a hole in its audio.")};
        if (!m_pages.fits(piece.data.size()) || m_position - m_written >= PageFrames) {
            if (auto written = m_pages.write(0, m_position); !written)
                return written;
            m_written = m_position;
        }
        m_pages.add(piece.data);
        m_position += pcmFrames(piece.duration_ns);
        return {};
    }
    /// The last page says where it ends, which may be before its last packet does.
    Result<void> end(std::optional<int64_t> frames) {
        return m_pages.write(End, std::min(m_position, frames ? *frames + m_skip : m_position));
    }

  private:
    Pages m_pages;
    int64_t m_skip = 0, m_position = 0, m_written = 0; ///< frames
};

} // namespace

Result<void> writeOggOpus(const QString &path, PieceSource &audio, std::optional<int64_t> frames,
                          const std::vector<Chapter> &chapters, ConvertControl &control) {
    auto piece = audio.next(control);
    if (!piece)
        return piece.error();
    PartFile file;
    if (auto opened = file.open(path); !opened)
        return opened;
    OggOutput output(file);
    const int64_t skip = *piece ? std::clamp<int64_t>(pcmFrames(-(*piece)->pts_ns), 0, 0xffff) : 0;
    if (auto begun = output.begin(audio.format().channels, skip, chapters); !begun)
        return begun;
    while (*piece) {
        if (!control.mayContinue())
            return canceled();
        if (auto added = output.add(**piece); !added)
            return added;
        control.reached((*piece)->pts_ns / 1'000'000);
        piece = audio.next(control);
        if (!piece)
            return piece.error();
    }
    return output.end(frames);
}

} // namespace ovation::media
