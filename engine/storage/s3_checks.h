#pragma once

#include "storage/http_message.h"
#include "storage/object_store.h"

/// What S3Store compares, and what it sends with which call. Pure.
namespace ovation::storage {

/// An answer's ETag is the MD5 that was sent; also when it is no MD5, because the bucket encrypts with keys
/// of its own: the service has compared Content-MD5 then.
bool agrees(const HttpAnswer &answer, const QByteArray &md5Hex);

/// The ETag of a completed upload is the one that these parts make; also when no such ETag can be expected.
bool isMadeOf(const HttpAnswer &answer, const QByteArray &tag, const std::vector<PartReceipt> &parts);

int64_t sizeOf(const std::vector<PartReceipt> &parts);

/// A configured header (lower case) is needed by calls that read, and by those that send parts.
bool isOfEveryCall(const QByteArray &name);

/// Why these cannot be sent, a sentence; empty = they can.
QString traitsProblem(const ObjectTraits &traits);

StoreError damagedOnTheWay();

/// "Wed, 21 Oct 2015 07:28:00 GMT" in milliseconds since 1970; 0 when it is none.
int64_t httpDate_ms(const QByteArray &text);

} // namespace ovation::storage
