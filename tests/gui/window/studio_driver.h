#pragma once

#include "studio.h"

#include <QTest>

#include <algorithm>
#include <optional>

namespace ovation::ui {

/// Calls a Studio, waits for its answers, and keeps what it has published.
class StudioDriver : public QObject {
  public:
    static constexpr int Patience_ms = 20'000;

    explicit StudioDriver(Studio &theStudio) : studio(theStudio) {
        connect(&studio, &Studio::snapshotChanged, this, [this](const EngineSnapshot &published) {
            snapshot = published;
            ++snapshots;
        });
        connect(&studio, &Studio::previewReady, this, [this](const PreviewFrame &frame) {
            seen = frame;
            preview = frame.image;
            ++frames;
        });
    }

    /// Waits for the answer of `call`; `snapshot` is then the one that was published last before it.
    template <typename T, typename Call>
    Result<T> ask(Call call) {
        std::optional<Result<T>> answer;
        std::optional<EngineSnapshot> atAnswer;
        const int before = snapshots;
        call([&](Result<T> result) {
            answer.emplace(std::move(result)); // GCC 14 takes what assigning it would read for uninitialized
            atAnswer = snapshot;
            snapshotCameFirst = snapshots > before;
        });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience_ms))
            return Error{Errc::Failed, QStringLiteral("there was no answer")};
        snapshot = *atAnswer;
        return *answer;
    }
    Result<QString> create(const QString &id) {
        return ask<QString>([&](auto done) { studio.createSession(id, done); });
    }
    Result<void> close(const QString &id) {
        return ask<void>([&](auto done) { studio.closeSession(id, done); });
    }
    Result<QString> join(const QString &session) {
        return ask<QString>([&](auto done) { studio.addSynthetic(session, done); });
    }
    Result<recording::RecordingInfo> record(const QString &session,
                                            const session::RecordingProperties &properties = {}) {
        return ask<recording::RecordingInfo>(
            [&](auto done) { studio.startRecording(session, properties, done); });
    }
    Result<recording::RecordingInfo> stop(const QString &id) {
        return ask<recording::RecordingInfo>([&](auto done) { studio.stopRecording(id, done); });
    }
    Result<recording::RecordingInfo> pause(const QString &id, bool paused) {
        return ask<recording::RecordingInfo>([&](auto done) { studio.setRecordingPaused(id, paused, done); });
    }
    Result<recording::RecordingInfo> mark(const QString &id, const QString &name, int64_t at_ms) {
        return ask<recording::RecordingInfo>([&](auto done) { studio.addMarker(id, name, at_ms, done); });
    }
    Result<recording::RecordingInfo> arrange(const QString &id, session::RecordingLayout layout) {
        return ask<recording::RecordingInfo>([&](auto done) { studio.setRecordingLayout(id, layout, done); });
    }
    Result<void> remove(const QString &id) {
        return ask<void>([&](auto done) { studio.deleteRecording(id, done); });
    }

    const SessionSnapshot *session(const QString &id) const {
        const auto at = std::find_if(snapshot.sessions.begin(), snapshot.sessions.end(),
                                     [&](const auto &s) { return s.id == id; });
        return at == snapshot.sessions.end() ? nullptr : &*at;
    }
    const RecordingSnapshot *recording(const QString &id) const {
        const auto at = std::find_if(snapshot.recordings.begin(), snapshot.recordings.end(),
                                     [&](const auto &r) { return r.info.id == id; });
        return at == snapshot.recordings.end() ? nullptr : &*at;
    }

    Studio &studio;
    EngineSnapshot snapshot;
    int snapshots = 0;
    bool snapshotCameFirst = false; ///< before the last answer, and after its call
    QImage preview;
    PreviewFrame seen; ///< the same, with its tiles
    int frames = 0;    ///< that were previewed
};

} // namespace ovation::ui
