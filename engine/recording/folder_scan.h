#pragma once

#include "recording/recording_store.h"

#include <QHash>
#include <QSet>

#include <mutex>
#include <vector>

namespace ovation::recording {

/// What others did to the recording path since the last look. Nothing tells us, so each recording is looked
/// at: two stamps say that it is as it was, and only what is not is read. With 20 000 recordings that takes
/// some 50 ms when nothing changed. Damaged metadata are reported in the log, once. Waits for the disk.
/// Thread-safe; looks come one after another.
class FolderScan {
  public:
    /// `store` outlives it.
    explicit FolderScan(const RecordingStore &store) : m_store(store) {}

    struct Listed {
        RecordingStore::Found found;
        int64_t stamp_ns = 0; ///< when its metadata changed
    };
    struct Changes {
        std::vector<Listed> recordings; ///< which are new, changed, or were asked for
        std::vector<QString> gone;      ///< ids that are no recordings, or no more
        std::vector<QString> names;     ///< of whatever origin, which are new or were asked for
        std::vector<QString> freeNames; ///< which are no more, or were asked for and are not there
        int64_t took_ns = 0;            ///< of a core
    };
    /// The first look finds everything new. What is in `askedNow` (ids) is told whether it changed or not; by
    /// the next look when this one can't.
    Changes look(const QSet<QString> &askedNow = {});

  private:
    /// Says that a file or folder is as it was.
    struct Stamp {
        uint64_t inode = 0;
        int64_t changed_ns = 0, touched_ns = 0, size_bytes = 0;
        bool operator==(const Stamp &) const = default;
    };
    struct Place {
        QString id;
        bool isFlat = false;
        Stamp folder, metadata; ///< a flat one has no folder of its own
    };
    struct Seen {
        bool isFlat = false, isRecording = false;
        bool isSettled = false; ///< its stamps are old enough to differ from those of a later change
        Stamp folder, metadata;
        QString name;        ///< of a flat one
        unsigned movies = 0; ///< the files that it may call its own, a bit for each kind
        uint64_t look = 0;
    };
    struct Folder;
    /// `names`: all that lies in the recording path.
    void judge(const Place &place, const QSet<QString> &names, bool asked, int64_t wall_ns, Changes &changes);
    void compareNames(QSet<QString> names, const QSet<QString> &asked, Changes &changes);
    void findGone(const QSet<QString> &asked, Changes &changes);

    const RecordingStore &m_store;
    std::mutex m_mutex;
    QHash<QString, Seen> m_seen; ///< by id
    QSet<QString> m_names, m_unanswered;
    uint64_t m_looks = 0;
};

} // namespace ovation::recording
