#pragma once

#include "ui/common/keyed_model.h"

#include "studio/snapshot.h"
#include "ui/recordings/running_kinds.h"

namespace ovation::ui {

/// Every recording, one row each, newest first; those that run with their duration and size so far.
class RecordingModel final : public KeyedModel {
    Q_OBJECT

  public:
    enum ColumnIndex {
        NameColumn,
        SessionColumn,
        ModeColumn,
        StateColumn,
        HealthColumn,
        DurationColumn,
        SizeColumn,
        CreatedColumn
    };

    explicit RecordingModel(QObject *parent = nullptr);
    void show(const EngineSnapshot &snapshot);

    /// Null when `index` is invalid. Valid until the next show().
    const RecordingSnapshot *recordingAt(const QModelIndex &index) const;
    /// The kinds of recordings that run in `sessionId`.
    RunningKinds runningKinds(const QString &sessionId) const;

  private:
    QList<RecordingSnapshot> m_recordings;
};

} // namespace ovation::ui
