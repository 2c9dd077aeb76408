#pragma once

#include <sys/types.h>

namespace ovation::page {

/// An X display for WebGL, which Chromium draws in software where there is one: an Xvfb of this process alone
/// (by a cookie of its own), with nothing on it, which ends with this process. Without Xvfb the
/// display that this process was given is used, if it is one of this machine. Leaves no files behind.
///
/// To be started while this process has one thread, and asked before Qt looks for a display.
class DisplayServer {
  public:
    DisplayServer() = default;
    ~DisplayServer();
    DisplayServer(const DisplayServer &) = delete;
    DisplayServer &operator=(const DisplayServer &) = delete;

    void start();
    /// Waits up to five seconds for it; DISPLAY is right afterwards. False when there is no display.
    bool wait();

  private:
    bool waitForNumber();

    pid_t m_process = 0;
    int m_number = -1;  ///< what it says its number to, or -1
    int m_cookies = -1; ///< its authority file, in memory, or -1
};

} // namespace ovation::page
