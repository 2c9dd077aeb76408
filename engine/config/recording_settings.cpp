#include "base/address_policy.h"
#include "base/folder_access.h"
#include "config/setting_groups.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace ovation::config {

namespace {

constexpr std::size_t MaxAccount_bytes = 1 << 20; ///< groups of large organizations have thousands of members

/// The number of an account of the system. `read` is the reentrant call, since other threads run while a
/// window tries settings.
template <typename Account, typename Number>
std::optional<Number> accountNamed(const QString &name,
                                   int (*read)(const char *, Account *, char *, std::size_t, Account **),
                                   Number Account::*number) {
    const QByteArray wanted = name.toLocal8Bit();
    Account entry{};
    Account *found = nullptr;
    std::vector<char> text(1024);
    while (read(wanted.constData(), &entry, text.data(), text.size(), &found) == ERANGE &&
           text.size() < MaxAccount_bytes)
        text.resize(4 * text.size());
    return found ? std::optional(found->*number) : std::nullopt;
}

std::optional<gid_t> groupNamed(const QString &name) {
    return accountNamed(name, ::getgrnam_r, &group::gr_gid);
}

bool isUser(const QString &name) {
    return accountNamed(name, ::getpwnam_r, &passwd::pw_uid).has_value();
}

/// The name or number of a group that this process may give files to.
std::optional<gid_t> readGroup(SettingReader &in, const QString &name) {
    const QString wanted = in.text(name, {});
    if (wanted.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    gid_t group = wanted.toUInt(&isNumber);
    if (!isNumber) {
        const auto found = groupNamed(wanted);
        if (!found) {
            in.complain(name, QStringLiteral("there is no group '%1' on this machine").arg(wanted));
            return std::nullopt;
        }
        group = *found;
    }
    std::vector<gid_t> mine(std::size_t(std::max(::getgroups(0, nullptr), 0)));
    const int count = ::getgroups(int(mine.size()), mine.data());
    mine.resize(std::size_t(std::max(count, 0)));
    if (::geteuid() != 0 && ::getegid() != group &&
        std::find(mine.begin(), mine.end(), group) == mine.end()) {
        in.complain(name, QStringLiteral("the user of this program is not in the group '%1': add it to the "
                                         "group and log in again")
                              .arg(wanted));
        return std::nullopt;
    }
    return group;
}

/// Custom layouts: where they lie, what their pages may do, and as whom.
void readLayouts(SettingReader &in, Settings &out, const Sources &sources) {
    out.customLayoutPath = QDir::cleanPath(
        in.text(latin1("OPENVIDU_RECORDING_CUSTOM_LAYOUT"), sources.dataPath + QStringLiteral("/layouts")));
    out.layoutHosts = in.list(latin1("OVATION_LAYOUT_HOSTS"));
    for (const QString &entry : std::as_const(out.layoutHosts)) {
        if (!AddressPolicy().allow(entry))
            in.complain(latin1("OVATION_LAYOUT_HOSTS"),
                        QStringLiteral("'%1' is not host, host:port, address or address/prefix").arg(entry));
    }
    out.layoutTimeout_s = in.integer(latin1("OVATION_LAYOUT_TIMEOUT"), out.layoutTimeout_s, 1, 300);
    constexpr qint64 MaxLayoutCertificates_bytes = 250'000; // they are told to each page's process
    out.layoutCertificates = certificateFile(in, "OVATION_LAYOUT_CERTIFICATES", MaxLayoutCertificates_bytes);
    out.pageUser = in.text(latin1("OVATION_PAGE_USER"), out.pageUser);
    if (::geteuid() == 0 && !isUser(out.pageUser))
        in.complain(latin1("OVATION_PAGE_USER"),
                    QStringLiteral("there is no user '%1' on this machine").arg(out.pageUser));
}

/// What may be removed without being asked for.
RetentionRules readRetention(SettingReader &in, const Settings &settings) {
    constexpr int MaxDays = 36'500, MaxGigabytes = 1'000'000;
    constexpr int64_t Gigabyte = 1'000'000'000;
    RetentionRules rules;
    rules.maxAge_days = in.integer(latin1("OVATION_RECORDING_MAX_AGE"), 0, 0, MaxDays);
    rules.maxSize_bytes = in.integer(latin1("OVATION_RECORDING_MAX_SIZE"), 0, 0, MaxGigabytes) * Gigabyte;
    rules.minFree_bytes = in.integer(latin1("OVATION_RECORDING_MIN_FREE"), 0, 0, MaxGigabytes) * Gigabyte;
    // Recordings would end before there is a reason to remove one.
    if (rules.minFree_bytes > 0 && rules.minFree_bytes < settings.diskReserve_bytes)
        in.complain(
            latin1("OVATION_RECORDING_MIN_FREE"),
            QStringLiteral("must be more than OVATION_RECORDING_DISK_RESERVE, which is in megabytes"));
    return rules;
}

/// How composed recordings are encoded.
void readEncoder(SettingReader &in, EncoderProperties &out) {
    constexpr int MaxInterval_s = 10, MinBitrate_kbps = 100, MaxBitrate_kbps = 240'000;
    const auto speed =
        encoderSpeedFromText(in.text(latin1("OVATION_COMPOSED_ENCODER_SPEED"), toText(out.speed)));
    if (speed)
        out.speed = *speed;
    else
        in.complain(latin1("OVATION_COMPOSED_ENCODER_SPEED"),
                    QStringLiteral("must be ultrafast, superfast, veryfast, faster, fast or medium"));
    if (in.given(latin1("OVATION_COMPOSED_ENCODER_QUALITY")))
        out.quality = in.integer(latin1("OVATION_COMPOSED_ENCODER_QUALITY"), 0, 0, 100);
    out.keyframeInterval_s =
        in.integer(latin1("OVATION_COMPOSED_KEYFRAME_INTERVAL"), out.keyframeInterval_s, 1, MaxInterval_s);
    const QString bitrate = latin1("OVATION_COMPOSED_MAX_BITRATE");
    out.maxBitrate_kbps = in.integer(bitrate, out.maxBitrate_kbps, 0, MaxBitrate_kbps);
    if (out.maxBitrate_kbps > 0 && out.maxBitrate_kbps < MinBitrate_kbps)
        in.complain(bitrate, QStringLiteral("must be 0 for none, or at least %1").arg(MinBitrate_kbps));
}

/// What is kept of each stream for recordings that begin in the past.
void readPast(SettingReader &in, Settings &out) {
    constexpr int MaxPast_s = 300, MinMemory_MiB = 16, MaxMemory_MiB = 1 << 20, MiB = 1 << 20;
    out.keepPast_s = in.integer(latin1("OVATION_KEEP_PAST"), out.keepPast_s, 0, MaxPast_s);
    out.keepPastMemory_bytes =
        int64_t(in.integer(latin1("OVATION_KEEP_PAST_MEMORY"), int(out.keepPastMemory_bytes / MiB),
                           MinMemory_MiB, MaxMemory_MiB)) *
        MiB;
}

} // namespace

void readRecording(SettingReader &in, Settings &out, const Sources &sources) {
    out.recording = in.boolean(latin1("OPENVIDU_RECORDING"), out.recording);
    out.recordingDebug = in.boolean(latin1("OPENVIDU_RECORDING_DEBUG"), out.recordingDebug);
    out.recordingVersion = in.text(latin1("OPENVIDU_RECORDING_VERSION"), out.recordingVersion);
    out.recordingPublicAccess =
        in.boolean(latin1("OPENVIDU_RECORDING_PUBLIC_ACCESS"), out.recordingPublicAccess);
    out.autostopTimeout_s =
        in.integer(latin1("OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT"), out.autostopTimeout_s, 0, MaxSeconds);
    constexpr int Megabyte = 1'000'000;
    out.diskReserve_bytes = int64_t(in.integer(latin1("OVATION_RECORDING_DISK_RESERVE"),
                                               int(out.diskReserve_bytes / Megabyte), 1, 1'000'000)) *
                            Megabyte;
    out.retention = readRetention(in, out);
    out.recordingPath = QDir::cleanPath(
        in.text(latin1("OPENVIDU_RECORDING_PATH"), sources.dataPath + QStringLiteral("/recordings")));
    out.recordingGroup = readGroup(in, latin1("OVATION_RECORDING_GROUP"));
    readEncoder(in, out.composedEncoder);
    readPast(in, out);
    readLayouts(in, out, sources);
    out.composedUrl = in.text(latin1("OPENVIDU_RECORDING_COMPOSED_URL"), {});
    if (!out.composedUrl.isEmpty() && !QUrl(out.composedUrl, QUrl::StrictMode).isValid())
        in.complain(latin1("OPENVIDU_RECORDING_COMPOSED_URL"), QStringLiteral("must be a URL"));

    using Rule = RecordingNotification;
    const QHash<QString, Rule> rules = {{latin1("none"), Rule::None},
                                        {latin1("moderator"), Rule::Moderator},
                                        {latin1("publisher_moderator"), Rule::PublisherModerator},
                                        {latin1("all"), Rule::All}};
    const QString rule = in.text(latin1("OPENVIDU_RECORDING_NOTIFICATION"), latin1("publisher_moderator"));
    if (rules.contains(rule))
        out.recordingNotification = rules[rule];
    else
        in.complain(latin1("OPENVIDU_RECORDING_NOTIFICATION"),
                    QStringLiteral("must be none, moderator, publisher_moderator or all"));
    const QString h264 = in.text(latin1("OVATION_INDIVIDUAL_H264"), latin1("mkv"));
    if (h264 == latin1("webm"))
        out.individualH264 = H264Container::Webm;
    else if (h264 != latin1("mkv"))
        in.complain(latin1("OVATION_INDIVIDUAL_H264"), QStringLiteral("must be mkv or webm"));
    if (out.recording) {
        checkWritable(in, "OPENVIDU_RECORDING_PATH", out.recordingPath);
        if (const auto shared = out.recordingGroup && !in.isTrial()
                                    ? shareFolderWithGroup(out.recordingPath, *out.recordingGroup)
                                    : Result<void>();
            !shared)
            in.complain(latin1("OVATION_RECORDING_GROUP"), shared.error().message);
        checkFolder(in, "OPENVIDU_RECORDING_CUSTOM_LAYOUT", out.customLayoutPath);
    }
}

} // namespace ovation::config
