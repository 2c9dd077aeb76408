#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

class QFile;

/// The boxes of an MP4 (ISO/IEC 14496-12 section 4.2), as they are found in a file or in its index. No size
/// that a file claims is believed before it was compared with what there is. Pure functions but for the one
/// that reads a file.
namespace ovation::media::mp4 {

inline constexpr qint64 BoxHeader_bytes = 8;

struct Box {
    QByteArray type;
    qint64 begin = 0, header = BoxHeader_bytes, size = 0; ///< bytes; size with the header
    qint64 content() const { return begin + header; }
    qint64 end() const { return begin + size; }
};

/// The box of a file whose header stands in `head`, which are the bytes at `begin`; `end` bounds it, and with
/// a size of 0 it reaches there. Nothing when it does not fit.
std::optional<Box> boxAt(const QByteArray &head, qint64 begin, qint64 end);
std::optional<Box> boxAt(QFile &file, qint64 begin, qint64 end);
/// The box inside another one that begins at `begin` of `data`. There none reaches "to the end of the file"
/// (section 4.2): what is put behind one that claims to would become a part of it.
std::optional<Box> childAt(const QByteArray &data, qint64 begin, qint64 end);
/// The first child of that type from `*from` on, which is behind it then.
std::optional<Box> childOf(const QByteArray &data, const Box &parent, const char *type, qint64 *from);
std::optional<Box> childOf(const QByteArray &data, const Box &parent, const char *type);
/// Whether boxes fill it to its last byte.
bool hasWholeChildren(const QByteArray &data, const Box &parent);

/// The number that stands there; 0 when there is none.
template <typename Number>
Number numberAt(const QByteArray &data, qint64 at) {
    const bool isThere = at >= 0 && at <= data.size() - qint64(sizeof(Number));
    return isThere ? qFromBigEndian<Number>(data.constData() + at) : 0;
}
/// Of a full box.
quint8 versionOf(const QByteArray &data, const Box &box);
quint32 flagsOf(const QByteArray &data, const Box &box);

template <typename Number>
void append(QByteArray &to, Number number) {
    const Number bigEndian = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}
/// A box with that content.
QByteArray boxed(const char *type, const QByteArray &content);
/// With version and flags in front (section 4.2).
QByteArray fullBox(const char *type, quint8 version, quint32 flags, const QByteArray &content);
/// Free space (section 8.1.2) of that many bytes in all, 8 or more.
QByteArray freeSpace(qint64 size);
/// Writes another size into a box's header. False when it has no room for that number.
bool resize(QByteArray &data, const Box &box, qint64 size);
/// What lies at or behind `from` in the file lies `by` bytes further: moves what the chunk offsets (section
/// 8.7.5) of an index point at. False when they are not understood; `moov` is then of no use.
bool moveMedia(QByteArray &moov, qint64 from, qint64 by);

} // namespace ovation::media::mp4
