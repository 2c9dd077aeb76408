#pragma once

#include "base/webrtc_terms.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <sys/types.h>

#include <optional>
#include <vector>

namespace ovation::config {

enum class RecordingNotification { None, Moderator, PublisherModerator, All };
/// What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot contain.
enum class H264Container {
    Matroska, ///< untouched
    Webm      ///< encoded again after the stop
};
enum class CertificateType { SelfSigned, Own };

/// Every setting of the program, validated (protocol 5.1 to 5.3; OVATION_… are this program's own). Plain
/// value; made by load() (config/load.h).
struct Settings {
    // server
    QString domain = QStringLiteral("localhost"); ///< DOMAIN_OR_PUBLIC_IP
    quint16 httpsPort = 4443;                     ///< HTTPS_PORT
    QString secret;                               ///< OPENVIDU_SECRET
    CertificateType certificateType = CertificateType::SelfSigned;
    QString certificateFile;    ///< OVATION_CERTIFICATE_FILE (PEM, owncert)
    QString certificateKeyFile; ///< OVATION_CERTIFICATE_KEY_FILE (PEM, owncert)
    QString listenAddress;      ///< OVATION_LISTEN_ADDRESS; empty = loopback for localhost, else any
    bool supportDeprecatedApi = true;
    bool answersOf18 =
        false; ///< OVATION_ANSWERS_OF_1_8, by the paths of that time; given by its settings, too
    QList<IceServer> iceServers;
    // media plane
    QStringList
        mediaAddresses; ///< OVATION_MEDIA_ADDRESSES; empty = loopback for localhost, else all interfaces
    quint16 mediaPortMin = 40000; ///< OVATION_MEDIA_PORT_MIN
    quint16 mediaPortMax = 49999; ///< OVATION_MEDIA_PORT_MAX
    int maxRecv_kbps = 1000, minRecv_kbps = 300, maxSend_kbps = 1000, minSend_kbps = 300;
    ForcedVideoCodec forcedVideoCodec = ForcedVideoCodec::MediaServerPreferred;
    bool allowTranscoding = false;
    // IP cameras
    bool cameraTlsIsVerified = true; ///< OVATION_CAMERA_VERIFY_TLS
    QString cameraCertificates;      ///< OVATION_CAMERA_CERTIFICATES, a PEM file; empty = the system's only
    // recording
    bool recording = true;
    bool recordingDebug = false;
    QString recordingVersion = QStringLiteral("2.32.2");
    QString recordingPath;
    bool recordingPublicAccess = false;
    RecordingNotification recordingNotification = RecordingNotification::PublisherModerator;
    QString customLayoutPath;
    QStringList layoutHosts;  ///< OVATION_LAYOUT_HOSTS, entries of AddressPolicy::allow()
    int layoutTimeout_s = 15; ///< OVATION_LAYOUT_TIMEOUT, until a layout must have connected
    int autostopTimeout_s = 120;
    QString composedUrl;
    int64_t diskReserve_bytes = 200'000'000;                ///< OVATION_RECORDING_DISK_RESERVE, given in MB
    H264Container individualH264 = H264Container::Matroska; ///< OVATION_INDIVIDUAL_H264
    std::optional<gid_t> recordingGroup; ///< OVATION_RECORDING_GROUP, which may read recordings on the disk
    // sessions
    int garbageInterval_s = 900, garbageThreshold_s = 3600;
    // events (protocol 4)
    bool cdr = false;                 ///< OPENVIDU_CDR
    QString cdrPath;                  ///< OPENVIDU_CDR_PATH
    bool webhook = false;             ///< OPENVIDU_WEBHOOK
    QUrl webhookEndpoint;             ///< OPENVIDU_WEBHOOK_ENDPOINT, http or https; may hold a password
    QStringList webhookHeaders;       ///< OPENVIDU_WEBHOOK_HEADERS, "Name: value"; the values are secrets
    QStringList webhookEvents;        ///< OPENVIDU_WEBHOOK_EVENTS, the names that are sent
    bool webhookTlsIsVerified = true; ///< OVATION_WEBHOOK_VERIFY_TLS
    // where the program keeps its own files
    QString dataPath;
    QStringList notes;  ///< what was given but means nothing here, a sentence each
    QString secretFile; ///< where the secret is kept, empty when it was given from outside

    /// https://host[:port]/ with a slash at the end; port left out when 443.
    QString publicUrl() const;
    /// wss://host[:port]
    QString wsUrl() const;
    /// Where programs on this machine reach the server, whatever its public name leads to.
    QHostAddress localAddress() const;
    /// PEM file of the server's certificate; there once the server has started.
    QString certificatePath() const;
};

} // namespace ovation::config
