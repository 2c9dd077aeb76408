#include "control/types.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ovation::control {

qsizetype writtenSize(const QJsonValue &value) {
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).size();
}

} // namespace ovation::control
