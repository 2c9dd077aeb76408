#pragma once

#include "base/json_scan.h"

namespace ovation::server {

/// The object that a client's JSON is. Error `code`: `what` is not a JSON object, and why where it is not
/// JSON, or more than `limits`. Any thread.
inline Result<QJsonObject> readClientObject(const QByteArray &text, JsonLimits limits, Errc code,
                                            const QString &what) {
    const auto document = readJson(text, limits);
    if (document && document->isObject())
        return document->object();
    const QString sentence = what + QStringLiteral(" is not a JSON object");
    return Error{code, document ? sentence : sentence + QStringLiteral(": ") + document.error().message};
}

} // namespace ovation::server
