#include "server/rest/body_reader.h"

#include "base/json_bytes.h"
#include "server/json_object.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ovation::server {

std::optional<QJsonValue> BodyReader::find(const char *name) const {
    const QJsonValue value = m_object.value(QLatin1String(name));
    return value.isUndefined() || value.isNull() ? std::nullopt : std::optional(value);
}

void BodyReader::complain(const QString &message, const QString &parameter) {
    if (!m_problem.isEmpty())
        return;
    m_problem = message;
    m_parameter = parameter;
}

void BodyReader::wrongType(const char *name, const char *wanted) {
    complain(QStringLiteral("Parameter '%1' must be %2").arg(QLatin1String(name), QLatin1String(wanted)),
             QLatin1String(name));
}

std::optional<QString> BodyReader::text(const char *name, qsizetype max) {
    const auto value = find(name);
    if (value && !value->isString()) {
        wrongType(name, "a text");
        return std::nullopt;
    }
    if (value && value->toString().size() > max) {
        complain(
            QStringLiteral("Parameter '%1' has more than %2 characters").arg(QLatin1String(name)).arg(max),
            QLatin1String(name));
        return std::nullopt;
    }
    return value ? std::optional(value->toString()) : std::nullopt;
}

std::optional<QString> BodyReader::toldText(const char *name, qsizetype max_bytes) {
    auto given = text(name, std::numeric_limits<qsizetype>::max());
    if (given && jsonBytes(*given) > max_bytes) {
        complain(QStringLiteral("Parameter '%1' takes more than %2 bytes in JSON")
                     .arg(QLatin1String(name))
                     .arg(max_bytes),
                 QLatin1String(name));
        return std::nullopt;
    }
    return given;
}

std::optional<bool> BodyReader::boolean(const char *name) {
    const auto value = find(name);
    if (value && !value->isBool()) {
        wrongType(name, "true or false");
        return std::nullopt;
    }
    return value ? std::optional(value->toBool()) : std::nullopt;
}

std::optional<double> BodyReader::number(const char *name) {
    const auto value = find(name);
    if (value && !value->isDouble()) {
        wrongType(name, "a number");
        return std::nullopt;
    }
    return value ? std::optional(std::clamp(value->toDouble(), -MaxNumber, MaxNumber)) : std::nullopt;
}

std::optional<int> BodyReader::integer(const char *name) {
    const auto value = number(name);
    if (value && (std::trunc(*value) != *value || std::abs(*value) > 2e9)) {
        wrongType(name, "a whole number");
        return std::nullopt;
    }
    return value ? std::optional(int(*value)) : std::nullopt;
}

std::optional<QJsonObject> BodyReader::object(const char *name) {
    const auto value = find(name);
    if (value && !value->isObject()) {
        wrongType(name, "an object");
        return std::nullopt;
    }
    return value ? std::optional(value->toObject()) : std::nullopt;
}

std::optional<QJsonArray> BodyReader::array(const char *name) {
    const auto value = find(name);
    if (value && !value->isArray()) {
        wrongType(name, "an array");
        return std::nullopt;
    }
    return value ? std::optional(value->toArray()) : std::nullopt;
}

Result<void> BodyReader::result() const {
    return ok() ? Result<void>() : Error{Errc::InvalidParameter, m_problem};
}

Result<QJsonObject> bodyObject(const QByteArray &body) {
    if (body.trimmed().isEmpty())
        return QJsonObject();
    return readClientObject(body, RequestJson, Errc::InvalidParameter, QStringLiteral("Body"));
}

} // namespace ovation::server
