#pragma once

#include "media/write/movie_writer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

/// Movies as a recording writes them, of made-up frames, faster than in real time; and what ffprobe says of
/// them.
struct Shape {
    int width = 320, height = 180, rate = 25;
    bool audio = true;
    int frames = 75;
    int noise = 64; ///< of 255, in luma; what makes the file large
    ovation::EncoderProperties encoder = {};
};

/// Gray, with as much noise as the shape says.
ovation::media::VideoFramePtr noisy(const Shape &shape, unsigned seed);
ovation::media::MovieProperties propertiesOf(const Shape &shape, const QString &path);

/// A movie that its writer finished.
struct Made {
    ovation::Result<ovation::media::MovieReport> report = ovation::Error{};
};
Made make(const Shape &shape, const QString &path);

/// What is said of the video.
QJsonObject videoStream(const QString &path);
/// When the packets of the first track of a kind ("v", "a") are presented, in seconds.
std::vector<double> packetTimes(const QString &path, const char *kind);
/// The numbers of the keyframes.
std::vector<int> keyframesOf(const QString &path);
