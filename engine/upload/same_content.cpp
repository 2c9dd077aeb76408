#include "upload/same_content.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <vector>

namespace ovation::upload {

QByteArray md5OfSlice(const storage::Slice &slice) {
    constexpr std::size_t Piece_bytes = 256 << 10;
    QCryptographicHash hash(QCryptographicHash::Md5);
    std::vector<std::byte> piece(Piece_bytes);
    for (int64_t done = 0; done < slice.size_bytes;) {
        const auto wanted = std::size_t(std::min<int64_t>(Piece_bytes, slice.size_bytes - done));
        const auto got = slice.source.read(slice.at + done, std::span(piece).first(wanted));
        if (!got || *got == 0)
            return {};
        hash.addData(QByteArray::fromRawData(reinterpret_cast<const char *>(piece.data()), qsizetype(*got)));
        done += int64_t(*got);
    }
    return hash.result().toHex();
}

storage::StoreResult<bool> hasContent(storage::ObjectStore &store, const storage::ObjectInfo &object,
                                      ByteSource &local, const storage::Transfer &transfer) {
    if (object.size_bytes != local.size())
        return false;
    std::vector<std::byte> mine;
    int64_t at = 0;
    bool same = true;
    const auto compare = [&](std::span<const std::byte> theirs) {
        mine.resize(theirs.size());
        const auto got = local.read(at, mine);
        same = got && *got == theirs.size() && std::memcmp(mine.data(), theirs.data(), theirs.size()) == 0;
        at += int64_t(theirs.size());
        return same;
    };
    const auto read = store.get(object.key, object.tag, 0, 0, compare, transfer);
    if (!read && same)
        return read.error();
    return same && at == object.size_bytes;
}

} // namespace ovation::upload
