#pragma once

#include "ui/common/keyed_model.h"

#include "snapshot.h"

namespace ovation::ui {

/// Every recording, one row each, newest first: what runs with its time and size so far, what is finished.
class RecordingModel final : public KeyedModel {
    Q_OBJECT

  public:
    enum ColumnIndex { NameColumn, SessionColumn, StateColumn, LengthColumn, SizeColumn, CreatedColumn };

    explicit RecordingModel(QObject *parent = nullptr);
    void show(const std::vector<RecordingSnapshot> &recordings);

    /// Null when `index` is invalid. Valid until the next show().
    const RecordingSnapshot *recordingAt(const QModelIndex &index) const;

  private:
    std::vector<RecordingSnapshot> m_recordings;
};

bool isRunning(const RecordingSnapshot &recording);  ///< starting or started
bool isFinished(const RecordingSnapshot &recording); ///< ready or failed

} // namespace ovation::ui
