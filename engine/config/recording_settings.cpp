#include "base/address_policy.h"
#include "config/setting_groups.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace ovation::config {

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
    out.recordingPath = QDir::cleanPath(
        in.text(latin1("OPENVIDU_RECORDING_PATH"), sources.dataPath + QStringLiteral("/recordings")));
    out.customLayoutPath = QDir::cleanPath(
        in.text(latin1("OPENVIDU_RECORDING_CUSTOM_LAYOUT"), sources.dataPath + QStringLiteral("/layouts")));
    out.layoutHosts = in.list(latin1("OVATION_LAYOUT_HOSTS"));
    for (const QString &entry : std::as_const(out.layoutHosts)) {
        if (!AddressPolicy().allow(entry))
            in.complain(latin1("OVATION_LAYOUT_HOSTS"),
                        QStringLiteral("'%1' is not host, host:port, address or address/prefix").arg(entry));
    }
    out.layoutTimeout_s = in.integer(latin1("OVATION_LAYOUT_TIMEOUT"), out.layoutTimeout_s, 1, 300);
    constexpr qint64 MaxCertificates_bytes = 250'000; // they are told to each page's process
    out.layoutCertificates = certificateFile(in, "OVATION_LAYOUT_CERTIFICATES", MaxCertificates_bytes);
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
    if (out.recording) {
        checkWritable(in, "OPENVIDU_RECORDING_PATH", out.recordingPath);
        if (!makePrivateFolder(out.customLayoutPath) || !QFileInfo(out.customLayoutPath).isReadable())
            in.complain(latin1("OPENVIDU_RECORDING_CUSTOM_LAYOUT"),
                        QStringLiteral("folder %1 is not readable").arg(out.customLayoutPath));
    }
}

} // namespace ovation::config
