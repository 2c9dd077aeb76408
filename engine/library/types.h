#pragma once

#include "recording/recording_info.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

/// What is known of finished recordings, as plain values that the window may have, too. One never changes
/// once it was given out.
namespace ovation::library {

/// What a person adds to a recording. Lies beside it, in `.ovation.<id>`, and survives the index.
struct Annotations {
    QStringList tags;  ///< without repeats, in the order in which they were given
    QString notes;     ///< plain text
    bool keep = false; ///< no retention rule removes it

    bool operator==(const Annotations &) const = default;
};

enum class Health { Unknown, Good, Remarkable, Failed };
Health healthOf(const recording::RecordingInfo &info);

/// Where the finished file is.
enum class Kept {
    Here,      ///< on this machine
    Waiting,   ///< here, and on its way to where recordings are kept
    Both,      ///< here and there
    Elsewhere, ///< there only
};

/// A line of the library.
struct Entry {
    QString id;
    QString name;
    QString sessionId;
    session::OutputMode mode = session::OutputMode::Composed;
    recording::Status status = recording::Status::Ready;
    int64_t createdAt = 0; ///< ms since 1970
    int64_t size = 0;      ///< bytes
    double duration = 0;   ///< seconds
    bool hasAudio = true, hasVideo = true;
    QString resolution;       ///< "1280x720", empty when not known
    QString file;             ///< absolute path of the finished file, empty when there is none
    QString thumbnail;        ///< absolute path, empty when there is none
    QStringList participants; ///< names to show, where they are known
    int markers = 0;
    Kept kept = Kept::Here;
    Health health = Health::Unknown;
    QString problem; ///< the first thing that is remarkable, or why it failed; a sentence
    Annotations annotations;
    int64_t trashedAt = 0; ///< ms since 1970; 0 = it is not in the trash
    QString unreadable;    ///< why its metadata are not understood, a sentence; the rest is what files tell
};

using Entries = std::vector<std::shared_ptr<const Entry>>;

/// What of the library is wanted. Members that are empty or nothing restrict nothing.
struct Query {
    QString text; ///< words that all occur, as beginnings, in name, session, participants, markers or notes
    std::vector<session::OutputMode> modes;
    std::vector<recording::Status> statuses;
    std::vector<Health> health;
    QStringList tags;                               ///< all of them
    std::optional<int64_t> from, to;                ///< createdAt, ms since 1970: from <= createdAt < to
    std::optional<double> minDuration, maxDuration; ///< seconds
    bool keptOnly = false;
    bool trashed = false; ///< what is in the trash, and nothing else; false = what is not
    enum class Sort { Created, Name, Session, Duration, Size } sort = Sort::Created;
    bool descending = true;
};

struct Page {
    Entries entries;      ///< all that match, in order
    int total = 0;        ///< recordings in the library, without the trash
    bool complete = true; ///< false while the first index is still made
};

/// When a participant's stream is in a recording.
struct Presence {
    QString streamId;
    QString name; ///< of the participant, empty when it is not known
    QString connectionId;
    QString typeOfVideo; ///< CAMERA, SCREEN …, empty without video
    bool hasAudio = false, hasVideo = false;
    int64_t start_ms = 0, end_ms = 0; ///< from the recording's beginning
    QString entry;                    ///< its file in the ZIP, empty when it has none of its own
};

/// All about one recording.
struct Details {
    Entry entry;
    recording::RecordingInfo info; ///< with markers and health
    std::vector<Presence> streams; ///< in order of arrival; empty when that is not known
    QStringList files;             ///< names of the entries of a ZIP
};

} // namespace ovation::library

Q_DECLARE_METATYPE(ovation::library::Page)
