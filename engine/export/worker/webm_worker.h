#pragma once

#include "recording/individual_webm.h"

#include <QJsonObject>
#include <QString>

namespace ovation::exporting {

/// "webm", for `ovation-converter`; "done" or "failed" follows. Plain value.
struct WebmRequest {
    QString from, to;
    std::vector<media::Chapter> chapters;

    QJsonObject toJson() const;
    static WebmRequest fromJson(const QJsonObject &json);
};

/// Encodes in a process for each file, which may write into the folder of the new one only. `program`:
/// ovation-converter; empty = the one beside this program.
recording::EncodeWebm encodeWebmApart(QString program = {});

} // namespace ovation::exporting
