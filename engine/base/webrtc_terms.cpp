#include "base/webrtc_terms.h"

#include <array>
#include <utility>

namespace ovation {
namespace {

using Word = std::pair<ForcedVideoCodec, const char *>;
constexpr std::array Words = {Word{ForcedVideoCodec::MediaServerPreferred, "MEDIA_SERVER_PREFERRED"},
                              Word{ForcedVideoCodec::None, "NONE"}, Word{ForcedVideoCodec::Vp8, "VP8"},
                              Word{ForcedVideoCodec::Vp9, "VP9"}, Word{ForcedVideoCodec::H264, "H264"}};

} // namespace

QString toText(ForcedVideoCodec codec) {
    for (const auto &[value, text] : Words) {
        if (value == codec)
            return QLatin1String(text);
    }
    return {};
}

std::optional<ForcedVideoCodec> forcedVideoCodecFromText(const QString &text) {
    for (const auto &[value, word] : Words) {
        if (text == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace ovation
