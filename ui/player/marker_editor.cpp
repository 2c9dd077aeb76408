#include "ui/player/marker_editor.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"

#include <algorithm>
#include <utility>

namespace ovation::ui {

using recording::Marker;

namespace {

bool areEqual(const std::vector<Marker> &a, const std::vector<Marker> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Marker &one, const Marker &other) {
        return one.time_ms == other.time_ms && one.name == other.name;
    });
}

} // namespace

MarkerEditor::MarkerEditor(Review &review, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_review(review), m_dialogs(dialogs), m_panel(panel) {}

void MarkerEditor::setRecording(const QString &recordingId, std::vector<Marker> markers) {
    if (recordingId == m_recording && m_saving)
        return;
    m_recording = recordingId;
    m_saving = false;
    std::stable_sort(markers.begin(), markers.end(),
                     [](const Marker &a, const Marker &b) { return a.time_ms < b.time_ms; });
    m_markers = m_saved = std::move(markers);
    Q_EMIT changed();
}

void MarkerEditor::add(qint64 time_ms) {
    auto markers = m_markers;
    markers.push_back({time_ms, {}});
    become(std::move(markers), tr("Could not add a marker"));
    m_panel.messages().offer(tr("Added a marker at %1").arg(clockText(time_ms)), tr("Name it…"),
                             [this, id = m_recording, time_ms] {
                                 const auto at =
                                     std::find_if(m_markers.begin(), m_markers.end(),
                                                  [&](const Marker &one) { return one.time_ms == time_ms; });
                                 if (id == m_recording && at != m_markers.end())
                                     rename(int(at - m_markers.begin()));
                             });
}

void MarkerEditor::move(int marker, qint64 to_ms) {
    if (marker < 0 || size_t(marker) >= m_markers.size())
        return;
    auto markers = m_markers;
    markers[size_t(marker)].time_ms = to_ms;
    become(std::move(markers), tr("Could not move the marker"));
}

void MarkerEditor::remove(int marker) {
    if (marker < 0 || size_t(marker) >= m_markers.size())
        return;
    auto markers = m_markers;
    const Marker gone = markers[size_t(marker)];
    markers.erase(markers.begin() + marker);
    become(std::move(markers), tr("Could not delete the marker"));
    m_panel.messages().offer(gone.name.isEmpty() ? tr("Deleted the marker at %1").arg(clockText(gone.time_ms))
                                                 : tr("Deleted the marker “%1”").arg(gone.name),
                             tr("Undo"), [this, id = m_recording, gone] {
                                 if (id != m_recording)
                                     return;
                                 auto restored = m_markers;
                                 restored.push_back(gone);
                                 become(std::move(restored), tr("Could not restore the marker"));
                             });
}

void MarkerEditor::rename(int marker) {
    if (marker < 0 || size_t(marker) >= m_markers.size())
        return;
    const Marker asked = m_markers[size_t(marker)];
    m_dialogs.askText(
        &m_panel, tr("Rename marker"), tr("Name of the marker at %1").arg(clockText(asked.time_ms)),
        asked.name, [this, id = m_recording, asked](const std::optional<QString> &name) {
            auto markers = m_markers;
            const auto at = std::find_if(markers.begin(), markers.end(), [&](const Marker &one) {
                return one.time_ms == asked.time_ms && one.name == asked.name;
            });
            if (!name || id != m_recording || at == markers.end())
                return;
            at->name = *name;
            become(std::move(markers), tr("Could not rename the marker"));
        });
}

void MarkerEditor::become(std::vector<Marker> markers, const QString &failure) {
    std::stable_sort(markers.begin(), markers.end(),
                     [](const Marker &a, const Marker &b) { return a.time_ms < b.time_ms; });
    m_markers = std::move(markers);
    Q_EMIT changed();
    if (!m_saving)
        save(failure);
}

void MarkerEditor::save(const QString &failure) {
    m_saving = true;
    m_review.setMarkers(m_recording, m_markers,
                        [guard = QPointer<MarkerEditor>(this), id = m_recording, sent = m_markers,
                         failure](const Result<void> &done) {
                            if (!guard || guard->m_recording != id)
                                return;
                            guard->m_saving = false;
                            if (!done) {
                                guard->m_markers = guard->m_saved;
                                guard->m_panel.messages().showProblem(failureText(failure, done.error()));
                                Q_EMIT guard->changed();
                                return;
                            }
                            guard->m_saved = sent;
                            if (!areEqual(sent, guard->m_markers)) // changed meanwhile
                                guard->save(failure);
                        });
}

} // namespace ovation::ui
