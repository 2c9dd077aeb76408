#pragma once

#include "storage/object_store.h"

#include <QByteArray>

#include <span>

namespace ovation::storage {

/// Of bytes, not hexadecimal.
QByteArray sha256(std::span<const std::byte> bytes);
QByteArray sha256(const QByteArray &bytes);
QByteArray md5(const QByteArray &bytes);
QByteArray hmacSha256(const QByteArray &key, const QByteArray &text);

/// The checksums of a slice, of bytes as above.
struct Digests {
    QByteArray md5;
    QByteArray sha256;
};

/// Reads it once, in small pieces. Errors: SourceLost, Stopped.
StoreResult<Digests> digestsOf(const Slice &slice, const std::stop_token &stop);

} // namespace ovation::storage
