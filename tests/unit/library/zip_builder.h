#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

/// What a ZIP is made of, with everything that a program may get wrong, or a stranger may do on purpose.
struct ZipPart {
    QByteArray name, content;
    bool deflated = false;
    bool descriptor = false; ///< sizes stand behind the content, as Java writes them
    bool zip64 = false;      ///< numbers stand in the extra data
    uint16_t flags = 0x0800; ///< UTF-8
    uint32_t mode = 0100644;
    std::optional<uint16_t> method;             ///< another than what was done
    std::optional<QByteArray> localName;        ///< another than the listed one
    std::optional<uint64_t> listedSize;         ///< another than it is
    std::optional<uint64_t> listedPacked;       ///< another than it is
    std::optional<uint32_t> localSize;          ///< another than the listed one
    std::optional<std::size_t> sharesContentOf; ///< is listed where that part (an index) is
};

struct ZipShape {
    bool endsWithZip64 = false;
    std::optional<uint64_t> listedEntries; ///< another number than there are
    std::optional<uint64_t> list64At;      ///< the ZIP64 record says another place than the other one
    QByteArray comment;
};

QByteArray zipOf(const std::vector<ZipPart> &parts, const ZipShape &shape = {});
/// Where the list of entries begins in such a ZIP, without ZIP64.
qsizetype listIn(const QByteArray &zip);

/// Text that can be packed, different at every place.
QByteArray text(qsizetype size, unsigned seed = 1);
/// Bytes as those of media: deflate makes them no smaller.
QByteArray noise(qsizetype size, unsigned seed = 1);

void writeFile(const QString &path, const QByteArray &content);
