#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace ovation::upload {

enum class Stage {
    Queued = 1,
    Failed, ///< until it is asked for again
    Done,
    Removing, ///< the recording was deleted: what is in the store goes, then the record
};

/// One file of a recording, as far as it is in the store.
struct FileRecord {
    QString name;     ///< in the recording's folder, and in the store's
    QByteArray stamp; ///< of the content that is being sent or was sent; another content has another one
    int64_t size_bytes = 0;
    QString uploadId;       ///< of the multipart upload that has begun; empty = none
    int64_t part_bytes = 0; ///< of its parts but the last
    QByteArray tag;         ///< ObjectInfo::tag of the object; empty = this content is not there yet
    bool operator==(const FileRecord &) const = default;

    /// One that is not whole yet: of what is sent of it nothing counts as there.
    static FileRecord ahead(const QString &name, int64_t size_bytes, const QString &uploadId,
                            int64_t part_bytes);
    bool isAhead() const;
};

/// One recording.
struct Record {
    int64_t number = 0; ///< 0 = not kept yet
    QString recordingId;
    QString name;
    QString folder; ///< in the store, without a slash at its end
    QString media;  ///< name of the file that is large; the others are about it
    Stage stage = Stage::Queued;
    bool isPaused = false;
    bool isHidden = false;    ///< cleared from the history
    bool isDelivered = false; ///< it was all there once, and was announced; what follows are changes
    bool localGone = false;
    int attempts = 0;
    int64_t place = 0; ///< of its turn; lower comes first
    int64_t retryAt_ms = 0, added_ms = 0, finished_ms = 0;
    QString reason, advice;
    std::vector<FileRecord> files;

    int64_t size_bytes() const;
    /// The one of that name, which is made where there is none.
    FileRecord &file(const QString &called);
    /// What is in the store is not taken for granted any more.
    void sendAgain();
    /// All of it is in the store.
    void succeed();
    /// Without the pause after a failure.
    void tryNow();
    /// What is there of it goes.
    void remove();
};

} // namespace ovation::upload
