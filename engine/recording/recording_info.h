#pragma once

#include "base/result.h"
#include "recording/failure_kind.h"
#include "recording/health_report.h"
#include "session/properties.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace ovation::recording {

enum class Status { Starting, Started, Stopped, Ready, Failed };
QString toText(Status);

/// A marker; becomes a chapter.
struct Marker {
    int64_t time_ms = 0; ///< from the recording's beginning, pauses left out
    QString name;
};

/// How far a finished recording is on its way to where it is kept besides this machine (docs/storage.md).
struct Delivery {
    bool isDone = false; ///< all of it is there, and its checksums agree
    QString folder;      ///< there; empty until it is done
    QString url;         ///< of its file there; empty until it is done
    QString endReason;   ///< why the recording ended; told again once it is done
    bool operator==(const Delivery &) const = default;
};

/// Member of toOwnData() with the delivery, which is of this machine only.
inline constexpr char DeliveryMember[] = "upload";

/// A recording as the REST API and the metadata file describe it (protocol 1.5, 2).
struct RecordingInfo {
    QString id;
    QString name;
    QString sessionId;
    QString uniqueSessionId;
    session::RecordingProperties properties;
    int64_t createdAt = 0; ///< ms; moment the start request was processed
    int64_t size = 0;      ///< bytes, 0 until ready
    double duration = 0;   ///< seconds, 0 until ready
    QString url;           ///< empty = null
    bool hasAudio = true, hasVideo = true;
    Status status = Status::Starting; ///< on this machine; clients are told publicStatus()
    /// Its files are in the recording path itself, without a folder of their own, as OpenVidu 1.8 left them.
    bool isFlat = false;
    // This program's own.
    FailureKind failureKind = FailureKind::None;
    QString failure; ///< why it failed or ended early, for the user
    bool paused = false;
    std::vector<Marker> markers;
    int64_t past_ms = 0;                ///< while it is not finished: see Recorder::past_ms()
    std::optional<HealthReport> health; ///< when it is ready or failed
    std::optional<Delivery> delivery;   ///< when it is ready and kept elsewhere, too

    /// Ready here, and not yet where it is kept.
    bool isPending() const { return status == Status::Ready && delivery && !delivery->isDone; }
    /// A pending one is still stopped (protocol 5.5).
    Status publicStatus() const { return isPending() ? Status::Stopped : status; }

    /// It failed or ended early.
    void fail(FailureKind kind, const QString &detail) {
        failureKind = kind;
        failure = detail;
    }
    void clearFailure() { fail(FailureKind::None, {}); }

    /// Recording JSON of protocol 1.5, and nothing else.
    QJsonObject toJson() const;
    /// What this program reports beyond it (docs/extensions.md); empty when there is nothing to report.
    QJsonObject report() const;
    /// The metadata file's content: as toJson() of a recording that is nowhere else, plus uniqueSessionId.
    QJsonObject toMetadata() const;
    /// What is kept beside the metadata: report(), whether it was asked for, and the delivery. Empty when
    /// there is nothing.
    QJsonObject toOwnData() const;
    /// The same into `own`, which has members of others that stay.
    void putOwnData(QJsonObject &own) const;
    /// Metadata of this program and of OpenVidu from 1.8 on. The error says what is wrong with them. Versions
    /// up to 0.1 kept their own data in them.
    static Result<RecordingInfo> fromMetadata(const QJsonObject &metadata, const QJsonObject &ownData = {});
    QString fileExtension() const; ///< mp4, webm or zip

  private:
    QJsonObject localJson() const;
};

} // namespace ovation::recording
