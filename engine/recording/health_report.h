#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace ovation::recording {

/// How one stream fared.
struct StreamHealth {
    QString streamId;
    QString file;                        ///< INDIVIDUAL: what it is called in the ZIP
    int64_t lostPackets = 0;             ///< never came, retransmissions counted
    int64_t droppedFrames = 0;           ///< could not be shown because of what was lost
    int64_t longestGap_ms = 0;           ///< between two pictures (or pieces of sound, without pictures)
    std::optional<int64_t> soundLate_ms; ///< sound behind picture by the sender's clock, negative = ahead
    QString problem;                     ///< empty = none
};

/// What a person should know before trusting a recording. Measured while it ran; part of its metadata. Plain
/// value.
struct HealthReport {
    std::optional<int64_t> soundLate_ms; ///< the largest of the streams', either way
    int64_t longestGap_ms = 0;
    int64_t missedPictures = 0; ///< given late or twice because the machine did not keep up
    double black_s = 0;         ///< the whole picture was black
    double silent_s = 0;        ///< nothing could be heard
    std::vector<StreamHealth> streams;
    QStringList notes; ///< what is remarkable, a sentence each; empty = nothing is

    QJsonObject toJson() const;
    static std::optional<HealthReport> fromJson(const QJsonObject &json);
    /// Adds the sentences that follow from the numbers of a recording of `duration_s`.
    void conclude(double duration_s, bool hasAudio, bool hasVideo);
};

} // namespace ovation::recording
