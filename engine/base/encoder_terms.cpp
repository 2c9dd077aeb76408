#include "base/encoder_terms.h"

#include "base/word_table.h"

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
    return wordOf(Words, speed);
}

std::optional<EncoderSpeed> encoderSpeedFromText(const QString &text) {
    return valueOf(Words, text);
}

} // namespace ovation
