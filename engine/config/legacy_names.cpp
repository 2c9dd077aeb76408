#include "config/legacy_names.h"

#include <QUrl>

#include <array>

namespace ovation::config {
namespace {

struct Renamed {
    const char *from, *to;
};

constexpr std::array Names = {Renamed{"openvidu.secret", "OPENVIDU_SECRET"},
                              Renamed{"server.port", "HTTPS_PORT"},
                              Renamed{"kms.uris", "KMS_URIS"},
                              Renamed{"openvidu.cdr", "OPENVIDU_CDR"},
                              Renamed{"openvidu.recording", "OPENVIDU_RECORDING"},
                              Renamed{"openvidu.recording.path", "OPENVIDU_RECORDING_PATH"},
                              Renamed{"openvidu.recording.free-access", "OPENVIDU_RECORDING_PUBLIC_ACCESS"},
                              Renamed{"openvidu.recording.version", "OPENVIDU_RECORDING_VERSION"}};

const QString FreeAccess = QStringLiteral("openvidu.recording.free-access");
const QString PublicUrl = QStringLiteral("openvidu.publicurl");

} // namespace

bool LegacyNames::take(QHash<QString, QString> &values, const QString &from, const QString &to,
                       const QString &value) {
    if (!values.value(to).isEmpty()) {
        m_notes.append(QStringLiteral("%1 is not used: %2 is given, too").arg(from, to));
        return false;
    }
    values.insert(to, value);
    m_oldNames.insert(to, from);
    m_notes.append(QStringLiteral("%1 is taken as %2").arg(from, to));
    return true;
}

void LegacyNames::translate(QHash<QString, QString> &values) {
    for (const auto &[from, to] : Names) {
        const QString old = QLatin1String(from);
        if (const QString value = values.take(old); !value.isEmpty())
            take(values, old, QLatin1String(to), value);
    }
    takePublicUrl(values);
}

// After server.port, which is the port of the program itself: that of the URL may be a proxy's.
void LegacyNames::takePublicUrl(QHash<QString, QString> &values) {
    const QString value = values.take(PublicUrl);
    if (value.isEmpty())
        return;
    if (value == QStringLiteral("local") || value == QStringLiteral("docker")) {
        m_notes.append(QStringLiteral("%1=%2 means nothing here: give DOMAIN_OR_PUBLIC_IP, or leave both out "
                                      "to be reached from this machine only")
                           .arg(PublicUrl, value));
        return;
    }
    const QUrl url(value, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        m_complaints.append(QStringLiteral("%1 must be local, docker or a URL").arg(PublicUrl));
        return;
    }
    const bool taken = take(values, PublicUrl, QStringLiteral("DOMAIN_OR_PUBLIC_IP"), url.host());
    const QString port = QStringLiteral("HTTPS_PORT");
    if (taken && url.port() > 0 && values.value(port).isEmpty())
        take(values, PublicUrl, port, QString::number(url.port()));
}

bool LegacyNames::areOf18() const {
    const QStringList given = m_oldNames.values();
    return given.contains(FreeAccess);
}

QStringList LegacyNames::explained(const QStringList &complaints) const {
    QStringList all = m_complaints;
    for (const QString &complaint : complaints) {
        const QString name = complaint.section(QLatin1Char(' '), 0, 0);
        const QString old = m_oldNames.value(name);
        all.append(old.isEmpty()
                       ? complaint
                       : QStringLiteral("%1 (given as %2)%3").arg(name, old, complaint.mid(name.size())));
    }
    return all;
}

} // namespace ovation::config
