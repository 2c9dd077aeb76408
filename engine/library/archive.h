#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "library/archived_session.h"

#include <QString>

#include <memory>
#include <vector>

namespace ovation::library {

class EntryStore;

/// A recording as it lies on a disk, open to be played, exported or composed: a ZIP of OpenVidu, of Vonage
/// Video or of this program, a folder with the files of such a ZIP, or a single movie (MP4, M4A, WebM, MKV).
/// Nothing is unpacked. What a stranger may have written is checked when it is opened (docs/limits.md).
///
/// Any thread; open() of an archive and of an entry wait for the disk.
class Archive {
  public:
    /// Errors have a sentence that names the file and, where one is to blame, the entry: InvalidPath when
    /// there is no such file, MediaUnreadable when it is no recording or damaged beyond use, UnsafePath and
    /// LimitReached when it is refused.
    static Result<std::shared_ptr<Archive>> open(const QString &path);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    const QString &path() const { return m_path; }
    const ArchivedSession &session() const { return m_session; }

    struct Entry {
        QString name;
        int64_t size_bytes = 0; ///< not packed
        bool isPacked = false;  ///< deflated: far seeks take longer, and the longer the larger it is
    };
    /// All files in it, whether they are streams or not, in their order there.
    const std::vector<Entry> &entries() const { return m_entries; }

    /// The content of an entry. Each source has a file handle of its own and outlives the archive; read() is
    /// for one thread at a time, and different sources may be read at once. InvalidName when there is no such
    /// entry; reading fails with MediaUnreadable when the content is damaged.
    Result<std::shared_ptr<ByteSource>> open(const QString &entry) const;

  private:
    Archive(QString path, std::unique_ptr<EntryStore> store);

    const QString m_path;
    const std::unique_ptr<EntryStore> m_store;
    std::vector<Entry> m_entries;
    ArchivedSession m_session;
};

} // namespace ovation::library
