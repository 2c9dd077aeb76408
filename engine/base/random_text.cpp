#include "base/random_text.h"

#include <QLatin1StringView>

#include <openssl/rand.h>

#include <cstdlib>

namespace ovation {
namespace {

constexpr char Letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr int Uppers = 26;
constexpr int All = 62;

int randomBelow(int bound) {
    // Rejection keeps every value equally likely.
    const int limit = 256 - 256 % bound;
    for (;;) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            std::abort(); // without randomness no identifier or secret is safe
        if (byte < limit)
            return byte % bound;
    }
}

} // namespace

QString randomAlphanumeric(int length) {
    QString text;
    text.reserve(length);
    for (int i = 0; i < length; ++i)
        text += QLatin1Char(Letters[randomBelow(All)]);
    return text;
}

QString randomUpperLetter() {
    return QString(QLatin1Char(Letters[randomBelow(Uppers)]));
}

QString randomUpperAlphanumeric(int length) {
    QString text;
    for (int i = 0; i < length; ++i) {
        const int pick = randomBelow(Uppers + 10);
        text += QLatin1Char(pick < Uppers ? Letters[pick] : Letters[pick - Uppers + 52]);
    }
    return text;
}

} // namespace ovation
