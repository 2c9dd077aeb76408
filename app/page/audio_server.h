#pragma once

#include "base/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace ovation::page {

/// Audio server for this process alone, with one sink: what the page plays goes there and nowhere else, and
/// no other program's audio comes in. Ends with this process. GUI thread.
class AudioServer {
  public:
    ~AudioServer();
    /// Blocks until it can be connected to, two seconds at most, and makes this process use it. Error: there
    /// is no PulseAudio.
    Result<void> start();
    /// What the page plays, for a pulsesrc; empty when there is no server.
    QString monitor() const;

  private:
    QTemporaryDir m_folder;
    QProcess m_process;
    bool m_running = false;
};

} // namespace ovation::page
