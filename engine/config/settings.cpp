#include "config/settings.h"

#include "base/atomic_file.h"
#include "base/ice_server_rules.h"
#include "base/log.h"
#include "base/random_text.h"
#include "config/env_file.h"
#include "config/setting_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUrl>

namespace ovation::config {
namespace {

constexpr int SecretLength = 32;
constexpr int MostSeconds = 10 * 365 * 86400;

QString text(const char *ascii) {
    return QLatin1String(ascii);
}

QString settingsFile(const Sources &sources) {
    return sources.configPath + QStringLiteral("/settings.env");
}

/// Makes a folder only its owner can enter.
bool makePrivateFolder(const QString &path) {
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(path) &&
           QFile::setPermissions(path,
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Result<QHash<QString, QString>> readEnvFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{0, QStringLiteral("Cannot read %1: %2").arg(path, file.errorString())};
    QStringList problems;
    auto values = parseEnv(QString::fromUtf8(file.readAll()), &problems);
    if (!problems.isEmpty())
        return Error{0, QStringLiteral("%1: %2").arg(path, problems.join(QStringLiteral("; ")))};
    return values;
}

/// "url=turn:host:3478,username=u,credential=c" (protocol 5.1).
IceServer iceServerFrom(const QString &entry) {
    IceServer server;
    for (const QString &part : entry.split(QLatin1Char(','))) {
        const auto at = part.indexOf(QLatin1Char('='));
        const QString name = part.left(at).trimmed();
        const QString value = at < 0 ? QString() : part.mid(at + 1).trimmed();
        if (name == QStringLiteral("url"))
            server.url = value;
        else if (name == QStringLiteral("username"))
            server.username = value;
        else if (name == QStringLiteral("credential"))
            server.credential = value;
        else if (name == QStringLiteral("staticAuthSecret"))
            server.staticAuthSecret = value;
    }
    return server;
}

void readServer(SettingReader &in, Settings &out) {
    out.domain = in.text(text("DOMAIN_OR_PUBLIC_IP"), out.domain);
    static const QRegularExpression host(text("\\A([A-Za-z0-9.-]+|[0-9A-Fa-f:]+)\\z"));
    if (!host.match(out.domain).hasMatch())
        in.complain(text("DOMAIN_OR_PUBLIC_IP"), QStringLiteral("must be a domain name or an IP address"));
    out.httpsPort = quint16(in.integer(text("HTTPS_PORT"), out.httpsPort, 1, 65535));
    out.supportDeprecatedApi = in.boolean(text("SUPPORT_DEPRECATED_API"), out.supportDeprecatedApi);
    out.listenAddress = in.text(text("OVATION_LISTEN_ADDRESS"), {});
    if (!out.listenAddress.isEmpty() && QHostAddress(out.listenAddress).isNull())
        in.complain(text("OVATION_LISTEN_ADDRESS"), QStringLiteral("must be an IP address"));

    const QString type = in.text(text("CERTIFICATE_TYPE"), text("selfsigned"));
    if (type == QStringLiteral("owncert")) {
        out.certificateType = CertificateType::Own;
        out.certificateFile = in.text(text("OVATION_CERTIFICATE_FILE"), {});
        out.certificateKeyFile = in.text(text("OVATION_CERTIFICATE_KEY_FILE"), {});
        for (const auto &[name, path] : {std::pair{"OVATION_CERTIFICATE_FILE", out.certificateFile},
                                         std::pair{"OVATION_CERTIFICATE_KEY_FILE", out.certificateKeyFile}}) {
            if (!QFileInfo(path).isReadable())
                in.complain(text(name),
                            QStringLiteral("must name a readable PEM file when CERTIFICATE_TYPE=owncert"));
        }
    } else if (type == QStringLiteral("letsencrypt")) {
        in.complain(
            text("CERTIFICATE_TYPE"),
            QStringLiteral("letsencrypt is not available here: obtain the certificate and use owncert"));
    } else if (type != QStringLiteral("selfsigned")) {
        in.complain(text("CERTIFICATE_TYPE"), QStringLiteral("must be selfsigned or owncert"));
    }

    for (const QString &entry : in.list(text("OPENVIDU_WEBRTC_ICE_SERVERS"))) {
        const IceServer server = iceServerFrom(entry);
        if (const QString problem = iceServerProblem(server); !problem.isEmpty())
            in.complain(text("OPENVIDU_WEBRTC_ICE_SERVERS"), problem);
        out.iceServers.append(server);
    }
    if (in.boolean(text("OPENVIDU_WEBRTC_SIMULCAST"), false))
        in.complain(text("OPENVIDU_WEBRTC_SIMULCAST"), QStringLiteral("is not available in this version"));
}

void readMedia(SettingReader &in, Settings &out) {
    out.mediaAddresses = in.list(text("OVATION_MEDIA_ADDRESSES"));
    for (const QString &address : std::as_const(out.mediaAddresses)) {
        if (QHostAddress(address).isNull())
            in.complain(text("OVATION_MEDIA_ADDRESSES"),
                        QStringLiteral("'%1' is not an IP address").arg(address));
    }
    out.mediaPortMin = quint16(in.integer(text("OVATION_MEDIA_PORT_MIN"), out.mediaPortMin, 1024, 65535));
    out.mediaPortMax = quint16(in.integer(text("OVATION_MEDIA_PORT_MAX"), out.mediaPortMax, 1024, 65535));
    if (out.mediaPortMin > out.mediaPortMax)
        in.complain(text("OVATION_MEDIA_PORT_MIN"), QStringLiteral("is larger than OVATION_MEDIA_PORT_MAX"));
    const auto bandwidth = [&](const char *name, int &value) {
        value = in.integer(text(name), value, 0, 1'000'000);
    };
    bandwidth("OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH", out.maxRecv_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MIN_RECV_BANDWIDTH", out.minRecv_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MAX_SEND_BANDWIDTH", out.maxSend_kbps);
    bandwidth("OPENVIDU_STREAMS_VIDEO_MIN_SEND_BANDWIDTH", out.minSend_kbps);
    const QString codec = in.text(text("OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"), toText(out.forcedVideoCodec));
    if (const auto known = forcedVideoCodecFromText(codec))
        out.forcedVideoCodec = *known;
    else
        in.complain(text("OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"),
                    QStringLiteral("must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264"));
    out.allowTranscoding = in.boolean(text("OPENVIDU_STREAMS_ALLOW_TRANSCODING"), out.allowTranscoding);
}

/// The folder exists and a file can be made in it; otherwise says what to do.
void checkWritable(SettingReader &in, const char *name, const QString &path) {
    if (!makePrivateFolder(path)) {
        in.complain(text(name), QStringLiteral("folder %1 cannot be made: choose another one").arg(path));
        return;
    }
    QTemporaryFile probe(path + QStringLiteral("/.write-test-XXXXXX"));
    if (!probe.open())
        in.complain(text(name),
                    QStringLiteral("folder %1 is not writable: %2").arg(path, probe.errorString()));
}

void readRecording(SettingReader &in, Settings &out, const Sources &sources) {
    out.recording = in.boolean(text("OPENVIDU_RECORDING"), out.recording);
    out.recordingDebug = in.boolean(text("OPENVIDU_RECORDING_DEBUG"), out.recordingDebug);
    out.recordingVersion = in.text(text("OPENVIDU_RECORDING_VERSION"), out.recordingVersion);
    out.recordingPublicAccess =
        in.boolean(text("OPENVIDU_RECORDING_PUBLIC_ACCESS"), out.recordingPublicAccess);
    out.autostopTimeout_s =
        in.integer(text("OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT"), out.autostopTimeout_s, 0, MostSeconds);
    out.recordingPath = QDir::cleanPath(
        in.text(text("OPENVIDU_RECORDING_PATH"), sources.dataPath + QStringLiteral("/recordings")));
    out.customLayoutPath = QDir::cleanPath(
        in.text(text("OPENVIDU_RECORDING_CUSTOM_LAYOUT"), sources.dataPath + QStringLiteral("/layouts")));
    out.composedUrl = in.text(text("OPENVIDU_RECORDING_COMPOSED_URL"), {});
    if (!out.composedUrl.isEmpty() && !QUrl(out.composedUrl, QUrl::StrictMode).isValid())
        in.complain(text("OPENVIDU_RECORDING_COMPOSED_URL"), QStringLiteral("must be a URL"));

    using Rule = RecordingNotification;
    const QHash<QString, Rule> rules = {{text("none"), Rule::None},
                                        {text("moderator"), Rule::Moderator},
                                        {text("publisher_moderator"), Rule::PublisherModerator},
                                        {text("all"), Rule::All}};
    const QString rule = in.text(text("OPENVIDU_RECORDING_NOTIFICATION"), text("publisher_moderator"));
    if (rules.contains(rule))
        out.recordingNotification = rules[rule];
    else
        in.complain(text("OPENVIDU_RECORDING_NOTIFICATION"),
                    QStringLiteral("must be none, moderator, publisher_moderator or all"));
    if (out.recording) {
        checkWritable(in, "OPENVIDU_RECORDING_PATH", out.recordingPath);
        if (!makePrivateFolder(out.customLayoutPath) || !QFileInfo(out.customLayoutPath).isReadable())
            in.complain(text("OPENVIDU_RECORDING_CUSTOM_LAYOUT"),
                        QStringLiteral("folder %1 is not readable").arg(out.customLayoutPath));
    }
}

void readSessions(SettingReader &in, Settings &out) {
    out.garbageInterval_s =
        in.integer(text("OPENVIDU_SESSIONS_GARBAGE_INTERVAL"), out.garbageInterval_s, 0, MostSeconds / 1000);
    out.garbageThreshold_s =
        in.integer(text("OPENVIDU_SESSIONS_GARBAGE_THRESHOLD"), out.garbageThreshold_s, 0, MostSeconds);
    for (const char *feature : {"OPENVIDU_CDR", "OPENVIDU_WEBHOOK"}) {
        if (in.boolean(text(feature), false))
            in.complain(text(feature),
                        QStringLiteral("is not available in this version: leave it out or set it to false"));
    }
}

/// The secret given, or the program's own: made at first start, readable by its user only.
void readSecret(SettingReader &in, Settings &out, const Sources &sources) {
    static const QRegularExpression form(text("\\A[a-zA-Z0-9_-]+\\z"));
    if (in.given(text("OPENVIDU_SECRET"))) {
        out.secret = in.text(text("OPENVIDU_SECRET"), {});
        if (!form.match(out.secret).hasMatch())
            in.complain(text("OPENVIDU_SECRET"), QStringLiteral("may only hold letters, digits, _ and -"));
        return;
    }
    out.secretFile = sources.configPath + QStringLiteral("/secret");
    QFile file(out.secretFile);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly)) {
            in.complain(text("OPENVIDU_SECRET"),
                        QStringLiteral("cannot be read from %1: %2").arg(out.secretFile, file.errorString()));
            return;
        }
        out.secret = QString::fromLatin1(file.readAll()).trimmed();
        if (!form.match(out.secret).hasMatch())
            in.complain(text("OPENVIDU_SECRET"),
                        QStringLiteral("in %1 is damaged: delete the file and a new one is made")
                            .arg(out.secretFile));
        return;
    }
    out.secret = randomAlphanumeric(SecretLength);
    if (const auto written = writeFileAtomically(out.secretFile, out.secret.toLatin1() + '\n'); !written)
        in.complain(text("OPENVIDU_SECRET"),
                    QStringLiteral("cannot be kept: %1").arg(written.error().message));
}

} // namespace

