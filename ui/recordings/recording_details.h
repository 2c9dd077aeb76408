#pragma once

#include "studio/snapshot.h"

#include <QDialog>

class QTreeWidget;

namespace ovation::ui {

/// How one finished recording went: facts, notes, streams and markers, or why it failed and what to do.
class RecordingDetails final : public QDialog {
    Q_OBJECT

  public:
    RecordingDetails(const RecordingSnapshot &recording, QWidget *parent);

  private:
    QWidget *makeHead(const recording::RecordingInfo &info);
    QWidget *makeFacts(const RecordingSnapshot &recording);
    QWidget *makeStreams(const recording::HealthReport &health);
    QWidget *makeMarkers(const std::vector<recording::Marker> &markers);
};

} // namespace ovation::ui
