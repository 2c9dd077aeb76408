#pragma once

#include <QString>

namespace ovation {

/// Cryptographically random text (OpenSSL RAND_bytes), unbiased. Thread-safe.
QString randomAlphanumeric(int length);
QString randomUpperLetter();
QString randomUpperAlphanumeric(int length);

} // namespace ovation
