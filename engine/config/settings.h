#pragma once

#include "base/encoder_terms.h"
#include "base/networks.h"
#include "base/webrtc_terms.h"
#include "config/recording_storage.h"

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

/// Where clients reach the media of this machine when it is not one of its own addresses: 1:1 NAT.
struct PublicAddress {
    QString host;  ///< IP address, or a name that stands for some
    QString local; ///< the address of this machine that it leads to; empty = any of the same family
    bool operator==(const PublicAddress &) const = default;
};

/// When finished recordings are removed. 0 = no such rule.
struct RetentionRules {
    int maxAge_days = 0;       ///< OVATION_RECORDING_MAX_AGE
    int64_t maxSize_bytes = 0; ///< OVATION_RECORDING_MAX_SIZE, given in GB: of all together
    int64_t minFree_bytes = 0; ///< OVATION_RECORDING_MIN_FREE, given in GB

    bool any() const { return maxAge_days > 0 || maxSize_bytes > 0 || minFree_bytes > 0; }
    bool operator==(const RetentionRules &) const = default;
};

/// Every setting of the program, validated (protocol 5.1 to 5.3; OVATION_… are this program's own). Plain
/// value; made by load() (config/load.h).
struct Settings {
    // server
    QString domain = QStringLiteral("localhost"); ///< DOMAIN_OR_PUBLIC_IP
    quint16 httpsPort = 4443;                     ///< HTTPS_PORT, the public one
    quint16 listenPort = 0;                       ///< OVATION_LISTEN_PORT; 0 = httpsPort
    QString secret;                               ///< OPENVIDU_SECRET
    CertificateType certificateType = CertificateType::SelfSigned;
    QString certificateFile;             ///< OVATION_CERTIFICATE_FILE (PEM, owncert)
    QString certificateKeyFile;          ///< OVATION_CERTIFICATE_KEY_FILE (PEM, owncert)
    QString listenAddress;               ///< OVATION_LISTEN_ADDRESS; empty = loopback for localhost, else any
    int maxConnections = 10'000;         ///< OVATION_MAX_CONNECTIONS
    int maxConnectionsPerAddress = 1000; ///< OVATION_MAX_CONNECTIONS_PER_ADDRESS
    Networks trustedProxies = Networks::loopback(); ///< OVATION_TRUSTED_PROXIES
    Networks mayUseDashboard, mayUseRest;           ///< ALLOWED_ACCESS_TO_…; empty = all may
    bool supportDeprecatedApi = true;
    bool answersOf18 =
        false; ///< OVATION_ANSWERS_OF_1_8, by the paths of that time; given by its settings, too
    QList<IceServer> iceServers;
    // media plane
    /// OVATION_MEDIA_ADDRESSES, addresses or interfaces of this machine; empty = loopback for localhost, else
    /// all that lead somewhere (transport/network_addresses.h)
    QStringList mediaAddresses;
    /// OVATION_MEDIA_PUBLIC_ADDRESSES, else the domain unless it is localhost; and MEDIA_NODES_PUBLIC_IPS
    QList<PublicAddress> publicAddresses;
    quint16 mediaPortMin = 40000; ///< OVATION_MEDIA_PORT_MIN
    quint16 mediaPortMax = 49999; ///< OVATION_MEDIA_PORT_MAX
    int maxRecv_kbps = 1000, minRecv_kbps = 300, maxSend_kbps = 1000, minSend_kbps = 300;
    ForcedVideoCodec forcedVideoCodec = ForcedVideoCodec::MediaServerPreferred;
    bool allowTranscoding = false;
    int maxVideoSide = 4096; ///< OVATION_MAX_VIDEO_SIDE, pixels: larger video is neither decoded nor written
    int maxPlayoutDelay_ms = 1750;              ///< OVATION_MAX_PLAYOUT_DELAY, of what is composed
    int keepPast_s = 0;                         ///< OVATION_KEEP_PAST, of what each stream sent; 0 = nothing
    int64_t keepPastMemory_bytes = 256LL << 20; ///< OVATION_KEEP_PAST_MEMORY, given in MiB: of all streams
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
    QStringList layoutHosts;    ///< OVATION_LAYOUT_HOSTS, entries of AddressPolicy::allow()
    int layoutTimeout_s = 15;   ///< OVATION_LAYOUT_TIMEOUT, until a layout must have connected
    QString layoutCertificates; ///< OVATION_LAYOUT_CERTIFICATES, a PEM file; empty = the system's only
    /// OVATION_PAGE_USER, whom pages of custom layouts run as where the program is root; "root" = as root and
    /// without Chromium's sandbox.
    QString pageUser = QStringLiteral("nobody");
    int autostopTimeout_s = 120;
    QString composedUrl;
    int64_t diskReserve_bytes = 200'000'000;                ///< OVATION_RECORDING_DISK_RESERVE, given in MB
    H264Container individualH264 = H264Container::Matroska; ///< OVATION_INDIVIDUAL_H264
    std::optional<gid_t> recordingGroup; ///< OVATION_RECORDING_GROUP, which may read recordings on the disk
    /// OVATION_COMPOSED_ENCODER_SPEED, …_QUALITY, OVATION_COMPOSED_KEYFRAME_INTERVAL, …_MAX_BITRATE
    EncoderProperties composedEncoder;
    RetentionRules retention;
    StorageSettings storage;
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
    /// Whether the server's name leads to this machine only, so that its clients may leave out TLS.
    bool isLocal() const;
    /// http://host[:port]/ and ws://host[:port]: the same without TLS, for clients on this machine.
    QString plainUrl() const;
    QString plainWsUrl() const;
    /// The port that the server listens on.
    quint16 localPort() const { return listenPort ? listenPort : httpsPort; }
    /// Where programs on this machine reach the server, whatever its public name leads to.
    QHostAddress localAddress() const;
    /// PEM file of the server's certificate; there once the server has started.
    QString certificatePath() const;
    /// The certificate alone, without a key: what browsers and systems can be told to trust.
    QString trustPath() const;
};

} // namespace ovation::config
