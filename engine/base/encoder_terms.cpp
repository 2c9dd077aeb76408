#include "base/encoder_terms.h"

#include <array>
#include <utility>

namespace ovation {
namespace {

using Word = std::pair<EncoderSpeed, const char *>;
constexpr std::array Words = {
    Word{EncoderSpeed::Ultrafast, "ultrafast"}, Word{EncoderSpeed::Superfast, "superfast"},
    Word{EncoderSpeed::Veryfast, "veryfast"},   Word{EncoderSpeed::Faster, "faster"},
    Word{EncoderSpeed::Fast, "fast"},           Word{EncoderSpeed::Medium, "medium"}};

} // namespace

QString toText(EncoderSpeed speed) {
    for (const auto &[value, text] : Words) {
        if (value == speed)
            return QLatin1String(text);
    }
    return {};
}

std::optional<EncoderSpeed> encoderSpeedFromText(const QString &text) {
    for (const auto &[value, word] : Words) {
        if (text == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace ovation
