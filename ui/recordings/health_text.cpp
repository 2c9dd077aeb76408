#include "ui/recordings/health_text.h"

#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ovation::ui {

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
        return info.health->notes.size() == 1 ? Health::tr("1 note")
                                              : Health::tr("%1 notes").arg(info.health->notes.size());
    case Badge::Failed:
        return Health::tr("failed");
    }
    return {};
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

QString adviceText(const RecordingInfo &info) {
    if (info.status != Status::Failed)
        return {};
    // What the recorder says, and what a person can do about it; the first that fits.
    const std::pair<QLatin1String, QString> known[] = {
        {QLatin1String("holds no picture"),
         Health::tr("Nobody's picture arrived. Look in Sessions whether somebody sends one; what is only "
                    "heard can be recorded with sound alone.")},
        {QLatin1String("Nothing was recorded"),
         Health::tr("It ended before anything arrived. Look in Sessions whether somebody sends, and start "
                    "again.")},
        {QLatin1String("packed at the next start"),
         Health::tr("Nothing is lost: make room on the disk if it is full, and start the program again.")},
        {QLatin1String("can't be repaired"),
         Health::tr("The unfinished file is in the folder of the recording. Some players show it up to the "
                    "place where it breaks.")},
        {QLatin1String("did not begin to grow"),
         Health::tr("The machine may be busy, or nobody sends. Look at CPU and In at the bottom of the "
                    "window, and start again.")},
        {QLatin1String("disk"), Health::tr("Delete recordings or make room on the disk, and start again.")},
        {QLatin1String("pace"), Health::tr("Delete recordings or make room on the disk, and start again.")},
        {QLatin1String("ermission"),
         Health::tr("Let the program write into the folder of the recordings (OPENVIDU_RECORDING_PATH).")},
    };
    for (const auto &[words, advice] : known)
        if (info.failure.contains(words))
            return advice;
    return Health::tr("What was written until then is in the folder of the recording, if there is anything. "
                      "Start again; if it fails again, the program's log says more.");
}

QString secondsText(double seconds) {
    return Health::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
}

QString audioLateText(int64_t late_ms) {
    if (late_ms == 0)
        return Health::tr("in sync");
    return late_ms > 0 ? Health::tr("audio %1 ms late").arg(late_ms)
                       : Health::tr("audio %1 ms early").arg(-late_ms);
}

std::vector<Fact> factsOf(const RecordingSnapshot &recording) {
    const RecordingInfo &info = recording.info;
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
        facts.push_back({Health::tr("Late frames"), QLocale().toString(qlonglong(health.missedFrames))});
        if (info.hasVideo)
            facts.push_back({Health::tr("Black"), secondsText(health.black_s)});
        if (info.hasAudio)
            facts.push_back({Health::tr("Silent"), secondsText(health.silent_s)});
    }
    return facts;
}

} // namespace ovation::ui
