#include "base/webrtc_terms.h"

#include "base/word_table.h"

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
    return wordOf(Words, codec);
}

std::optional<ForcedVideoCodec> forcedVideoCodecFromText(const QString &text) {
    return valueOf(Words, text);
}

} // namespace ovation
