#pragma once

#include "recording/conversions.h"

#include <QJsonObject>

namespace ovation::exporting {

/// "webm", for `ovation-converter`; "done" or "failed" follows. Plain value.
struct WebmRequest {
    QString from, to;
    std::vector<media::Chapter> chapters;

    QJsonObject toJson() const;
    static WebmRequest fromJson(const QJsonObject &json);
};

/// "thumbnail", likewise.
struct ThumbnailRequest {
    QString movie, jpeg;

    QJsonObject toJson() const;
    static ThumbnailRequest fromJson(const QJsonObject &json);
};

/// By a process for each file, which may write into the folder of what it makes only. `program`:
/// ovation-converter; empty = the one beside this program.
recording::Conversions convertApart(const QString &program = {});

} // namespace ovation::exporting
