#include "recording/health_report.h"

#include "recording/json_key.h"

#include <QJsonArray>

#include <cstdlib>

namespace ovation::recording {
namespace {

constexpr int64_t NoticeableLate_ms = 80;
constexpr int64_t NoticeableGap_ms = 1000;
constexpr int64_t NoticeableStall_ms = 300, NoticeableHole_ms = 100;
constexpr int NoticeablyConcealed_percent = 2;
constexpr int NoticeablyRepeated_percent = 10;
constexpr double NearlyAll = 0.95;
constexpr double NoticeableBlack_s = 2;
constexpr qsizetype MaxNotesOfAKind = 200; ///< of one kind; there may be several for each stream

QJsonObject streamJson(const StreamHealth &stream) {
    QJsonObject json{{key("streamId"), stream.streamId},
                     {key("lostPackets"), qint64(stream.lostPackets)},
                     {key("droppedFrames"), qint64(stream.droppedFrames)},
                     {key("longestGap"), qint64(stream.longestGap_ms)}};
    if (!stream.file.isEmpty())
        json[key("file")] = stream.file;
    if (stream.audioLate_ms)
        json[key("soundLate")] = qint64(*stream.audioLate_ms);
    if (stream.audioStalled_ms > 0)
        json[key("soundStalled")] = qint64(stream.audioStalled_ms);
    if (stream.audioTooLate_ms > 0)
        json[key("soundTooLate")] = qint64(stream.audioTooLate_ms);
    if (stream.audioConcealed_ms > 0)
        json[key("soundConcealed")] = qint64(stream.audioConcealed_ms);
    if (stream.tooLargeFrames > 0)
        json[key("tooLargeFrames")] = qint64(stream.tooLargeFrames);
    if (stream.reducedFrames > 0)
        json[key("reducedFrames")] = qint64(stream.reducedFrames);
    if (!stream.problem.isEmpty())
        json[key("problem")] = stream.problem;
    return json;
}

StreamHealth streamFrom(const QJsonObject &json) {
    StreamHealth stream;
    stream.streamId = json[key("streamId")].toString();
    stream.file = json[key("file")].toString();
    stream.lostPackets = json[key("lostPackets")].toInteger();
    stream.droppedFrames = json[key("droppedFrames")].toInteger();
    stream.longestGap_ms = json[key("longestGap")].toInteger();
    if (json.contains(key("soundLate")))
        stream.audioLate_ms = json[key("soundLate")].toInteger();
    stream.audioStalled_ms = json[key("soundStalled")].toInteger();
    stream.audioTooLate_ms = json[key("soundTooLate")].toInteger();
    stream.audioConcealed_ms = json[key("soundConcealed")].toInteger();
    stream.tooLargeFrames = json[key("tooLargeFrames")].toInteger();
    stream.reducedFrames = json[key("reducedFrames")].toInteger();
    stream.problem = json[key("problem")].toString();
    return stream;
}

/// What is remarkable about one.
QStringList notesOf(const StreamHealth &stream, double duration_s) {
    QStringList notes;
    if (!stream.problem.isEmpty())
        notes.append(QStringLiteral("Stream %1: %2").arg(stream.streamId, stream.problem));
    if (stream.tooLargeFrames > 0)
        notes.append(QStringLiteral("Stream %1: its video was left out while it was larger than "
                                    "OVATION_MAX_VIDEO_SIDE allows")
                         .arg(stream.streamId));
    if (stream.reducedFrames > 0)
        notes.append(QStringLiteral("Stream %1: its video was sent in several sizes at once (spatial "
                                    "layers of VP9), of which the smallest is recorded: publish it "
                                    "without layers")
                         .arg(stream.streamId));
    if (stream.audioStalled_ms >= NoticeableStall_ms)
        notes.append(QStringLiteral("Stream %1: its audio stood still for %2 s at the sender")
                         .arg(stream.streamId)
                         .arg(double(stream.audioStalled_ms) / 1000, 0, 'f', 1));
    if (stream.audioTooLate_ms >= NoticeableHole_ms)
        notes.append(QStringLiteral("Stream %1: %2 s of its audio arrived too late to be mixed")
                         .arg(stream.streamId)
                         .arg(double(stream.audioTooLate_ms) / 1000, 0, 'f', 1));
    if (double(stream.audioConcealed_ms) / 1000 * 100 > duration_s * NoticeablyConcealed_percent)
        notes.append(QStringLiteral("Stream %1: %2 s of its audio did not arrive in time and were made up")
                         .arg(stream.streamId)
                         .arg(double(stream.audioConcealed_ms) / 1000, 0, 'f', 1));
    return notes;
}

QString noteOf(const compose::UnlistedStreams &unlisted) {
    const QString which = QStringLiteral("Only the %1 streams with the most trouble are listed one by one")
                              .arg(compose::MaxListedStreams);
    if (unlisted.troubled == 0)
        return which + QStringLiteral("; %1 more had none").arg(unlisted.count);
    const StreamHealth &sum = unlisted.sum;
    const int64_t missing_ms = sum.audioStalled_ms + sum.audioTooLate_ms + sum.audioConcealed_ms;
    return which + QStringLiteral("; of %1 more, %2 had some: %3 packets were lost in all, %4 frames could "
                                  "not be shown, %5 s of audio are missing, and the longest gap was %6 s")
                       .arg(unlisted.count)
                       .arg(unlisted.troubled)
                       .arg(sum.lostPackets)
                       .arg(sum.droppedFrames)
                       .arg(double(missing_ms) / 1000, 0, 'f', 1)
                       .arg(double(sum.longestGap_ms) / 1000, 0, 'f', 1);
}

void shorten(QStringList &notes) {
    if (notes.size() <= MaxNotesOfAKind)
        return;
    const qsizetype more = notes.size() - MaxNotesOfAKind;
    notes.resize(MaxNotesOfAKind);
    notes.append(QStringLiteral("%1 more notes like these are left out").arg(more));
}

} // namespace

QJsonObject HealthReport::toJson() const {
    QJsonArray all;
    for (const StreamHealth &stream : streams)
        all.append(streamJson(stream));
    QJsonObject json{{key("longestGap"), qint64(longestGap_ms)},
                     {key("missedPictures"), qint64(missedFrames)},
                     {key("repeatedPictures"), qint64(repeatedFrames)},
                     {key("blackSeconds"), black_s},
                     {key("silentSeconds"), silent_s},
                     {key("streams"), all},
                     {key("notes"), QJsonArray::fromStringList(notes)}};
    if (audioLate_ms)
        json[key("soundLate")] = qint64(*audioLate_ms);
    if (lost_s > 0)
        json[key("lostSeconds")] = lost_s;
    if (!inPieces.isEmpty())
        json[key("inPieces")] = inPieces;
    return json;
}

std::optional<HealthReport> HealthReport::fromJson(const QJsonObject &json) {
    if (json.isEmpty())
        return std::nullopt;
    HealthReport report;
    if (json.contains(key("soundLate")))
        report.audioLate_ms = json[key("soundLate")].toInteger();
    report.longestGap_ms = json[key("longestGap")].toInteger();
    report.missedFrames = json[key("missedPictures")].toInteger();
    report.repeatedFrames = json[key("repeatedPictures")].toInteger();
    report.lost_s = json[key("lostSeconds")].toDouble();
    report.black_s = json[key("blackSeconds")].toDouble();
    report.silent_s = json[key("silentSeconds")].toDouble();
    report.inPieces = json[key("inPieces")].toString();
    for (const auto &stream : json[key("streams")].toArray())
        report.streams.push_back(streamFrom(stream.toObject()));
    for (const auto &note : json[key("notes")].toArray())
        report.notes.append(note.toString());
    return report;
}

void HealthReport::noteExtremes(const StreamHealth &stream) {
    longestGap_ms = std::max(longestGap_ms, stream.longestGap_ms);
    if (stream.audioLate_ms && std::abs(*stream.audioLate_ms) >= std::abs(audioLate_ms.value_or(0)))
        audioLate_ms = stream.audioLate_ms;
}

void HealthReport::conclude(double duration_s, bool hasAudio, bool hasVideo) {
    shorten(notes);
    QStringList ofStreams;
    for (const StreamHealth &stream : streams)
        ofStreams += notesOf(stream, duration_s);
    shorten(ofStreams);
    notes += ofStreams;
    unlisted.add(compose::keepWorst(streams));
    noteExtremes(unlisted.sum);
    for (const StreamHealth &stream : streams)
        noteExtremes(stream);
    if (unlisted.count > 0)
        notes.append(noteOf(unlisted));
    if (duration_s <= 0) {
        notes.append(
            anyExcluded && streams.empty()
                ? QStringLiteral("Nothing was recorded: all participants that sent have record: false")
                : QStringLiteral("Nothing was recorded: no participant sent audio or video"));
        return;
    }
    if (hasVideo && black_s >= duration_s * NearlyAll)
        notes.append(QStringLiteral("The video is black from beginning to end"));
    else if (hasVideo && black_s >= NoticeableBlack_s)
        notes.append(QStringLiteral("The video is black for %1 s in all").arg(black_s, 0, 'f', 1));
    if (hasAudio && silent_s >= duration_s * NearlyAll)
        notes.append(QStringLiteral("Nothing can be heard from beginning to end"));
    if (longestGap_ms >= NoticeableGap_ms)
        notes.append(QStringLiteral("The video stood still for %1 s once").arg(double(longestGap_ms) / 1000));
    if (audioLate_ms && std::abs(*audioLate_ms) > NoticeableLate_ms)
        notes.append(QStringLiteral("Audio and video are %1 ms apart").arg(std::abs(*audioLate_ms)));
    if (missedFrames > 0 && double(missedFrames) > duration_s)
        notes.append(QStringLiteral("The machine did not keep up: %1 frames are missing").arg(missedFrames));
    if (dueFrames > 0 && repeatedFrames * 100 > dueFrames * NoticeablyRepeated_percent)
        notes.append(QStringLiteral("The machine did not keep up: %1 of %2 frames repeat the one before")
                         .arg(repeatedFrames)
                         .arg(dueFrames));
}

QString inPiecesNote(const QString &why) {
    return QStringLiteral(
               "The file plays, but its index is in pieces until there is room for one of all of it: "
               "%1")
        .arg(why);
}

} // namespace ovation::recording
