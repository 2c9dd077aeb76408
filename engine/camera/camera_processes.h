#pragma once

#include "media/camera/camera_source.h"

#include <QObject>
#include <QString>
#include <QThread>

namespace ovation::camera {

/// Connections to cameras, and what transcodes their streams, each in a process of its own
/// (`ovation-camera`), because what a camera sends is taken apart and decoded there. One that dies is a
/// connection that failed. Outlives them; they share one thread.
class CameraProcesses {
  public:
    /// `program`: ovation-camera; empty = the one that came with this program.
    explicit CameraProcesses(QString program = {});
    ~CameraProcesses();

    media::CameraDecoding decoding();

  private:
    const QString m_program;
    QThread m_thread;
    QObject m_home; ///< of what lives on it
};

} // namespace ovation::camera
