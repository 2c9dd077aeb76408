#pragma once

#include "base/result.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ovation {

/// What a JSON text may hold. QJsonDocument needs up to forty times the bytes of `[[1],[1],…`, so what others
/// wrote is looked at before it is parsed.
struct JsonLimits {
    qsizetype values; ///< names of members count, too
    int depth;        ///< arrays and objects in each other
};
inline constexpr JsonLimits RequestJson{20'000, 64}; ///< the largest, an export, has some 6000
inline constexpr JsonLimits FileJson{500'000, 64};   ///< 5000 streams with all that is known of them

/// QJsonDocument::fromJson() of what keeps within `limits`. Error MalformedMessage, whose sentence fits
/// behind a colon. Any thread.
Result<QJsonDocument> readJson(const QByteArray &text, JsonLimits limits);
/// The object in it; an empty one where there is none, or readJson() fails. Any thread.
QJsonObject readJsonObject(const QByteArray &text, JsonLimits limits);

} // namespace ovation
