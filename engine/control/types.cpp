#include "control/types.h"

#include "base/json_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ovation::control {

qsizetype written_bytes(const QJsonValue &value) {
    // In an array: QJsonDocument writes no scalars.
    const auto json = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return jsonBytes(QStringView(json).sliced(1, json.size() - 2));
}

qsizetype Signal::written_bytes() const {
    return jsonBytes(type.value_or(QString())) + jsonBytes(data.value_or(QString()));
}

} // namespace ovation::control
