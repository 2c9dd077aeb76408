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

/// 1.8 kept all files in one folder, each with the recording's id as its name: /recordings/S.mp4.
QString flatRecording(const QString &path) {
    const QString prefix = QStringLiteral("/recordings/");
    const QString file = path.startsWith(prefix) ? path.mid(prefix.size()) : QString();
    const auto dot = file.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && !file.contains(QLatin1Char('/'))
               ? QStringLiteral("/openvidu/recordings/%1/%2").arg(file.left(dot), file)
               : QString();
}

} // namespace

QString modernPath(const QString &path) {
    if (QString flat = flatRecording(path); !flat.isEmpty())
        return flat;
    for (const auto &[from, to] : Rewritings) {
        const QString prefix = QLatin1String(from);
        if (path == prefix || path.startsWith(prefix + QLatin1Char('/')))
            return QLatin1String(to) + path.mid(prefix.size());
    }
    return path;
}

} // namespace ovation::server
