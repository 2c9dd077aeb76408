#include "ui/layouts/live_page.h"

#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"

#include <QAction>

#include <algorithm>

// "Record 10 seconds": what is not saved is saved, then it is recorded, stopped and opened.
namespace ovation::ui {

using recording::RecordingInfo;

namespace {
constexpr int Recording_s = 10;
constexpr int FrameRate = 25;
} // namespace

void LivePage::record() {
    if (!m_recording.isEmpty() || m_starting || !m_path)
        return;
    m_starting = true;
    updateState();
    saveFirst([guard = QPointer<LivePage>(this)](bool saved) {
        if (guard && saved)
            guard->startRecording();
        else if (guard) {
            guard->m_starting = false;
            guard->updateState();
        }
    });
}

void LivePage::startRecording() {
    session::RecordingProperties properties;
    properties.layout = session::RecordingLayout::Custom;
    properties.customLayout = m_path.value_or(QString());
    properties.width = size().width();
    properties.height = size().height();
    properties.frameRate = FrameRate;
    m_studio.startRecording(session(), properties,
                            reportingErrors<RecordingInfo>(tr("“%1” is not being recorded").arg(session()),
                                                           [this](const Result<RecordingInfo> &info) {
                                                               m_starting = false;
                                                               if (info) {
                                                                   m_recording = info->id;
                                                                   m_left_s = Recording_s;
                                                                   m_recordingTime.start();
                                                               }
                                                               updateState();
                                                           }));
}

void LivePage::stopRecording() {
    m_recordingTime.stop();
    m_studio.stopRecording(m_recording,
                           reportingErrors<RecordingInfo>(tr("The recording could not be stopped"),
                                                          [this](const Result<RecordingInfo> &info) {
                                                              m_recording.clear();
                                                              if (info)
                                                                  m_toOpen = info->id;
                                                              openWhenReady();
                                                              updateState();
                                                          }));
}

void LivePage::openWhenReady() {
    const auto at = std::find_if(m_recordings.begin(), m_recordings.end(),
                                 [this](const auto &one) { return one.info.id == m_toOpen; });
    if (m_toOpen.isEmpty() || at == m_recordings.end())
        return;
    if (at->info.status == recording::Status::Failed) {
        m_toOpen.clear();
        messages().showProblem(tr("The recording failed: %1").arg(at->info.failure));
    } else if (at->info.status == recording::Status::Ready && !at->path.isEmpty()) {
        m_toOpen.clear();
        if (m_dialogs.openFile(at->path))
            messages().showNote(tr("Recorded: %1").arg(at->path));
        else
            messages().showProblem(
                tr("The recording can't be opened: this desktop has no program for it. It is %1")
                    .arg(at->path));
    }
}

} // namespace ovation::ui
