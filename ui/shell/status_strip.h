#pragma once

#include "snapshot.h"
#include "ui/shell/disk_forecast.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;

namespace ovation::ui {

/// What the machine has left: processor, memory, disk, and what comes in over the network.
class StatusStrip final : public QWidget {
    Q_OBJECT

  public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void showSnapshot(const EngineSnapshot &snapshot);

  private:
    QLabel *m_cpu, *m_memory, *m_disk, *m_incoming;
    QElapsedTimer m_clock;
    DiskForecast m_forecast;
};

} // namespace ovation::ui
