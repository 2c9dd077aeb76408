#pragma once

#include <QByteArray>

#include <cstdint>

namespace ovation::storage {

/// What requests are signed with. All of it but `keyId` is secret: it is in no log, no argument, no URL.
struct Credentials {
    QByteArray keyId;
    QByteArray secret;
    QByteArray token;       ///< of a session; empty for those of a user
    int64_t expires_ms = 0; ///< since 1970-01-01 UTC; 0 = they do not

    bool isComplete() const { return !keyId.isEmpty() && !secret.isEmpty(); }
    bool operator==(const Credentials &) const = default;
};

} // namespace ovation::storage
