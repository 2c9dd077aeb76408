#pragma once

#include "base/excerpt.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace ovation::server {

/// What is wrong with a body, and with which of its members.
struct ParameterError : Error {
    QString parameter; ///< without those around it; empty where it is about several
};

/// Typed access to a JSON body. Absent and null are the same; a wrong type is the first (and only) error
/// kept.
class BodyReader {
  public:
    explicit BodyReader(QJsonObject object) : m_object(std::move(object)) {}

    static constexpr qsizetype MaxText = 1024; ///< characters, where nothing else is said

    /// More than `max` characters are an error.
    std::optional<QString> text(const char *name, qsizetype max = MaxText);
    /// What others are told of it: more than `max_bytes` in JSON are an error.
    std::optional<QString> toldText(const char *name, qsizetype max_bytes);
    std::optional<bool> boolean(const char *name);
    /// Larger ones, also below zero, count as this, which fits into 64 bits.
    static constexpr double MaxNumber = 1e15;
    std::optional<double> number(const char *name);
    std::optional<int> integer(const char *name);
    std::optional<QJsonObject> object(const char *name);
    std::optional<QJsonArray> array(const char *name);
    /// A text that must be one of the words `parse` knows.
    template <typename Parse>
    auto word(const char *name, Parse parse) -> decltype(parse(QString())) {
        const auto given = text(name);
        if (!given)
            return std::nullopt;
        auto value = parse(*given);
        if (!value)
            complain(QStringLiteral("Parameter '%1' has no valid value: '%2'")
                         .arg(QLatin1String(name), excerpt(*given)),
                     QLatin1String(name));
        return value;
    }

    void complain(const QString &message, const QString &parameter = {});
    bool ok() const { return m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; }
    const QString &parameter() const { return m_parameter; } ///< that the problem is about
    ParameterError error() const { return {{Errc::InvalidParameter, m_problem}, m_parameter}; }
    /// Error InvalidParameter with the problem, if there is one.
    Result<void> result() const;

  private:
    std::optional<QJsonValue> find(const char *name) const;
    void wrongType(const char *name, const char *wanted);

    QJsonObject m_object;
    QString m_problem, m_parameter;
};

/// The body as an object: {} when it is empty, error InvalidParameter when it is not a JSON object, or
/// holds more than RequestJson.
Result<QJsonObject> bodyObject(const QByteArray &body);

} // namespace ovation::server
