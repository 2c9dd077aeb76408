#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>

namespace ovation::storage {

/// Why a store did not do what it was asked for, for code that decides what to do next.
enum class StoreFailure {
    // May heal by itself: try again
    Unreachable = 1, ///< no address, no connection, connection lost, nothing came for too long
    Busy,            ///< the service fails or asks to slow down: 5xx, 429
    Damaged,         ///< what arrived is not what was sent; or an answer is cut off or is none
    // Heals when a user does something
    Denied,         ///< this account may not do that
    BadCredentials, ///< the key, its secret or its token is wrong
    NoCredentials,  ///< none was found, or what gives them failed
    ClockWrong,     ///< this machine's time is too far from the service's
    NoBucket,       ///< there is no such bucket, or no such folder
    WrongRegion,    ///< the bucket is in another region, and the answer does not say which
    Untrusted,      ///< the certificate of the service is not trusted
    Full,           ///< no space, or a quota is reached
    Refused,        ///< the service does not take this request for another reason
    // About this one call
    NoObject,   ///< no object has this key
    NoUpload,   ///< this upload has ended, or never was: begin a new one
    Changed,    ///< the object is not the one whose tag was given
    SourceLost, ///< the bytes to be sent cannot be read on this machine
    Stopped,    ///< asked to by its stop token
};

/// A failure with its sentences, neither of which contains a secret.
struct StoreError {
    StoreFailure reason = StoreFailure::Refused;
    QString message;           ///< what happened, with the service's own words where it gave some
    QString advice;            ///< what to do about it, a sentence; may be empty
    int64_t retryAfter_ms = 0; ///< the service asked for this pause; 0 = it did not

    /// The same call may succeed later without anything being done about it.
    bool mayHeal() const {
        return reason == StoreFailure::Unreachable || reason == StoreFailure::Busy ||
               reason == StoreFailure::Damaged;
    }
};

template <typename T>
using StoreResult = Result<T, StoreError>;

} // namespace ovation::storage
