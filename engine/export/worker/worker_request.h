#pragma once

#include "export/job_control.h"
#include "export/types.h"

#include <QJsonObject>

#include <optional>

/// What the server and `ovation-converter` say to each other, in lines as page/page_messages.h has them.
/// The server: "export" (WorkerRequest), then "run" with the path. The other: "made" with an estimate or
/// "failed" with an error; once it runs "progress", and "done" or "failed". Plain values.
namespace ovation::exporting {

/// "export": all that it is told.
struct WorkerRequest {
    Request request;
    QString recordingsFolder; ///< RecordingPaths::root
    QString layoutsFolder;    ///< where a background may lie

    QJsonObject toJson() const;
    /// Nothing when it is none of this program.
    static std::optional<WorkerRequest> fromJson(const QJsonObject &json);
};

QJsonObject toJson(const JobProgress &progress);
/// Brings what was said to the control of the job. It may be anything.
void takeProgress(const QJsonObject &json, JobControl &control);

/// "made", with the bytes that it will need on the disk.
QJsonObject madeJson(int64_t estimate_bytes);
int64_t estimateFrom(const QJsonObject &json);

/// "run".
QJsonObject runJson(const QString &path);
QString pathFrom(const QJsonObject &json);

} // namespace ovation::exporting
