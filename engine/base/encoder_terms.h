#pragma once

#include <QString>

#include <optional>

/// Words that the settings and the encoder both speak.
namespace ovation {

/// The presets of x264 that keep up with a live recording.
enum class EncoderSpeed { Ultrafast, Superfast, Veryfast, Faster, Fast, Medium };

QString toText(EncoderSpeed);
std::optional<EncoderSpeed> encoderSpeedFromText(const QString &);

/// How the H.264 of a movie is encoded. Plain value; without anything set as OpenVidu does it (protocol 6.3).
struct EncoderProperties {
    EncoderSpeed speed = EncoderSpeed::Ultrafast;
    std::optional<int> quality = {}; ///< 0..100; nothing = as OpenVidu's, about 53
    int keyframeInterval_s = 1;      ///< at most between keyframes
    int maxBitrate_kbps = 0;         ///< 0 = what the lowest usual level of the size takes
    bool operator==(const EncoderProperties &) const = default;
};

} // namespace ovation
