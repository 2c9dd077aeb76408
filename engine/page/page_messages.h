#pragma once

#include "media/write/chapter.h"
#include "media/write/movie_writer.h"
#include "page/complaints.h"
#include "page/page_request.h"

#include <QJsonObject>

#include <optional>

/// What the engine and `ovation-page` say to each other: one JSON object a line, named by its only member.
/// The engine's lines go to the helper's standard input, so that nothing of them stands in an argument or in
/// the environment. Plain values.
namespace ovation::page {

/// "open": the first line, once. The page, and how it is laid out and recorded.
struct OpenRequest : PageRequest {
    int width = 1280, height = 720, frameRate = 25; ///< pixels, per second
    bool audio = true;
    QString logFile; ///< console and network, with secrets taken out; empty = none
    QString runsAs;  ///< the user that it runs as where the program is root (OVATION_PAGE_USER)
    QString folder;  ///< all of its files lie below it

    QJsonObject toJson() const;
    static std::optional<OpenRequest> fromJson(const QJsonObject &json);
};

/// "logRoom": `bytes` of the disk that the log leaves.

QJsonObject toJson(const media::MovieProperties &movie); ///< "record"
std::optional<media::MovieProperties> movieFrom(const QJsonObject &json);
QJsonObject toJson(const std::vector<media::Chapter> &chapters); ///< "finish"
std::vector<media::Chapter> chaptersFrom(const QJsonObject &json);

/// "audio", where the page itself can't be heard: 48 kHz stereo, 16 bit on the way.
struct AudioPiece {
    int64_t at_ns = 0;          ///< CLOCK_MONOTONIC of its first sample
    std::vector<float> samples; ///< interleaved, -1..1

    QJsonObject toJson() const;
    static AudioPiece fromJson(const QJsonObject &json);
};

QJsonObject toJson(ComplaintKind kind, const QString &text); ///< "complaint"
ComplaintKind complaintKindFrom(const QJsonObject &json);    ///< Error when it is none

/// "progress", several times a second while it records, and a part of "finished".
struct Progress {
    int64_t elapsed_ms = 0; ///< recorded, pauses left out
    int64_t frames = 0;     ///< that were due
    int64_t missed = 0;     ///< given late or twice because the machine did not keep up
    double black_s = 0, silent_s = 0;
    double still_s = 0; ///< the longest time in which the page painted nothing new

    QJsonObject toJson() const;
    static Progress fromJson(const QJsonObject &json);
};

QJsonObject toJson(const media::MovieReport &movie); ///< a part of "finished"
media::MovieReport movieReportFrom(const QJsonObject &json);

/// "finished".
struct FinishedPage {
    media::MovieReport movie;
    Progress progress;

    QJsonObject toJson() const;
    static FinishedPage fromJson(const QJsonObject &json);
};

/// "writingFailed", "finishFailed": the sentence, and the code where it is one that is acted upon. Others
/// arrive as MediaFailed.
QJsonObject toJson(const Error &error);
Error errorFrom(const QJsonObject &json);

/// What a text of a line may have: what says it shows or decodes what strangers made.
inline constexpr qsizetype MaxSaidText = 4000; ///< characters
/// At most MaxSaidText characters of a text that is a sentence, a name or an id; empty when there is none.
QString textFrom(const QJsonObject &json, const char *name);
/// Of frames, packets, bytes, milli- or nanoseconds: from 0 to 2^60, so that two of them can be added.
inline constexpr int64_t MaxSaidCount = int64_t(1) << 60;
int64_t countFrom(const QJsonObject &json, const char *name);
inline constexpr double MaxSaidSeconds = 1e9;
/// From 0 to MaxSaidSeconds.
double secondsFrom(const QJsonObject &json, const char *name);

/// One line, with its end.
QByteArray toLine(const char *name, const QJsonObject &body = {});
/// Name and body; nothing when it is not a line of this kind.
std::optional<std::pair<QString, QJsonObject>> fromLine(const QByteArray &line);

} // namespace ovation::page
