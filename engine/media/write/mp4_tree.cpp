#include "media/write/mp4_tree.h"

#include <QFile>

#include <limits>

namespace ovation::media::mp4 {
namespace {

constexpr qint64 LongHeader_bytes = 16; // with a size of 64 bits

template <typename Number>
bool moveOffsets(QByteArray &moov, const Box &table, qint64 from, qint64 by) {
    const qint64 counted = table.content() + 4, first = counted + 4;
    if (first > table.end())
        return false;
    const auto count = qFromBigEndian<quint32>(moov.constData() + counted);
    if (qint64(count) > (table.end() - first) / qint64(sizeof(Number)))
        return false;
    for (quint32 i = 0; i < count; ++i) {
        char *at = moov.data() + first + qint64(i) * qint64(sizeof(Number));
        const auto offset = qFromBigEndian<Number>(at);
        if (offset < quint64(from))
            continue;
        if (by > 0 && offset > std::numeric_limits<Number>::max() - Number(by))
            return false;
        qToBigEndian(Number(offset + Number(by)), at); // unsigned: also when `by` is negative
    }
    return true;
}

/// A box inside another one: there none reaches "to the end of the file" (ISO/IEC 14496-12, 4.2), and what is
/// put behind one that claims to would become a part of it.
std::optional<Box> childAt(const QByteArray &data, qint64 begin, qint64 end) {
    const QByteArray head = data.mid(begin, LongHeader_bytes);
    return head.startsWith(QByteArray(4, '\0')) ? std::nullopt : boxAt(head, begin, end);
}

} // namespace

std::optional<Box> boxAt(const QByteArray &head, qint64 begin, qint64 end) {
    if (head.size() < BoxHeader_bytes)
        return std::nullopt;
    Box box{head.mid(4, 4), begin, BoxHeader_bytes, qFromBigEndian<quint32>(head.constData())};
    if (box.size == 1 && head.size() >= LongHeader_bytes) {
        const auto size = qFromBigEndian<quint64>(head.constData() + BoxHeader_bytes);
        box.header = LongHeader_bytes;
        box.size = size > quint64(end) ? -1 : qint64(size);
    } else if (box.size == 0) {
        box.size = end - begin;
    }
    if (box.size < box.header || box.size > end - begin)
        return std::nullopt;
    return box;
}

std::optional<Box> boxAt(QFile &file, qint64 begin, qint64 end) {
    return file.seek(begin) ? boxAt(file.read(LongHeader_bytes), begin, end) : std::nullopt;
}

std::optional<Box> childOf(const QByteArray &data, const Box &parent, const char *type, qint64 *from) {
    for (qint64 at = *from; at + BoxHeader_bytes <= parent.end();) {
        auto box = childAt(data, at, parent.end());
        if (!box)
            return std::nullopt;
        at = box->end();
        if (box->type == type) {
            *from = at;
            return box;
        }
    }
    return std::nullopt;
}

std::optional<Box> childOf(const QByteArray &data, const Box &parent, const char *type) {
    qint64 from = parent.content();
    return childOf(data, parent, type, &from);
}

bool hasWholeChildren(const QByteArray &data, const Box &parent) {
    for (qint64 at = parent.content(); at < parent.end();) {
        const auto box = childAt(data, at, parent.end());
        if (!box)
            return false;
        at = box->end();
    }
    return true;
}

QByteArray boxed(const char *type, const QByteArray &content) {
    QByteArray box;
    append(box, quint32(content.size() + BoxHeader_bytes));
    return box.append(type, 4).append(content);
}

QByteArray freeSpace(qint64 size) {
    return boxed("free", QByteArray(size - BoxHeader_bytes, '\0'));
}

bool resize(QByteArray &data, const Box &box, qint64 size) {
    if (box.header == BoxHeader_bytes && size > std::numeric_limits<quint32>::max())
        return false;
    if (box.header == BoxHeader_bytes)
        qToBigEndian(quint32(size), data.data() + box.begin);
    else
        qToBigEndian(quint64(size), data.data() + box.begin + BoxHeader_bytes);
    return true;
}

bool moveMedia(QByteArray &moov, qint64 from, qint64 by) {
    const auto whole = boxAt(moov.left(LongHeader_bytes), 0, moov.size());
    if (!whole)
        return false;
    qint64 next = whole->content();
    while (const auto track = childOf(moov, *whole, "trak", &next)) {
        const auto media = childOf(moov, *track, "mdia");
        const auto info = media ? childOf(moov, *media, "minf") : std::nullopt;
        const auto samples = info ? childOf(moov, *info, "stbl") : std::nullopt;
        if (!samples)
            return false;
        if (const auto table = childOf(moov, *samples, "stco")) {
            if (!moveOffsets<quint32>(moov, *table, from, by))
                return false;
        } else if (const auto large = childOf(moov, *samples, "co64");
                   !large || !moveOffsets<quint64>(moov, *large, from, by)) {
            return false;
        }
    }
    return true;
}

} // namespace ovation::media::mp4
