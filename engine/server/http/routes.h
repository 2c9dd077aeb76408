#pragma once

#include "server/http/message.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace ovation::server {

/// Layout: with the secret, or with that of a layout that is open.
enum class Access { Public, Secret, Layout };

/// Which handler answers which path. Patterns are segments; `*` stands for exactly one, a `**` at the end for
/// the rest.
class Routes {
  public:
    using Handler = std::function<void(const HttpRequest &, const Responder &)>;

    void add(const char *method, const char *pattern, Access access, Handler handler);

    struct Match {
        const Handler *handler = nullptr; ///< null: the path is known but not the method
        Access access = Access::Secret;
        QStringList parameters;
        QByteArray allowed; ///< for a 405
    };
    /// Nothing when no route has this path. HEAD is answered by GET.
    std::optional<Match> find(const QByteArray &method, const QString &path) const;

  private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Access access;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

} // namespace ovation::server
