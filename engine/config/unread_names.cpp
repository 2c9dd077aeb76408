#include "config/unread_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace ovation::config {
namespace {

constexpr int MaxMistakes = 3; ///< letters by which a misspelt name may differ from the one that is meant

struct Instead {
    const char *names; ///< with a blank between them; one that ends with * stands for all that begin so
    const char *what;  ///< the end of a sentence that begins with the names
};

/// What the deployments of OpenVidu 2.x (Community, Pro, Enterprise) and its guides set for parts that are
/// not here.
constexpr std::array NotHere = {
    Instead{"LETSENCRYPT_EMAIL",
            "not used: certificates are not obtained here; give your own with CERTIFICATE_TYPE=owncert"},
    Instead{"REDIRECT_WWW WORKER_CONNECTIONS HTTPS_CIPHERS HTTPS_PROTOCOLS HTTPS_HSTS PROXY_* WITH_APP",
            "not used: no nginx stands before this program"},
    Instead{"OPENVIDU_ENTERPRISE_MEDIA_SERVER", "not used: the media server is part of this program"},
    Instead{"KMS_MIN_PORT KMS_MAX_PORT",
            "not used: the UDP ports of media are OVATION_MEDIA_PORT_MIN to OVATION_MEDIA_PORT_MAX"},
    Instead{"PUBLIC_IP KMS_EXTERNAL_ADDRESS OPENVIDU_PRO_MEDIA_NODE_PUBLIC_IP_AUTODISCOVER",
            "not used: media is announced at DOMAIN_OR_PUBLIC_IP, or as MEDIA_NODES_PUBLIC_IPS says"},
    Instead{"SERVER_PORT SERVER_SSL_ENABLED OPENVIDU_DEV",
            "not used: the server's address is DOMAIN_OR_PUBLIC_IP and HTTPS_PORT"},
    Instead{"OPENVIDU_RECORDING_COMPOSED_BASICAUTH",
            "not used: the built-in layouts need no page; record a page with recordingLayout CUSTOM"},
    Instead{"OPENVIDU_RECORDING_IMAGE OPENVIDU_RECORDING_ENABLE_GPU",
            "not used: recordings are made without a container"},
    Instead{"KMS_IMAGE KMS_DOCKER_* DOCKER_* AWS_CLI_DOCKER_TAG OPENVIDU_PRO_DOCKER_REGISTRIES JAVA_OPTIONS "
            "ES_JAVA_OPTS MY_UID",
            "not used: there are no containers and no Java; files belong to the user of this program"},
    Instead{"OV_CE_DEBUG_LEVEL OPENVIDU_BROWSER_LOGS",
            "not used: the log goes to standard error, QT_LOGGING_RULES chooses what it holds"},
    Instead{"OPENVIDU_EDITION OPENVIDU_PRO_LICENSE*", "not used: there are no editions and no license"},
    Instead{"OPENVIDU_PRO_CLUSTER* OPENVIDU_ENTERPRISE_HA_NODE* OPENVIDU_ENTERPRISE_HA_REDIS* AWS_* RM_*",
            "not used: all sessions run on this machine"},
    Instead{"OPENVIDU_PRO_AWS_* OPENVIDU_ENTERPRISE_HA_S3_*",
            "not used: recordings stay on the disk of this machine"},
    Instead{"OPENVIDU_PRO_ELASTICSEARCH* OPENVIDU_PRO_KIBANA_HOST ELASTICSEARCH_* OPENVIDU_PRO_STATS_*",
            "not used: nothing is sent to Elasticsearch; take events from the webhook or the record files"},
    Instead{"OPENVIDU_PRO_NETWORK_QUALITY*", "not used: clients are not told of their network quality"},
    Instead{"OPENVIDU_PRO_SPEECH_TO_TEXT*",
            "not used: speech to text is answered as where it is switched off"},
    Instead{
        "OPENVIDU_PRO_COTURN_* COTURN_MIN_PORT COTURN_MAX_PORT COTURN_REDIS_* TURN_DOMAIN_NAME "
        "TURN_STATIC_AUTH_SECRET",
        "not used: no TURN server is started here; name one with COTURN_IP and COTURN_SHARED_SECRET_KEY, or "
        "with OPENVIDU_WEBRTC_ICE_SERVERS"},
};

QStringList namesOf(const Instead &entry) {
    return QString::fromLatin1(entry.names).split(QLatin1Char(' '));
}

bool fits(const QString &name, const QString &pattern) {
    return pattern.endsWith(QLatin1Char('*')) ? name.startsWith(pattern.chopped(1)) : name == pattern;
}

std::optional<std::size_t> reasonFor(const QString &name) {
    for (std::size_t i = 0; i < NotHere.size(); ++i) {
        const QStringList patterns = namesOf(NotHere[i]);
        if (std::any_of(patterns.begin(), patterns.end(), [&](const QString &p) { return fits(name, p); }))
            return i;
    }
    return std::nullopt;
}

/// How many letters have to be changed, added or left out to make one of the other (Levenshtein).
int mistakes(const QString &a, const QString &b) {
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = std::size_t(j);
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({changed, row[at] + 1, diagonal + 1});
        }
    }
    return row.back();
}

