#include "ui/layouts/short_recording.h"

#include "ui/common/dialogs.h"
#include "ui/common/health_text.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"

#include <algorithm>
#include <chrono>

namespace ovation::ui {

using namespace std::chrono_literals;
using recording::RecordingInfo;

namespace {
constexpr int Duration_s = 10;
} // namespace

ShortRecording::ShortRecording(Studio &studio, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_studio(studio), m_dialogs(dialogs), m_panel(panel) {
    m_second.setTimerType(Qt::PreciseTimer); // ten seconds, not nine and a half
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (--m_left_s <= 0)
            stop();
        Q_EMIT changed();
    });
}

ShortRecording::~ShortRecording() {
    if (m_state == State::Recording)
        m_studio.stopRecording(m_id, [](const Result<RecordingInfo> &) {});
}

void ShortRecording::setState(State state) {
    m_state = state;
    Q_EMIT changed();
}

QString ShortRecording::text() const {
    switch (m_state) {
    case State::Starting:
        return tr("Starting…");
    case State::Recording:
        return tr("Recording, %1 s").arg(m_left_s);
    case State::Idle:
        break;
    }
    return tr("Record 10 seconds");
}

void ShortRecording::prepare() {
    setState(State::Starting);
}

void ShortRecording::giveUp() {
    setState(State::Idle);
}

void ShortRecording::start(const QString &sessionId, const session::RecordingProperties &properties) {
    m_studio.startRecording(sessionId, properties,
                            m_panel.reportingErrors<RecordingInfo>(tr("Could not record “%1”").arg(sessionId),
                                                                   [this](const Result<RecordingInfo> &info) {
                                                                       if (!info) {
                                                                           giveUp();
                                                                           return;
                                                                       }
                                                                       m_id = info->id;
                                                                       m_left_s = Duration_s;
                                                                       m_second.start();
                                                                       setState(State::Recording);
                                                                   }));
}

void ShortRecording::stop() {
    m_second.stop();
    m_left_s = 0;
    m_studio.stopRecording(m_id,
                           m_panel.reportingErrors<RecordingInfo>(tr("Could not stop the recording"),
                                                                  [this](const Result<RecordingInfo> &info) {
                                                                      m_id.clear();
                                                                      if (info)
                                                                          m_toOpen = info->id;
                                                                      openWhenReady();
                                                                      setState(State::Idle);
                                                                  }));
}

void ShortRecording::showSnapshot(const EngineSnapshot &snapshot) {
    m_recordings = snapshot.recordings;
    openWhenReady();
}

void ShortRecording::openWhenReady() {
    const auto at = std::find_if(m_recordings.begin(), m_recordings.end(),
                                 [this](const auto &one) { return one.info.id == m_toOpen; });
    if (m_toOpen.isEmpty() || at == m_recordings.end())
        return;
    if (at->info.status == recording::Status::Failed) {
        m_toOpen.clear();
        m_panel.messages().showProblem(tr("The recording failed: %1").arg(causeText(at->info)));
    } else if (at->info.status == recording::Status::Ready && !at->path.isEmpty()) {
        m_toOpen.clear();
        if (m_dialogs.openFile(at->path))
            m_panel.messages().showNote(tr("Recorded: %1").arg(at->path));
        else
            m_panel.messages().showProblem(
                tr("Could not open the recording: this desktop has no program for it. It is %1")
                    .arg(at->path));
    }
}

} // namespace ovation::ui
