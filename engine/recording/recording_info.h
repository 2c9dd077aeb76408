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
    Status status = Status::Starting;
    /// Its files are in the recording path itself, without a folder of their own, as OpenVidu 1.8 left them.
    bool isFlat = false;
    // This program's own.
    FailureKind failureKind = FailureKind::None;
    QString failure; ///< why it failed or ended early, for the user
    bool paused = false;
    std::vector<Marker> markers;
    std::optional<HealthReport> health; ///< when it is ready or failed

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
    /// The metadata file's content: toJson() plus uniqueSessionId.
    QJsonObject toMetadata() const;
    /// What is kept beside the metadata: report(), and whether it was asked for. Empty when there is nothing.
    QJsonObject toOwnData() const;
    /// The same into `own`, which has members of others that stay.
    void putOwnData(QJsonObject &own) const;
    /// Metadata of this program and of OpenVidu from 1.8 on. The error says what is wrong with them. Versions
    /// up to 0.1 kept their own data in them.
    static Result<RecordingInfo> fromMetadata(const QJsonObject &metadata, const QJsonObject &ownData = {});
    QString fileExtension() const; ///< mp4, webm or zip
};

} // namespace ovation::recording