/// The known name that is most like it; empty when none is.
QString nearest(const QString &name, const QSet<QString> &known) {
    QStringList names(known.begin(), known.end());
    for (const Instead &entry : NotHere) {
        for (const QString &pattern : namesOf(entry)) {
            if (!pattern.endsWith(QLatin1Char('*')))
                names.append(pattern);
        }
    }
    names.sort(); // of several that are as near, always the same one
    QString written = name.toUpper();
    written.replace(QLatin1Char('.'), QLatin1Char('_')).replace(QLatin1Char('-'), QLatin1Char('_'));
    QString best;
    int fewest = MaxMistakes + 1;
    for (const QString &candidate : std::as_const(names)) {
        if (std::abs(candidate.size() - written.size()) >= fewest)
            continue;
        if (const int count = mistakes(written, candidate); count < fewest) {
            fewest = count;
            best = candidate;
        }
    }
    return best;
}

bool isOff(const QString &value) {
    return value.isEmpty() || value == QStringLiteral("false") || value == QStringLiteral("disabled");
}

} // namespace

QStringList notesOnUnread(const QHash<QString, QString> &given, const QSet<QString> &known) {
    std::array<QStringList, NotHere.size()> unused;
    QStringList unknown;
    QStringList names = given.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (known.contains(name))
            continue;
        if (const auto reason = reasonFor(name)) {
            if (!isOff(given[name]))
                unused[*reason].append(name);
            continue;
        }
        const QString meant = nearest(name, known);
        unknown.append(
            meant.isEmpty()
                ? QStringLiteral("%1 is not known and has no effect").arg(name)
                : QStringLiteral("%1 is not known and has no effect: did you mean %2?").arg(name, meant));
    }
    QStringList notes;
    for (std::size_t i = 0; i < NotHere.size(); ++i) {
        if (!unused[i].isEmpty())
            notes.append(QStringLiteral("%1 %2 %3")
                             .arg(unused[i].join(QStringLiteral(", ")),
                                  unused[i].size() == 1 ? QStringLiteral("is") : QStringLiteral("are"),
                                  QLatin1String(NotHere[i].what)));
    }
    return notes + unknown;
}

bool isOurs(const QString &name) {
    const std::array prefixes = {"OPENVIDU_", "OVATION_", "COTURN_", "openvidu."};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const char *prefix) { return name.startsWith(QLatin1String(prefix)); });
}

QHash<QString, QString> meantForUs(const QHash<QString, QString> &values, const QStringList &inFiles) {
    QHash<QString, QString> meant;
    for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
        if (inFiles.contains(entry.key()) || isOurs(entry.key()))
            meant.insert(entry.key(), entry.value());
    }
    return meant;
}

} // namespace ovation::config
