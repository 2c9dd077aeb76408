#include "server/http/routes.h"

namespace ovation::server {
namespace {

QStringList segmentsOf(const QString &path) {
    QStringList segments = path.split(QLatin1Char('/'));
    if (!segments.isEmpty() && segments.first().isEmpty())
        segments.removeFirst();
    if (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast(); // a slash at the end changes nothing
    return segments;
}

std::optional<QStringList> matchSegments(const QStringList &pattern, const QStringList &path) {
    QStringList parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == QStringLiteral("**")) {
            parameters.append(path.mid(i).join(QLatin1Char('/')));
            return parameters;
        }
        if (i >= path.size())
            return std::nullopt;
        if (pattern[i] == QStringLiteral("*"))
            parameters.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return pattern.size() == path.size() ? std::optional(parameters) : std::nullopt;
}

} // namespace

void Routes::add(const char *method, const char *pattern, Access access, Handler handler) {
    m_routes.push_back({method, segmentsOf(QLatin1String(pattern)), access, std::move(handler)});
}

std::optional<Routes::Match> Routes::find(const QByteArray &method, const QString &path) const {
    const QStringList segments = segmentsOf(path);
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    std::optional<Match> found;
    QList<QByteArray> allowed;
    for (const Route &route : m_routes) {
        const auto parameters = matchSegments(route.segments, segments);
        if (!parameters)
            continue;
        if (!found)
            found = Match{nullptr, route.access, {}, {}};
        if (route.method == wanted) {
            found->handler = &route.handler;
            found->access = route.access;
            found->parameters = *parameters;
            return found;
        }
        allowed.append(route.method);
        if (route.method == "GET")
            allowed.append("HEAD");
    }
    if (found)
        found->allowed = allowed.join(", ");
    return found;
}

} // namespace ovation::server
