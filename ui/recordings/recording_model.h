#pragma once

#include "ui/common/keyed_model.h"

#include "studio/snapshot.h"
#include "ui/recordings/running_kinds.h"

namespace ovation::ui {

/// Every recording, one row each, newest first: what runs with its time and size so far, what is finished.
class RecordingModel final : public KeyedModel {
    Q_OBJECT

  public:
    enum ColumnIndex {
        NameColumn,
        SessionColumn,
        ModeColumn,
        StateColumn,
        HealthColumn,
        LengthColumn,
        SizeColumn,
        CreatedColumn
    };

    explicit RecordingModel(QObject *parent = nullptr);
    void show(const std::vector<RecordingSnapshot> &recordings);

    /// Null when `index` is invalid. Valid until the next show().
    const RecordingSnapshot *recordingAt(const QModelIndex &index) const;
    /// Of which kinds `sessionId` is being recorded.
    RunningKinds runningKinds(const QString &sessionId) const;

  private:
    std::vector<RecordingSnapshot> m_recordings;
};

bool isRunning(const RecordingSnapshot &recording); ///< starting or started
/// A composed one with an image in a built-in layout that has begun and is not over.
bool hasChangeableLayout(const RecordingSnapshot &recording);
bool isFinished(const RecordingSnapshot &recording); ///< ready or failed

} // namespace ovation::ui