QString Settings::publicUrl() const {
    const QString host = domain.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(domain) : domain;
    return httpsPort == 443 ? QStringLiteral("https://%1/").arg(host)
                            : QStringLiteral("https://%1:%2/").arg(host).arg(httpsPort);
}

QString Settings::wsUrl() const {
    QString url = publicUrl();
    url.chop(1);
    return url.replace(0, 5, QStringLiteral("wss"));
}

Sources defaultSources(const QString &configFile) {
    Sources sources;
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        sources.environment.insert(name, environment.value(name));
    sources.file = configFile;
    const QString name = QStringLiteral("/ovation-studio");
    sources.configPath = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + name;
    sources.dataPath = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + name;
    return sources;
}

std::variant<Settings, SettingsErrors> load(const Sources &sources) {
    QStringList problems;
    for (const QString &folder : {sources.configPath, sources.dataPath}) {
        if (!makePrivateFolder(folder))
            problems.append(QStringLiteral("Folder %1 cannot be made").arg(folder));
    }
    QHash<QString, QString> values;
    const auto overlay = [&](const QHash<QString, QString> &stronger) {
        for (auto entry = stronger.cbegin(); entry != stronger.cend(); ++entry)
            values.insert(entry.key(), entry.value());
    };
    for (const QString &file :
         {QFileInfo::exists(settingsFile(sources)) ? settingsFile(sources) : QString(), sources.file}) {
        if (file.isEmpty())
            continue;
        if (const auto read = readEnvFile(file))
            overlay(*read);
        else
            problems.append(read.error().message);
    }
    overlay(sources.environment);

    Settings settings;
    settings.dataPath = sources.dataPath;
    SettingReader reader(values);
    readServer(reader, settings);
    readMedia(reader, settings);
    readRecording(reader, settings, sources);
    readSessions(reader, settings);
    readSecret(reader, settings, sources);
    problems += reader.complaints();
    if (!problems.isEmpty())
        return SettingsErrors{problems};
    return settings;
}

Result<void> keep(const Sources &sources, const QHash<QString, QString> &values) {
    QHash<QString, QString> kept;
    if (QFileInfo::exists(settingsFile(sources))) {
        auto read = readEnvFile(settingsFile(sources));
        if (!read)
            return read.error(); // never overwrite what could not be understood
        kept = std::move(*read);
    }
    for (auto entry = values.cbegin(); entry != values.cend(); ++entry)
        kept.insert(entry.key(), entry.value());
    return writeFileAtomically(settingsFile(sources), writeEnv(kept).toUtf8());
}

} // namespace ovation::config
