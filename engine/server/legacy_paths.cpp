#include "server/legacy_paths.h"

#include <array>

namespace ovation::server {
namespace {

struct Rewriting {
    const char *from, *to;
};

// A longer path before the shorter one it begins with.
constexpr std::array Rewritings = {Rewriting{"/layouts/custom", "/openvidu/layouts"},
                                   Rewriting{"/accept-certificate", "/openvidu/accept-certificate"},
                                   Rewriting{"/recordings", "/openvidu/recordings"},
                                   Rewriting{"/config", "/openvidu/api/config"},
                                   Rewriting{"/info", "/openvidu/info"},
                                   Rewriting{"/cdr", "/openvidu/cdr"},
                                   Rewriting{"/api", "/openvidu/api"}};

} // namespace

QString modernPath(const QString &path) {
    for (const auto &[from, to] : Rewritings) {
        const QString prefix = QLatin1String(from);
        if (path == prefix || path.startsWith(prefix + QLatin1Char('/')))
            return QLatin1String(to) + path.mid(prefix.size());
    }
    return path;
}

} // namespace ovation::server
