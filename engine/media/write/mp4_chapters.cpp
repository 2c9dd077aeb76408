#include "media/write/mp4_chapters.h"

#include <QFile>
#include <QSaveFile>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <optional>

namespace ovation::media {
namespace {

constexpr qint64 MaxIndex_bytes = 256 << 20;
constexpr qint64 CopyBlock_bytes = 1 << 20;
constexpr std::size_t MaxChapters = 255, MaxName_bytes = 255;
constexpr int HeaderSize = 8;
constexpr uint64_t UnitsPerMs = 10'000; // chpl counts in 100 ns

Error broken(const QString &what) {
    return {Errc::MediaFailed, QStringLiteral("The movie can't have chapters: %1").arg(what)};
}

struct Box {
    QByteArray type;
    qint64 begin = 0, header = HeaderSize, size = 0; ///< size with the header
    qint64 end() const { return begin + size; }
};

/// The box whose header stands in `head`, which are the bytes at `begin`; `end` bounds it.
std::optional<Box> boxAt(const QByteArray &head, qint64 begin, qint64 end) {
    if (head.size() < HeaderSize)
        return std::nullopt;
    Box box{head.mid(4, 4), begin, HeaderSize, qFromBigEndian<quint32>(head.constData())};
    if (box.size == 1 && head.size() >= 16) {
        const auto size = qFromBigEndian<quint64>(head.constData() + HeaderSize);
        box.header = 16;
        box.size = size > quint64(end) ? -1 : qint64(size);
    } else if (box.size == 0) {
        box.size = end - begin;
    }
    if (box.size < box.header || box.size > end - begin)
        return std::nullopt;
    return box;
}

std::optional<Box> childOf(const QByteArray &data, const Box &parent, const char *type, qint64 *from) {
    for (qint64 at = *from; at + HeaderSize <= parent.end();) {
        auto box = boxAt(data.mid(at, 16), at, parent.end());
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
    qint64 from = parent.begin + parent.header;
    return childOf(data, parent, type, &from);
}

/// Whether boxes fill it to its last byte.
bool hasWholeChildren(const QByteArray &data, const Box &parent) {
    for (qint64 at = parent.begin + parent.header; at < parent.end();) {
        const auto box = boxAt(data.mid(at, 16), at, parent.end());
        if (!box)
            return false;
        at = box->end();
    }
    return true;
}

void appendNumber(QByteArray &to, auto number) {
    const auto spotlight = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&spotlight), sizeof spotlight);
}

QByteArray boxed(const char *type, const QByteArray &content) {
    QByteArray box;
    appendNumber(box, quint32(content.size() + HeaderSize));
    return box.append(type, 4).append(content);
}

QByteArray chapterBox(const std::vector<Chapter> &chapters) {
    const std::size_t count = std::min(chapters.size(), MaxChapters);
    QByteArray content;
    appendNumber(content, quint32(0x01000000)); // version 1, no flags
    appendNumber(content, quint32(0));          // reserved
    appendNumber(content, quint8(count));
    for (std::size_t i = 0; i < count; ++i) {
        // Cut where a character begins.
        std::size_t length = std::min(chapters[i].name.size(), MaxName_bytes);
        while (length < chapters[i].name.size() && length > 0 &&
               (uint8_t(chapters[i].name[length]) & 0xc0) == 0x80)
            --length;
        appendNumber(content, quint64(std::max<int64_t>(chapters[i].time_ms, 0)) * UnitsPerMs);
        appendNumber(content, quint8(length));
        content.append(chapters[i].name.data(), qsizetype(length));
    }
    return boxed("chpl", content);
}

void growBox(QByteArray &data, const Box &box, qint64 by) {
    if (box.header == HeaderSize)
        qToBigEndian(quint32(box.size + by), data.data() + box.begin);
    else
        qToBigEndian(quint64(box.size + by), data.data() + box.begin + HeaderSize);
}

/// Moves what a table of chunk offsets points at.
template <typename Number>
bool moveOffsets(QByteArray &moov, const Box &table, qint64 by) {
    const qint64 counted = table.begin + table.header + 4, first = counted + 4;
    if (first > table.end())
        return false;
    const auto count = qFromBigEndian<quint32>(moov.constData() + counted);
    if (qint64(count) > (table.end() - first) / qint64(sizeof(Number)))
        return false;
    for (quint32 i = 0; i < count; ++i) {
        char *at = moov.data() + first + qint64(i) * qint64(sizeof(Number));
        const auto offset = qFromBigEndian<Number>(at);
        if (offset > std::numeric_limits<Number>::max() - Number(by))
            return false;
        qToBigEndian(Number(offset + Number(by)), at);
    }
    return true;
}

/// The movie's data stand behind its index: every track's offsets move.
bool moveData(QByteArray &moov, const Box &whole, qint64 by) {
    qint64 from = whole.begin + whole.header;
    while (const auto track = childOf(moov, whole, "trak", &from)) {
        const auto media = childOf(moov, *track, "mdia");
        const auto info = media ? childOf(moov, *media, "minf") : std::nullopt;
        const auto samples = info ? childOf(moov, *info, "stbl") : std::nullopt;
        if (!samples)
            return false;
        if (const auto table = childOf(moov, *samples, "stco")) {
            if (!moveOffsets<quint32>(moov, *table, by))
                return false;
        } else if (const auto large = childOf(moov, *samples, "co64");
                   !large || !moveOffsets<quint64>(moov, *large, by)) {
            return false;
        }
    }
    return true;
}

bool addToIndex(QByteArray &moov, const QByteArray &chapters) {
    const auto whole = boxAt(moov.left(16), 0, moov.size());
    if (!whole || !hasWholeChildren(moov, *whole))
        return false;
    const auto user = childOf(moov, *whole, "udta");
    const QByteArray added = user ? chapters : boxed("udta", chapters);
    if (!moveData(moov, *whole, added.size()))
        return false;
    if (user)
        growBox(moov, *user, added.size());
    growBox(moov, *whole, added.size());
    moov.insert(user ? user->end() : whole->end(), added);
    return true;
}

bool copyTo(QSaveFile &to, QFile &from, qint64 begin, qint64 end) {
    if (!from.seek(begin))
        return false;
    for (qint64 left = end - begin; left > 0;) {
        const QByteArray block = from.read(std::min(left, CopyBlock_bytes));
        if (block.isEmpty() || to.write(block) != block.size())
            return false;
        left -= block.size();
    }
    return true;
}

} // namespace

Result<void> writeChapters(const QString &path, const std::vector<Chapter> &chapters) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(file.errorString());
    const qint64 size = file.size();
    std::optional<Box> index;
    for (qint64 at = 0; at < size && !index;) {
        file.seek(at);
        const auto box = boxAt(file.read(16), at, size);
        if (!box)
            return broken(QStringLiteral("it is damaged"));
        if (box->type == "mdat" || box->type == "moof")
            return broken(QStringLiteral("its index is not in front"));
        if (box->type == "moov")
            index = box;
        at = box->end();
    }
    if (!index || index->size > MaxIndex_bytes)
        return broken(QStringLiteral("it has no index"));
    file.seek(index->begin);
    QByteArray moov = file.read(index->size);
    if (moov.size() != index->size || !addToIndex(moov, chapterBox(chapters)))
        return broken(QStringLiteral("its index is not understood"));

    QSaveFile made(path);
    if (!made.open(QIODevice::WriteOnly) || !made.setPermissions(file.permissions()) ||
        !copyTo(made, file, 0, index->begin) || made.write(moov) != moov.size() ||
        !copyTo(made, file, index->end(), size) || !made.commit())
        return broken(made.errorString());
    return {};
}

} // namespace ovation::media
