#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "library/archive_entry.h"
#include "library/archived_session.h"
#include "library/remote_file.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace ovation::library {

/// A recording as it lies on a disk, open to be played, exported or composed: a ZIP of OpenVidu, of Vonage
/// Video or of this program, a folder with the files of such a ZIP, or a single movie (MP4, M4A, WebM, MKV).
/// Nothing is unpacked. What a stranger may have written is checked when it is opened (docs/limits.md).
///
/// Any thread; open() and openEntry() wait for the disk.
class Archive {
  public:
    /// Errors have a sentence that names the file and, where one is to blame, the entry: InvalidPath when
    /// there is no such file, MediaUnreadable when it is no recording or damaged beyond use, UnsafePath and
    /// LimitReached when it is refused.
    static Result<std::shared_ptr<Archive>> open(const QString &path);
    /// A ZIP that is not on this machine; no folder and no movie. Errors as above; waits for the network.
    static Result<std::shared_ptr<Archive>> open(const RemoteFile &file);
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    const QString &path() const { return m_path; } ///< only the name of one that is not on this machine
    const ArchivedSession &session() const { return m_session; }

    /// All files in it, whether they are streams or not, in their order there.
    const std::vector<ArchiveEntry> &entries() const { return m_store->entries(); }

    /// The content of an entry. A source outlives the archive and depends on no other: each may be read on a
    /// thread of its own. InvalidName when there is no such entry; reading fails with MediaUnreadable when
    /// the content is damaged.
    Result<std::shared_ptr<ByteSource>> openEntry(const QString &name) const;

  private:
    static Result<std::shared_ptr<Archive>> openFile(const QString &path);
    static Result<std::shared_ptr<Archive>> openFolder(const QString &path);
    Archive(QString path, std::unique_ptr<EntryStore> store, ArchivedSession session);

    const QString m_path;
    const std::unique_ptr<EntryStore> m_store;
    const ArchivedSession m_session;
    QHash<QString, std::size_t> m_places; ///< index in entries(), by name
};

} // namespace ovation::library
