#include "ui/recordings/recording_model.h"

#include "ui/common/engine_text.h"
#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/common/words.h"

namespace ovation::ui {

using recording::Status;

namespace {

Cell stateCell(const recording::RecordingInfo &info) {
    switch (info.status) {
    case Status::Starting:
        return {RecordingModel::tr("starting"), {}, QStringLiteral("circle"), Tone::Recording, {}};
    case Status::Started:
        if (info.paused)
            return {RecordingModel::tr("paused"),
                    RecordingModel::tr("Resume it to go on recording"),
                    QStringLiteral("pause"),
                    Tone::Recording,
                    {}};
        return {RecordingModel::tr("recording"), {}, QStringLiteral("circle"), Tone::Recording, {}};
    case Status::Stopped:
        return {RecordingModel::tr("finalizing"),
                RecordingModel::tr("The file is being finalized"),
                QStringLiteral("hourglass"),
                Tone::Muted,
                {}};
    case Status::Ready:
        if (info.isPending())
            return {RecordingModel::tr("to be uploaded"),
                    RecordingModel::tr("Clients see it as stopped until it is uploaded"),
                    QStringLiteral("upload"),
                    Tone::Muted,
                    {}};
        return {RecordingModel::tr("ready"), {}, QStringLiteral("check"), Tone::Normal, {}};
    case Status::Failed:
        return {causeText(info).isEmpty() ? RecordingModel::tr("failed")
                                          : RecordingModel::tr("failed: %1").arg(causeText(info)),
                info.failure,
                QStringLiteral("triangle-alert"),
                Tone::Warning,
                {}};
    }
    return {};
}

Cell healthCell(const recording::RecordingInfo &info) {
    const Badge badge = badgeOf(info);
    if (badge == Badge::None || badge == Badge::Failed) // the state says that already
        return {};
    return {badgeText(info),
            badge == Badge::Fine ? RecordingModel::tr("No problems found")
                                 : engineTexts(info.health->notes).join(u'\n'),
            badgeIcon(badge),
            badge == Badge::Fine ? Tone::Muted : Tone::Warning,
            {}};
}

Row rowOf(const RecordingSnapshot &recording, const RecordingProgress &progress) {
    const recording::RecordingInfo &info = recording.info;
    const bool running = isRunning(recording);
    const int64_t duration_ms = running ? progress.elapsed_ms : int64_t(info.duration * 1000);
    const int64_t size_bytes = running ? progress.size_bytes : info.size;
    const Tone numbers = running ? Tone::Recording : Tone::Normal;
    const QString tip = recording.path.isEmpty() ? info.id : info.id + u'\n' + recording.path;
    return {
        info.id,
        {{info.name.isEmpty() ? info.id : info.name, tip, QStringLiteral("film"), Tone::Normal, {}},
         {info.sessionId, {}, {}, Tone::Muted, {}},
         {modeText(info.properties.outputMode), {}, {}, Tone::Muted, {}},
         stateCell(info),
         healthCell(info),
         {duration_ms > 0 || running ? clockText(duration_ms) : QString(),
          {},
          {},
          numbers,
          qlonglong(duration_ms)},
         {size_bytes > 0 ? bytesText(size_bytes) : QString(), {}, {}, Tone::Normal, qlonglong(size_bytes)},
         {momentText(info.createdAt), {}, {}, Tone::Muted, qlonglong(info.createdAt)}},
        {}};
}

} // namespace

RecordingModel::RecordingModel(QObject *parent)
    : KeyedModel({{tr("Name")},
                  {tr("Session")},
                  {tr("Mode")},
                  {tr("State")},
                  {tr("Health")},
                  {tr("Duration"), true},
                  {tr("Size"), true},
                  {tr("Created"), true}},
                 parent) {}

void RecordingModel::show(const EngineSnapshot &snapshot) {
    m_recordings = snapshot.recordings;
    std::vector<Row> rows;
    rows.reserve(size_t(m_recordings.size()));
    for (const RecordingSnapshot &recording : std::as_const(m_recordings))
        rows.push_back(rowOf(recording, snapshot.progressOf(recording.info.id)));
    become(rows);
}

RunningKinds RecordingModel::runningKinds(const QString &sessionId) const {
    RunningKinds kinds;
    for (const RecordingSnapshot &recording : m_recordings) {
        if (recording.info.sessionId != sessionId || !isRunning(recording))
            continue;
        (recording.info.properties.outputMode == session::OutputMode::Individual ? kinds.individual
                                                                                 : kinds.composed) = true;
    }
    return kinds;
}

const RecordingSnapshot *RecordingModel::recordingAt(const QModelIndex &index) const {
    return index.isValid() && index.row() < m_recordings.size() ? &m_recordings[index.row()] : nullptr;
}

} // namespace ovation::ui
