#include "server/signalling/rpc_reader.h"

#include "base/excerpt.h"
#include "base/json_bytes.h"
#include "server/json_object.h"
#include "server/signalling/param_limits.h"
#include "session/protocol_codes.h"

#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace ovation::server {
namespace {

constexpr qsizetype MaxId = 64; ///< characters: it is repeated in the answer

QJsonValue withoutNulls(const QJsonValue &value) {
    if (value.isObject()) {
        QJsonObject clean;
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (!entry.value().isNull() && !entry.value().isUndefined())
                clean.insert(entry.key(), withoutNulls(entry.value()));
        }
        return clean;
    }
    if (value.isArray()) {
        QJsonArray clean;
        for (const auto &entry : value.toArray())
            clean.append(withoutNulls(entry));
        return clean;
    }
    return value;
}

QString compact(const QJsonObject &object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<bool> booleanOf(const QJsonValue &value) {
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString();
    if (text.compare(QStringLiteral("true"), Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare(QStringLiteral("false"), Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

std::optional<int> integerOf(const QJsonValue &value) {
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    const double whole = std::trunc(number);
    const bool fits =
        whole >= std::numeric_limits<int>::min() && whole <= std::numeric_limits<int>::max(); // not NaN
    return isNumber && fits ? std::optional(int(whole)) : std::nullopt;
}

Result<RpcRequest> readRequest(const QString &message) {
    const auto object =
        readClientObject(message.toUtf8(), MessageJson, Errc::MalformedMessage, QStringLiteral("Message"));
    if (!object)
        return object.error();
    RpcRequest request;
    request.id = object->value(QStringLiteral("id"));
    request.method = object->value(QStringLiteral("method")).toString();
    const QJsonValue params = object->value(QStringLiteral("params"));
    const bool idFits = request.id.isUndefined() || request.id.isDouble() || request.id.isString();
    if (request.method.isEmpty() || !idFits ||
        !(params.isObject() || params.isUndefined() || params.isNull()))
        return Error{Errc::MalformedRequest, QStringLiteral("Message is not a JSON-RPC request")};
    if (request.id.toString().size() > MaxId)
        return Error{Errc::MalformedRequest,
                     QStringLiteral("The id of a request has at most %1 characters").arg(MaxId)};
    request.params = params.toObject();
    request.rpcSessionId = request.params.take(QStringLiteral("sessionId")).toString();
    return request;
}

QJsonValue RpcParams::need(const char *name) {
    QJsonValue value = m_params.value(QLatin1String(name));
    if ((value.isUndefined() || value.isNull()) && !m_error)
        m_error = Error{Errc::UnreadableParameters,
                        QStringLiteral("java.lang.RuntimeException:Request element '%1' is missing in "
                                       "RPC method '%2'. CHECK THAT 'openvidu-server' AND "
                                       "'openvidu-browser' SHARE THE SAME VERSION NUMBER")
                            .arg(QLatin1String(name), excerpt(m_method))};
    return value;
}

void RpcParams::wrongType(const char *name, const char *wanted) {
    if (!m_error)
        m_error = Error{Errc::UnreadableParameters,
                        QStringLiteral("java.lang.RuntimeException:Request element '%1' is not %2 in "
                                       "RPC method '%3'")
                            .arg(QLatin1String(name), QLatin1String(wanted), excerpt(m_method))};
}

void RpcParams::refuse(const char *name, const QString &why) {
    if (!m_error)
        m_error =
            Error{Errc::InvalidParameter, QStringLiteral("Parameter '%1' %2").arg(QLatin1String(name), why)};
}

QString RpcParams::within(const char *name, const QString &text, qsizetype max) {
    if (text.size() <= max)
        return text;
    refuse(name, QStringLiteral("has more than %1 characters").arg(max));
    return {};
}

QString RpcParams::text(const char *name, qsizetype max) {
    const QJsonValue value = need(name);
    if (value.isString())
        return within(name, value.toString(), max);
    if (value.isDouble() || value.isBool())
        return value.toVariant().toString();
    if (ok())
        wrongType(name, "a text");
    return {};
}

QString RpcParams::toldText(const char *name, qsizetype max_bytes) {
    QString given = text(name, std::numeric_limits<qsizetype>::max());
    if (jsonBytes(given) <= max_bytes)
        return given;
    refuse(name, QStringLiteral("takes more than %1 bytes in JSON").arg(max_bytes));
    return {};
}

bool RpcParams::boolean(const char *name) {
    const auto value = booleanOf(need(name));
    if (!value && ok())
        wrongType(name, "true or false");
    return value.value_or(false);
}

int RpcParams::integer(const char *name) {
    const auto value = integerOf(need(name));
    if (!value && ok())
        wrongType(name, "a number");
    return value.value_or(0);
}

std::optional<QString> RpcParams::optionalText(const char *name, qsizetype max) {
    const QJsonValue value = m_params.value(QLatin1String(name));
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    if (text.size() <= max)
        return text;
    within(name, text, max); // says so
    return std::nullopt;
}

std::optional<bool> RpcParams::optionalBoolean(const char *name) const {
    return booleanOf(m_params.value(QLatin1String(name)));
}

std::optional<int> RpcParams::optionalInteger(const char *name) const {
    return integerOf(m_params.value(QLatin1String(name)));
}

QJsonObject RpcParams::optionalObject(const char *name) const {
    return m_params.value(QLatin1String(name)).toObject();
}

QJsonValue RpcParams::value(const char *name) {
    return need(name);
}

QString resultMessage(const QJsonValue &id, const QJsonValue &result, const QString &rpcSessionId) {
    QJsonObject object = result.isObject() ? withoutNulls(result).toObject()
                         : result.isUndefined() || result.isNull()
                             ? QJsonObject()
                             : QJsonObject{{QStringLiteral("value"), result}};
    object[QStringLiteral("sessionId")] = rpcSessionId;
    return compact({{QStringLiteral("id"), id},
                    {QStringLiteral("result"), object},
                    {QStringLiteral("jsonrpc"), QStringLiteral("2.0")}});
}

QString errorMessage(const QJsonValue &id, const Error &error, const QString &rpcSessionId) {
    const int code = session::protocolCode(error.code);
    const bool isOpenVidus = code > 0 && code < 1000;
    const QString text =
        isOpenVidus ? QStringLiteral("%1. Code: %2").arg(error.message).arg(code) : error.message;
    QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("message"), text}};
    if (!rpcSessionId.isEmpty())
        body[QStringLiteral("data")] = QJsonObject{{QStringLiteral("sessionId"), rpcSessionId}};
    QJsonObject message{{QStringLiteral("error"), body}, {QStringLiteral("jsonrpc"), QStringLiteral("2.0")}};
    if (!id.isUndefined() && !id.isNull())
        message[QStringLiteral("id")] = id;
    return compact(message);
}

QString notificationMessage(const QString &method, const QJsonObject &params) {
    return compact({{QStringLiteral("method"), method},
                    {QStringLiteral("params"), withoutNulls(params)},
                    {QStringLiteral("jsonrpc"), QStringLiteral("2.0")}});
}

} // namespace ovation::server
