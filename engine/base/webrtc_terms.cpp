#include "base/webrtc_terms.h"

#include "base/word_table.h"

#include <array>
#include <utility>

namespace ovation {
namespace {

using CodecWord = std::pair<ForcedVideoCodec, const char *>;
constexpr std::array CodecWords = {
    CodecWord{ForcedVideoCodec::MediaServerPreferred, "MEDIA_SERVER_PREFERRED"},
    CodecWord{ForcedVideoCodec::None, "NONE"}, CodecWord{ForcedVideoCodec::Vp8, "VP8"},
    CodecWord{ForcedVideoCodec::Vp9, "VP9"}, CodecWord{ForcedVideoCodec::H264, "H264"}};

} // namespace

QString toText(ForcedVideoCodec codec) {
    return wordOf(CodecWords, codec);
}

std::optional<ForcedVideoCodec> forcedVideoCodecFromText(const QString &text) {
    return valueOf(CodecWords, text);
}

} // namespace ovation
