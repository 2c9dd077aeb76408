#pragma once

#include "meeting.h"

#include <QtTest>

// A Meeting whose session is recorded.

inline constexpr int Patience_ms = 30'000;
inline constexpr int Timeout_s = 120, Last_ms = 119'000; ///< a countdown, and when its last second begins
inline const QString ByServer = QStringLiteral("recordingStoppedByServer");

inline ovation::session::RecordingProperties small() {
    return {
        .name = QStringLiteral("lesson"), .hasAudio = false, .width = 160, .height = 120, .frameRate = 10};
}

inline Meeting::Tune autostopAfter(int seconds) {
    return [seconds](ovation::config::Settings &settings, ovation::session::SessionProperties &properties) {
        settings.autostopTimeout_s = seconds;
        properties.defaultRecording = small();
    };
}

using Info = ovation::Result<ovation::recording::RecordingInfo>;

/// Starts a recording and waits until it runs; its id, empty when it could not.
inline QString start(Meeting &meeting) {
    std::optional<Info> result;
    meeting.commands->startRecording(meeting.id, small(), [&](const Info &info) { result = info; });
    const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms);
    return answered && *result ? (*result)->id : QString();
}

inline bool stop(Meeting &meeting, const QString &id, const QString &reason = ByServer) {
    std::optional<Info> result;
    meeting.commands->stopRecording(id, reason, [&](const Info &info) { result = info; });
    return QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms) && result->ok();
}

/// Why a recording ended, once it has: "ready automaticStop".
class Ending {
  public:
    explicit Ending(Meeting &meeting) {
        QObject::connect(
            meeting.recordings.get(), &ovation::recording::RecordingService::statusChanged,
            meeting.recordings.get(),
            [words = m_words](const ovation::recording::RecordingInfo &info, const QString &reason) {
                if (info.status == ovation::recording::Status::Ready ||
                    info.status == ovation::recording::Status::Failed)
                    *words = ovation::recording::toText(info.status) + QLatin1Char(' ') + reason;
            });
    }
    QString wait() const {
        const bool ended = QTest::qWaitFor([&] { return !m_words->isEmpty(); }, Patience_ms);
        return ended ? *m_words : QString();
    }

  private:
    std::shared_ptr<QString> m_words = std::make_shared<QString>();
};

/// That the recording runs in its session and neither is about to end.
inline bool goesOn(Meeting &meeting, const QString &id) {
    QCoreApplication::processEvents();
    return meeting.session() && !meeting.session()->isClosing() &&
           meeting.session()->recordingIds().contains(id) &&
           meeting.recordings->find(id)->status == ovation::recording::Status::Started;
}

inline bool isClosed(Meeting &meeting) {
    return QTest::qWaitFor([&] { return !meeting.session(); }, Patience_ms);
}
