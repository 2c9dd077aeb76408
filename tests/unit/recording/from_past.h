#pragma once

#include "individual.h"

// Recordings that begin before their start.

inline ovation::session::RecordingProperties fromPast(int seconds) {
    ovation::session::RecordingProperties properties = individual(QStringLiteral("Before"));
    properties.fromPast_s = seconds;
    return properties;
}

inline ovation::session::RecordingProperties composedFromPast(int seconds) {
    ovation::session::RecordingProperties properties = fromPast(seconds);
    properties.outputMode = ovation::session::OutputMode::Composed;
    properties.width = 640;
    properties.height = 360;
    return properties;
}

/// Ada publishes, and two seconds of it are kept; whether she is seen.
inline bool hasPastOfAda(Studio &studio) {
    studio.join(Ada, person());
    if (!studio.waitForFrame(Ada))
        return false;
    QTest::qWait(2000);
    return true;
}
