#include "config/setting_table.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace ovation::config {
namespace {

using namespace Qt::Literals::StringLiterals;
using Group = SettingGroup;
using Kind = SettingKind;

constexpr bool Secret = true;

// Words are registered for translation, which is the window's (ui/common/setting_words).
constexpr std::array Table = {
    SettingInfo{"DOMAIN_OR_PUBLIC_IP"_L1, Group::Server, Kind::Text,
                QT_TRANSLATE_NOOP("Settings",
                                  "Name or IP address of this server. It stands in every URL and token. "
                                  "With localhost the server is reached from this machine only.")},
    SettingInfo{"HTTPS_PORT"_L1, Group::Server, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "The public port. Behind a proxy, the proxy's.")},
    SettingInfo{"OPENVIDU_SECRET"_L1, Group::Server, Kind::Text,
                QT_TRANSLATE_NOOP(
                    "Settings", "The password of applications, user OPENVIDUAPP: letters, digits, _ and -."),
                QT_TRANSLATE_NOOP("Settings", "random, kept in a file"), "", Secret},
    SettingInfo{"CERTIFICATE_TYPE"_L1, Group::Server, Kind::Choice,
                QT_TRANSLATE_NOOP("Settings", "Whether the server makes a certificate or uses your own."), "",
                "selfsigned owncert"},
    SettingInfo{
        "OVATION_CERTIFICATE_FILE"_L1, Group::Server, Kind::File,
        QT_TRANSLATE_NOOP("Settings", "PEM file with your certificate. Needs CERTIFICATE_TYPE=owncert."),
        QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_CERTIFICATE_KEY_FILE"_L1, Group::Server, Kind::File,
                QT_TRANSLATE_NOOP("Settings", "PEM file with its key. Needs CERTIFICATE_TYPE=owncert."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{
        "OVATION_LISTEN_ADDRESS"_L1, Group::Server, Kind::Text,
        QT_TRANSLATE_NOOP("Settings", "The IP address that the server listens on."),
        QT_TRANSLATE_NOOP("Settings", "this machine only if the domain is localhost, else all addresses")},
    SettingInfo{"OVATION_LISTEN_PORT"_L1, Group::Server, Kind::Number,
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "The port that the server listens on, if it is not the public one, as behind a proxy."),
                "HTTPS_PORT"},

    SettingInfo{"ALLOWED_ACCESS_TO_DASHBOARD"_L1, Group::Access, Kind::List,
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "Addresses and networks that may use the dashboard and REST. This machine always may."),
                QT_TRANSLATE_NOOP("Settings", "all")},
    SettingInfo{
        "ALLOWED_ACCESS_TO_RESTAPI"_L1, Group::Access, Kind::List,
        QT_TRANSLATE_NOOP("Settings", "Addresses and networks that may use REST. This machine always may."),
        QT_TRANSLATE_NOOP("Settings", "all")},
    SettingInfo{"OVATION_TRUSTED_PROXIES"_L1, Group::Access, Kind::List,
                QT_TRANSLATE_NOOP("Settings", "Addresses and networks of proxies whose X-Real-IP, "
                                              "X-Forwarded-For and X-Forwarded-Proto are believed."),
                "127.0.0.0/8, ::1"},
    SettingInfo{"OVATION_MAX_CONNECTIONS"_L1, Group::Access, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Connections at once, WebSockets included. At most half of the "
                                              "open files that the system allows.")},
    SettingInfo{
        "OVATION_MAX_CONNECTIONS_PER_ADDRESS"_L1, Group::Access, Kind::Number,
        QT_TRANSLATE_NOOP(
            "Settings", "Connections at once from one address. Trusted proxies have no limit of their own.")},

    SettingInfo{
        "OVATION_MEDIA_ADDRESSES"_L1, Group::Media, Kind::List,
        QT_TRANSLATE_NOOP("Settings", "Addresses or network interfaces of this machine for media."),
        QT_TRANSLATE_NOOP("Settings",
                          "this machine only if the domain is localhost, else all that lead somewhere")},
    SettingInfo{"OVATION_MEDIA_PUBLIC_ADDRESSES"_L1, Group::Media, Kind::List,
                QT_TRANSLATE_NOOP("Settings", "Addresses or names at which clients reach this machine's "
                                              "media through NAT. Needed when the domain leads to a proxy."),
                "DOMAIN_OR_PUBLIC_IP"},
    SettingInfo{"MEDIA_NODES_PUBLIC_IPS"_L1, Group::Media, Kind::List,
                QT_TRANSLATE_NOOP("Settings",
                                  "Pairs private:public of IP addresses. Media of a private address that "
                                  "this machine has is announced at the public one."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_MEDIA_PORT_MIN"_L1, Group::Media, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "First UDP port for media. Open all of them in the firewall.")},
    SettingInfo{"OVATION_MEDIA_PORT_MAX"_L1, Group::Media, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Last UDP port for media.")},
    SettingInfo{"OPENVIDU_WEBRTC_ICE_SERVERS"_L1, Group::Media, Kind::List,
                QT_TRANSLATE_NOOP("Settings",
                                  "TURN and STUN servers for clients, each "
                                  "url=turn:host:3478,username=u,credential=c or url=…,staticAuthSecret=…."),
                QT_TRANSLATE_NOOP("Settings", "none"), "", Secret},
    SettingInfo{"COTURN_IP"_L1, Group::Media, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "Address of a TURN server that shares a secret with this one."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"COTURN_PORT"_L1, Group::Media, Kind::Number, QT_TRANSLATE_NOOP("Settings", "Its port.")},
    SettingInfo{"COTURN_SHARED_SECRET_KEY"_L1, Group::Media, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "The secret that it shares."),
                QT_TRANSLATE_NOOP("Settings", "none"), "", Secret},

    SettingInfo{
        "OPENVIDU_RECORDING"_L1, Group::Recording, Kind::Switch,
        QT_TRANSLATE_NOOP(
            "Settings", "Whether anything can be recorded. If not, recording calls are answered with 501.")},
    SettingInfo{"OPENVIDU_RECORDING_PATH"_L1, Group::Recording, Kind::Folder,
                QT_TRANSLATE_NOOP("Settings", "The folder of recordings.")},
    SettingInfo{
        "OPENVIDU_RECORDING_PUBLIC_ACCESS"_L1, Group::Recording, Kind::Switch,
        QT_TRANSLATE_NOOP(
            "Settings", "Whether file and thumbnail of a finished recording are served without the secret.")},
    SettingInfo{"OPENVIDU_RECORDING_NOTIFICATION"_L1, Group::Recording, Kind::Choice,
                QT_TRANSLATE_NOOP("Settings", "Which roles are told that a recording starts and stops."), "",
                "none moderator publisher_moderator all"},
    SettingInfo{"OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT"_L1, Group::Recording, Kind::Number,
                QT_TRANSLATE_NOOP(
                    "Settings", "Seconds after which a recording without participants stops. 0 = at once.")},
    SettingInfo{"OVATION_RECORDING_DISK_RESERVE"_L1, Group::Recording, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Megabytes that recordings leave free on the disk.")},
    SettingInfo{"OVATION_RECORDING_GROUP"_L1, Group::Recording, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "Name or number of a group that may read recordings on the "
                                              "disk. The program's user has to be in it."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_INDIVIDUAL_H264"_L1, Group::Recording, Kind::Choice,
                QT_TRANSLATE_NOOP("Settings",
                                  "What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot "
                                  "contain: kept in Matroska, or encoded again after the stop."),
                "", "mkv webm"},
    SettingInfo{"OVATION_COMPOSED_ENCODER_SPEED"_L1, Group::Recording, Kind::Choice,
                QT_TRANSLATE_NOOP("Settings",
                                  "How composed recordings are encoded, as x264's presets. A slower one "
                                  "makes smaller files of the same quality and takes more of the processor."),
                "", "ultrafast superfast veryfast faster fast medium"},
    SettingInfo{"OVATION_COMPOSED_ENCODER_QUALITY"_L1, Group::Recording, Kind::Text,
                QT_TRANSLATE_NOOP(
                    "Settings", "Quality of composed recordings from 0 to 100, the scale that exports have."),
                QT_TRANSLATE_NOOP("Settings", "as OpenVidu's, about 53")},
    SettingInfo{"OVATION_COMPOSED_KEYFRAME_INTERVAL"_L1, Group::Recording, Kind::Number,
                QT_TRANSLATE_NOOP("Settings",
                                  "Seconds between the keyframes of composed recordings at most. Longer "
                                  "makes smaller files and slower seeking, and a crash loses as much.")},
    SettingInfo{"OVATION_COMPOSED_MAX_BITRATE"_L1, Group::Recording, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Kilobits a second that the video of a composed recording has "
                                              "at most. 0 = what a player of the size's usual level takes.")},
    SettingInfo{
        "OVATION_KEEP_PAST"_L1, Group::Recording, Kind::Number,
        QT_TRANSLATE_NOOP(
            "Settings",
            "Seconds that are kept of each stream, for recordings that begin in the past. 0 = nothing.")},
    SettingInfo{"OVATION_KEEP_PAST_MEMORY"_L1, Group::Recording, Kind::Number,
                QT_TRANSLATE_NOOP("Settings",
                                  "Megabytes (MiB) that all of the past may take; the oldest goes first.")},
    SettingInfo{
        "OPENVIDU_RECORDING_DEBUG"_L1, Group::Recording, Kind::Switch,
        QT_TRANSLATE_NOOP("Settings", "Whether page.log or composition.log is written beside a recording.")},

    SettingInfo{
        "OVATION_RECORDING_MAX_AGE"_L1, Group::Retention, Kind::Number,
        QT_TRANSLATE_NOOP("Settings", "Days after which a finished recording goes to the trash. 0 = never.")},
    SettingInfo{"OVATION_RECORDING_MAX_SIZE"_L1, Group::Retention, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Gigabytes that all recordings may take together. Beyond it "
                                              "the oldest are removed for good. 0 = no limit.")},
    SettingInfo{"OVATION_RECORDING_MIN_FREE"_L1, Group::Retention, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Gigabytes that stay free on the disk of the recordings. Below "
                                              "it the oldest are removed for good. 0 = no limit.")},

    SettingInfo{"OPENVIDU_RECORDING_CUSTOM_LAYOUT"_L1, Group::Layouts, Kind::Folder,
                QT_TRANSLATE_NOOP("Settings", "The folder of custom layouts.")},
    SettingInfo{"OVATION_LAYOUT_HOSTS"_L1, Group::Layouts, Kind::List,
                QT_TRANSLATE_NOOP(
                    "Settings", "Private hosts that custom layouts may reach: host, host:port, 10.0.0.0/8."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_LAYOUT_TIMEOUT"_L1, Group::Layouts, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Seconds that a custom layout may take to paint and join.")},
    SettingInfo{"OVATION_LAYOUT_CERTIFICATES"_L1, Group::Layouts, Kind::File,
                QT_TRANSLATE_NOOP("Settings",
                                  "PEM file with certificates that pages may meet, besides the system's."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_PAGE_USER"_L1, Group::Layouts, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "The user that custom layouts run as where the program is "
                                              "started as root. root: without Chromium's sandbox.")},
    SettingInfo{
        "OPENVIDU_RECORDING_COMPOSED_URL"_L1, Group::Layouts, Kind::Text,
        QT_TRANSLATE_NOOP("Settings", "Shown to clients and not used: the built-in layouts need no page."),
        QT_TRANSLATE_NOOP("Settings", "none")},

    SettingInfo{
        StorageName, Group::Storage, Kind::Choice,
        QT_TRANSLATE_NOOP("Settings", "Where finished recordings are kept. Uploads › Storage… tests it."), "",
        "local s3 folder"},
    SettingInfo{StorageFolderName, Group::Storage, Kind::Folder,
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "With folder: the whole path of a folder that is there, best inside of what is mounted."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{BucketName, Group::Storage, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "With s3: bucket or bucket/folder."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{RegionName, Group::Storage, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "Region of the bucket."),
                QT_TRANSLATE_NOOP("Settings", "found by asking")},
    SettingInfo{EndpointName, Group::Storage, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "URL of the S3 service."), "Amazon S3"},
    SettingInfo{
        PathStyleName, Group::Storage, Kind::Switch,
        QT_TRANSLATE_NOOP("Settings", "Whether the bucket stands in the path and not in the host name.")},
    SettingInfo{AccessKeyName, Group::Storage, Kind::Text, QT_TRANSLATE_NOOP("Settings", "Access key."),
                QT_TRANSLATE_NOOP("Settings", "the credentials of this machine")},
    SettingInfo{SecretKeyName, Group::Storage, Kind::Text, QT_TRANSLATE_NOOP("Settings", "Secret key."),
                QT_TRANSLATE_NOOP("Settings", "the credentials of this machine"), "", Secret},
    SettingInfo{
        HeadersName, Group::Storage, Kind::Text,
        QT_TRANSLATE_NOOP("Settings",
                          "Headers of every upload, as JSON: {\"x-amz-server-side-encryption\":\"AES256\"}."),
        QT_TRANSLATE_NOOP("Settings", "none"), "", Secret},
    SettingInfo{
        "OVATION_S3_CERTIFICATES"_L1, Group::Storage, Kind::File,
        QT_TRANSLATE_NOOP(
            "Settings",
            "PEM file with certificates that the S3 service may have, besides those that the system trusts."),
        QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"OVATION_UPLOAD_LOCAL_DAYS"_L1, Group::Storage, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Days after which the file of an uploaded recording is removed "
                                              "from this machine. -1 = never, 0 = at once.")},
    SettingInfo{"OVATION_UPLOAD_PARALLEL"_L1, Group::Storage, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Recordings that are uploaded at a time.")},
    SettingInfo{"OVATION_UPLOAD_LIMIT"_L1, Group::Storage, Kind::Number,
                QT_TRANSLATE_NOOP("Settings",
                                  "Kilobytes a second that all uploads together may take. 0 = no limit.")},

    SettingInfo{"OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH"_L1, Group::Streams, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Most kbps of video that a publisher sends. 0 = unlimited.")},
    SettingInfo{"OPENVIDU_STREAMS_VIDEO_MIN_RECV_BANDWIDTH"_L1, Group::Streams, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Least kbps of video that a publisher sends.")},
    SettingInfo{
        "OPENVIDU_STREAMS_VIDEO_MAX_SEND_BANDWIDTH"_L1, Group::Streams, Kind::Number,
        QT_TRANSLATE_NOOP("Settings", "Most kbps of video that a subscriber receives. 0 = unlimited.")},
    SettingInfo{"OPENVIDU_STREAMS_VIDEO_MIN_SEND_BANDWIDTH"_L1, Group::Streams, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Least kbps of video that a subscriber receives.")},
    SettingInfo{"OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"_L1, Group::Streams, Kind::Choice,
                QT_TRANSLATE_NOOP("Settings",
                                  "The codec that all participants use, unless the session says otherwise."),
                "", "MEDIA_SERVER_PREFERRED NONE VP8 VP9 H264"},
    SettingInfo{"OPENVIDU_STREAMS_ALLOW_TRANSCODING"_L1, Group::Streams, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Whether clients that lack the forced codec may join.")},
    SettingInfo{"OVATION_MAX_VIDEO_SIDE"_L1, Group::Streams, Kind::Number,
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "Pixels: larger frames than a square of this side are neither decoded nor recorded.")},
    SettingInfo{
        "OVATION_MAX_PLAYOUT_DELAY"_L1, Group::Streams, Kind::Number,
        QT_TRANSLATE_NOOP("Settings",
                          "Milliseconds that composing and the preview wait at most for what is late.")},
    SettingInfo{"OVATION_CAMERA_VERIFY_TLS"_L1, Group::Streams, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Whether certificates of IP cameras are verified.")},
    SettingInfo{"OVATION_CAMERA_CERTIFICATES"_L1, Group::Streams, Kind::File,
                QT_TRANSLATE_NOOP("Settings",
                                  "PEM file with certificates that cameras may have, besides the system's."),
                QT_TRANSLATE_NOOP("Settings", "none")},

    SettingInfo{
        "OPENVIDU_SESSIONS_GARBAGE_INTERVAL"_L1, Group::Sessions, Kind::Number,
        QT_TRANSLATE_NOOP("Settings", "Seconds between looks for sessions that were never used. 0 = never.")},
    SettingInfo{
        "OPENVIDU_SESSIONS_GARBAGE_THRESHOLD"_L1, Group::Sessions, Kind::Number,
        QT_TRANSLATE_NOOP("Settings", "Seconds after which a session that was never used is removed.")},

    SettingInfo{"OPENVIDU_WEBHOOK"_L1, Group::Events, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Whether events are sent to a URL.")},
    SettingInfo{"OPENVIDU_WEBHOOK_ENDPOINT"_L1, Group::Events, Kind::Text,
                QT_TRANSLATE_NOOP("Settings",
                                  "The http or https URL that events are sent to. It may hold a password."),
                QT_TRANSLATE_NOOP("Settings", "none"), "", Secret},
    SettingInfo{"OPENVIDU_WEBHOOK_HEADERS"_L1, Group::Events, Kind::List,
                QT_TRANSLATE_NOOP("Settings", "Headers of each request: [\"Name: value\"]."),
                QT_TRANSLATE_NOOP("Settings", "none"), "", Secret},
    SettingInfo{"OPENVIDU_WEBHOOK_EVENTS"_L1, Group::Events, Kind::List,
                QT_TRANSLATE_NOOP("Settings", "Names of the events that are sent.")},
    SettingInfo{
        "OVATION_WEBHOOK_VERIFY_TLS"_L1, Group::Events, Kind::Switch,
        QT_TRANSLATE_NOOP("Settings", "Whether the certificate of the webhook's target is verified.")},
    SettingInfo{"OPENVIDU_CDR"_L1, Group::Events, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Whether events are written to record files.")},
    SettingInfo{"OPENVIDU_CDR_PATH"_L1, Group::Events, Kind::Folder,
                QT_TRANSLATE_NOOP("Settings", "The folder of record files.")},

    SettingInfo{"SUPPORT_DEPRECATED_API"_L1, Group::Compatibility, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings",
                                  "Whether the paths of older versions of OpenVidu (/api/…) are served.")},
    SettingInfo{"OVATION_ANSWERS_OF_1_8"_L1, Group::Compatibility, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Whether those paths answer as OpenVidu 1.8 did.")},
    SettingInfo{"OPENVIDU_RECORDING_VERSION"_L1, Group::Compatibility, Kind::Text,
                QT_TRANSLATE_NOOP("Settings", "Shown to clients only.")},
    SettingInfo{"HTTP_PORT"_L1, Group::Compatibility, Kind::Number,
                QT_TRANSLATE_NOOP("Settings", "Checked and not used: everything is served on HTTPS_PORT."),
                QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{
        "KMS_URIS"_L1, Group::Compatibility, Kind::List,
        QT_TRANSLATE_NOOP("Settings", "Checked and not used: the media server is part of this program."),
        QT_TRANSLATE_NOOP("Settings", "none")},
    SettingInfo{"COTURN_INTERNAL_RELAY"_L1, Group::Compatibility, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Not available here: true is refused.")},
    SettingInfo{"OPENVIDU_WEBRTC_SIMULCAST"_L1, Group::Compatibility, Kind::Switch,
                QT_TRANSLATE_NOOP("Settings", "Not available here: true is refused.")},
};

} // namespace

std::span<const SettingInfo> settingTable() {
    return Table;
}

const SettingInfo *settingInfo(const QString &name) {
    const auto found =
        std::find_if(Table.begin(), Table.end(), [&](const SettingInfo &info) { return name == info.name; });
    return found == Table.end() ? nullptr : &*found;
}

} // namespace ovation::config
