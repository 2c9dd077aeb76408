#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

/// A movie whose frames say their number (25 a second, 8 columns that are its bits) and which beeps (1 kHz,
/// 100 ms) at each full second but the first, made and read by ffmpeg, so that the program is not its own
/// judge.
namespace counted {

constexpr int FrameRate = 25;

/// `encoding`: options of ffmpeg for both tracks, and for the file. Empty when it could not be made.
QString make(const QString &path, int seconds, const QStringList &encoding);

/// Names of movies and how they are encoded: as this program records, and as others do.
QMap<QString, QStringList> kinds();

struct Frame {
    double time_s = 0;
    int number = -1;
};
/// Every frame as a player shows it.
std::vector<Frame> framesOf(const QString &path);
/// When beeps begin, in seconds of the file.
std::vector<double> beepsOf(const QString &path);
/// So much audio a player decodes, in seconds.
double audioLengthOf(const QString &path);
/// Checksums of the packets of its video or audio as they are in the file.
QStringList packetsOf(const QString &path, bool video);
/// What ffprobe says of its first stream of a kind, such as "codec_name".
QString streamFact(const QString &path, bool video, const QString &name);
/// Begin in ms, title.
std::vector<std::pair<int, QString>> chaptersOf(const QString &path);

/// What is wrong with `clip` as [start_s, end_s) of `source`; nothing when each frame and each beep is where
/// a player has it in the source.
QString wrongWithVideo(const QString &source, const QString &clip, double start_s, double end_s);
QString wrongWithAudio(const QString &source, const QString &clip, double start_s, double end_s,
                       double within_s);

} // namespace counted
