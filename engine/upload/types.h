#pragma once

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

/// Recordings on their way to where they are kept, as plain values that the window may have, too.
namespace ovation::upload {

enum class State {
    Waiting = 1, ///< for its turn
    Running,
    Paused,
    Retrying, ///< it failed for a reason that may heal, and begins again by itself at `retryAt_ms`
    Failed,   ///< can't heal by itself, see `advice`; it begins again when it is asked to
    Done,
};

/// What becomes of the file on this machine once size and checksum of the copy agree with it.
enum class LocalFiles {
    Keep = 1,
    Remove,      ///< at once
    RemoveLater, ///< `Rules::localDays` after the upload
};

struct Rules {
    static constexpr int MaxParallel = 16, MaxDays = 36'500;

    LocalFiles localFiles = LocalFiles::Keep;
    int localDays = 0;             ///< with RemoveLater, 1..MaxDays
    int parallel = 4;              ///< recordings at a time, 1..MaxParallel
    int64_t limit_bytes_per_s = 0; ///< of all together; 0 = none
    bool operator==(const Rules &) const = default;
};

/// What was tried to see whether recordings can be kept there: all steps up to the first that failed.
struct Trial {
    enum class Step { Write = 1, Read, List, Delete };
    struct Outcome {
        Step step = Step::Write;
        bool isGood = false;
        QString reason; ///< why it failed, a sentence
        QString advice; ///< what to do about it, a sentence; may be empty
        bool operator==(const Outcome &) const = default;
    };
    QString place; ///< the address of the bucket or folder
    std::vector<Outcome> outcomes;

    bool isGood() const { return !outcomes.empty() && outcomes.back().isGood; }
};

/// One recording in the queue.
struct Item {
    int64_t number = 0; ///< never used twice
    QString recordingId;
    QString name; ///< of the recording
    State state = State::Waiting;
    int64_t size_bytes = 0; ///< 0 until it has begun once
    int64_t sent_bytes = 0;
    int64_t rate_bytes_per_s = 0; ///< over the last seconds; 0 unless it runs
    std::optional<int> left_s;    ///< nothing while it can't be told
    QString reason;               ///< why it retries or failed, a sentence
    QString advice;               ///< what to do about it, a sentence; may be empty
    int attempts = 0;             ///< that failed one after another
    int64_t retryAt_ms = 0;       ///< since 1970, with Retrying
    int64_t added_ms = 0;         ///< since 1970
    int64_t finished_ms = 0;      ///< since 1970, with Done
    QString url;                  ///< of the object, with Done
    bool localGone = false;       ///< the file on this machine was removed by the rule
};

/// The queue at a moment.
struct QueueState {
    bool isOn = false;         ///< recordings are stored elsewhere at all
    std::vector<Item> queue;   ///< what is not done, in order of their turns
    std::vector<Item> history; ///< what is done, the latest first
    bool isPaused = false;     ///< all of it
    Rules rules;

    // Sums of the queue
    int running = 0, failed = 0;
    int64_t size_bytes = 0, sent_bytes = 0, rate_bytes_per_s = 0;
    std::optional<int> left_s; ///< nothing while it can't be told
};

} // namespace ovation::upload

Q_DECLARE_METATYPE(ovation::upload::QueueState)
Q_DECLARE_METATYPE(ovation::upload::Item)
