#include "ui/common/health_text.h"

#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ovation::ui {

using recording::FailureKind;
using recording::RecordingInfo;
using recording::Status;

namespace {

struct Health {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString videoText(const RecordingInfo &info) {
    if (!info.hasVideo)
        return Health::tr("none");
    if (info.properties.outputMode == session::OutputMode::Individual)
        return Health::tr("as sent");
    return Health::tr("%1 × %2, %3 fps, %4")
        .arg(info.properties.width)
        .arg(info.properties.height)
        .arg(info.properties.frameRate)
        .arg(layoutText(info.properties.layout));
}

} // namespace

Badge badgeOf(const RecordingInfo &info) {
    if (info.status == Status::Failed)
        return Badge::Failed;
    if (info.status != Status::Ready || !info.health)
        return Badge::None;
    return info.health->notes.isEmpty() ? Badge::Fine : Badge::Notes;
}

QString badgeText(const RecordingInfo &info) {
    switch (badgeOf(info)) {
    case Badge::None:
        return {};
    case Badge::Fine:
        return Health::tr("ok");
    case Badge::Notes:
        return notesText(int(info.health->notes.size()));
    case Badge::Failed:
        return Health::tr("failed");
    }
    return {};
}

QString notesText(int count) {
    return Health::tr("%n notes", nullptr, count);
}

QString badgeIcon(Badge badge) {
    switch (badge) {
    case Badge::None:
        return {};
    case Badge::Fine:
        return QStringLiteral("check");
    case Badge::Notes:
        return QStringLiteral("info");
    case Badge::Failed:
        return QStringLiteral("triangle-alert");
    }
    return {};
}

QString reasonText(const RecordingInfo &info) {
    if (info.status != Status::Failed)
        return {};
    if (info.failure.isEmpty())
        return Health::tr("The recording failed for an unknown reason.");
    return failureText(Health::tr("The recording failed"), {Errc::Failed, info.failure});
}

QString causeText(const RecordingInfo &info) {
    switch (info.failureKind) {
    case FailureKind::NothingReceived:
        return Health::tr("nothing was received");
    case FailureKind::NoVideo:
        return Health::tr("no video was received");
    case FailureKind::DiskFull:
        return Health::tr("the disk is full");
    case FailureKind::PermissionDenied:
        return Health::tr("the recordings folder cannot be written");
    case FailureKind::PackingPostponed:
        return Health::tr("packed once there is disk space");
    case FailureKind::EncoderTooSlow:
        return Health::tr("this machine is too slow");
    case FailureKind::EncoderFailed:
        return Health::tr("encoding failed");
    case FailureKind::StartTimedOut:
        return Health::tr("the file did not begin to grow");
    case FailureKind::PageFailed:
        return Health::tr("the custom layout failed");
    case FailureKind::Damaged:
        return Health::tr("the file is damaged");
    case FailureKind::FilesRemoved:
        return Health::tr("its files were removed");
    case FailureKind::Interrupted:
        return Health::tr("interrupted");
    case FailureKind::None:
    case FailureKind::Unknown:
        break;
    }
    return info.failure;
}

QString adviceText(const RecordingInfo &info) {
    if (info.status != Status::Failed)
        return {};
    switch (info.failureKind) {
    case FailureKind::NothingReceived:
        return Health::tr("Check in Sessions whether a participant is publishing, then record again.");
    case FailureKind::NoVideo:
        return Health::tr(
            "No participant sent video. Check in Sessions whether one does, or record audio only.");
    case FailureKind::DiskFull:
        return Health::tr("Delete recordings or free disk space, then record again.");
    case FailureKind::PermissionDenied:
        return Health::tr("Allow the program to write to the recordings folder (OPENVIDU_RECORDING_PATH).");
    case FailureKind::PackingPostponed:
        return Health::tr(
            "Nothing is lost. Free disk space: the streams are packed as soon as there is enough.");
    case FailureKind::EncoderTooSlow:
        return Health::tr("Record fewer sessions at a time, or with a smaller size or frame rate.");
    case FailureKind::StartTimedOut:
        return Health::tr(
            "The machine may be busy, or no participant is sending. Check CPU and In at the bottom "
            "of the window, then record again.");
    case FailureKind::PageFailed:
        return Health::tr("Open the custom layout in Design and check its console, then record again.");
    case FailureKind::Damaged:
        return Health::tr("The unfinished file is kept in the recording's folder. Some players show it up to "
                          "the damage.");
    case FailureKind::FilesRemoved:
        return Health::tr(
            "What was recorded is gone. Check which program empties the recordings folder, then "
            "record again.");
    case FailureKind::Interrupted:
        return Health::tr("It ended before anything was written. Record again.");
    case FailureKind::None:
    case FailureKind::Unknown:
    case FailureKind::EncoderFailed:
        break;
    }
    return Health::tr("Anything written before the failure is in the recording's folder. Record again; if it "
                      "fails again, see the log.");
}

QString secondsText(double seconds) {
    return Health::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
}

QString audioLateText(int64_t late_ms) {
    if (late_ms == 0)
        return Health::tr("in sync");
    return late_ms > 0 ? Health::tr("audio %1 ms late").arg(QLocale().toString(qlonglong(late_ms)))
                       : Health::tr("audio %1 ms early").arg(QLocale().toString(qlonglong(-late_ms)));
}

std::vector<Fact> factsOf(const recording::RecordingInfo &info) {
    std::vector<Fact> facts{
        {Health::tr("Session"), info.sessionId},
        {Health::tr("Mode"), modeText(info.properties.outputMode)},
        {Health::tr("Created"), momentText(info.createdAt)},
        {Health::tr("Duration"), clockText(int64_t(info.duration * 1000))},
        {Health::tr("Size"), bytesText(info.size)},
        {Health::tr("Video"), videoText(info)},
        {Health::tr("Audio"), info.hasAudio ? Health::tr("yes") : Health::tr("none")},
    };
    if (!info.health)
        return facts;
    const recording::HealthReport &health = *info.health;
    if (health.audioLate_ms)
        facts.push_back({Health::tr("A/V offset"), audioLateText(*health.audioLate_ms)});
    facts.push_back({Health::tr("Longest gap"), secondsText(double(health.longestGap_ms) / 1000)});
    if (info.properties.outputMode != session::OutputMode::Individual) {
        facts.push_back({Health::tr("Missing frames"), QLocale().toString(qlonglong(health.missedFrames))});
        facts.push_back(
            {Health::tr("Repeated frames"), QLocale().toString(qlonglong(health.repeatedFrames))});
        if (info.hasVideo)
            facts.push_back({Health::tr("Black"), secondsText(health.black_s)});
        if (info.hasAudio)
            facts.push_back({Health::tr("Silent"), secondsText(health.silent_s)});
    }
    return facts;
}

} // namespace ovation::ui
