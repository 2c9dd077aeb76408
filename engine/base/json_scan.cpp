#include "base/json_scan.h"

namespace ovation {
namespace {

/// Where the string ends that begins at `at`: brackets in it are text.
qsizetype endOfString(QByteArrayView text, qsizetype at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\')
            ++at;
    }
    return at;
}

/// Empty when it keeps within them. What is not JSON counts as far as a parser gets, or further.
QString excessOf(QByteArrayView text, JsonLimits limits) {
    qsizetype values = 1;
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '"':
            at = endOfString(text, at);
            continue;
        case '[':
        case '{':
            if (++depth > limits.depth)
                return QStringLiteral("it is nested more than %1 deep").arg(limits.depth);
            break;
        case ']':
        case '}':
            --depth;
            continue;
        case ',':
        case ':':
            break;
        default:
            continue;
        }
        if (++values > limits.values)
            return QStringLiteral("it has more than %1 values").arg(limits.values);
    }
    return {};
}

} // namespace

Result<QJsonDocument> readJson(const QByteArray &text, JsonLimits limits) {
    if (const QString excess = excessOf(text, limits); !excess.isEmpty())
        return Error{Errc::MalformedMessage, excess};
    QJsonParseError problem;
    auto document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Errc::MalformedMessage, problem.errorString()};
    return document;
}

QJsonObject readJsonObject(const QByteArray &text, JsonLimits limits) {
    const auto document = readJson(text, limits);
    return document ? document->object() : QJsonObject();
}

} // namespace ovation
