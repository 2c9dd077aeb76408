#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>

namespace ovation {

/// How many sessions a machine records at once, each into one file with all participants.
struct MachineFigures {
    int participants = 4, width = 1280, height = 720, frameRate = 25; ///< of each session
    double speed = 0; ///< seconds of recordings that it composes in a second
    int sessions = 0; ///< with room left for connections, uploads and peaks
};

/// Measures this machine. Lives on the thread of its owner, waits on none.
class MachineTest : public QObject {
    Q_OBJECT

  public:
    using Answer = std::function<void(Result<MachineFigures>)>;

    using QObject::QObject;

    /// Takes a few seconds and all processors. Failed while one is running.
    virtual void start(Answer done) = 0;
    /// The running one is answered soon, with Postponed.
    virtual void cancel() = 0;

  Q_SIGNALS:
    void progressed(int percent);
};

} // namespace ovation
