#pragma once

#include <QString>

#include <optional>

/// Words that the settings, the model and the media plane all speak.
namespace ovation {

/// Which video codec publishers must use (protocol 1.3). MediaServerPreferred means VP8 here.
enum class ForcedVideoCodec { MediaServerPreferred, None, Vp8, Vp9, H264 };

QString toText(ForcedVideoCodec);
std::optional<ForcedVideoCodec> forcedVideoCodecFromText(const QString &);

/// A STUN or TURN server for clients (protocol 1.4).
struct IceServer {
    QString url;
    QString username;
    QString credential;
    QString staticAuthSecret; ///< never leaves the server
    bool operator==(const IceServer &) const = default;
};

} // namespace ovation
