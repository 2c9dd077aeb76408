#include "base/encoder_terms.h"

#include "base/word_table.h"

#include <array>
#include <utility>

namespace ovation {
namespace {

using EncoderWord = std::pair<EncoderSpeed, const char *>;
constexpr std::array EncoderWords = {
    EncoderWord{EncoderSpeed::Ultrafast, "ultrafast"}, EncoderWord{EncoderSpeed::Superfast, "superfast"},
    EncoderWord{EncoderSpeed::Veryfast, "veryfast"},   EncoderWord{EncoderSpeed::Faster, "faster"},
    EncoderWord{EncoderSpeed::Fast, "fast"},           EncoderWord{EncoderSpeed::Medium, "medium"}};

} // namespace

QString toText(EncoderSpeed speed) {
    return wordOf(EncoderWords, speed);
}

std::optional<EncoderSpeed> encoderSpeedFromText(const QString &text) {
    return valueOf(EncoderWords, text);
}

} // namespace ovation
