#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace ovation::server {

/// One request as it came (protocol 3.2). The transport's own `sessionId` has been taken out of `params`.
struct RpcRequest {
    QJsonValue id; ///< undefined for a notification of the client
    QString method;
    QJsonObject params;
    QString rpcSessionId;
};

/// Errors: -32700 not JSON, or more than MessageJson, -32600 not a request. Never throws.
Result<RpcRequest> readRequest(const QString &message);

/// JSON true or false, or the same as text in any case: clients for Android and iOS send every parameter as
/// text, and the reference converts.
std::optional<bool> booleanOf(const QJsonValue &value);
/// A JSON number, or one as text; what is behind the decimal point is cut off. Nothing beyond the range of
/// int.
std::optional<int> integerOf(const QJsonValue &value);

/// Typed access to the parameters of a call; remembers the first thing that was missing or of the wrong type.
class RpcParams {
  public:
    static constexpr qsizetype MaxText = 1024; ///< characters, where nothing else is said

    RpcParams(QString method, QJsonObject params)
        : m_method(std::move(method)), m_params(std::move(params)) {}

    /// Numbers are taken as text, as the reference does. More than `max` characters are refused.
    QString text(const char *name, qsizetype max = MaxText);
    /// What others are told of it: more than `max_bytes` in JSON are refused.
    QString toldText(const char *name, qsizetype max_bytes);
    bool boolean(const char *name); ///< see booleanOf()
    int integer(const char *name);  ///< see integerOf()
    std::optional<QString> optionalText(const char *name, qsizetype max = MaxText);
    std::optional<bool> optionalBoolean(const char *name) const;
    std::optional<int> optionalInteger(const char *name) const;
    QJsonObject optionalObject(const char *name) const; ///< empty when there is none
    QJsonValue value(const char *name);

    /// What was given can't be used: `why` ends the sentence "Parameter 'x' …".
    void refuse(const char *name, const QString &why);
    bool ok() const { return !m_error; }
    /// Code -1, for what is missing or of the wrong type with the text of protocol 3.2.
    Error error() const { return m_error.value_or(Error{}); }

  private:
    QJsonValue need(const char *name);
    QString within(const char *name, const QString &text, qsizetype max);
    void wrongType(const char *name, const char *wanted);

    QString m_method;
    QJsonObject m_params;
    std::optional<Error> m_error;
};

/// {"id":…,"result":{…},"jsonrpc":"2.0"} with the RPC session id inside; scalars are wrapped as {"value":…}.
QString resultMessage(const QJsonValue &id, const QJsonValue &result, const QString &rpcSessionId);
QString errorMessage(const QJsonValue &id, const Error &error, const QString &rpcSessionId);
QString notificationMessage(const QString &method, const QJsonObject &params);

} // namespace ovation::server
