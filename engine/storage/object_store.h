#pragma once

#include "base/byte_source.h"
#include "storage/store_error.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace ovation::storage {

class Throttle;

/// How a call may be ended, watched and slowed down. All of it may be left out.
struct Transfer {
    std::stop_token stop; ///< the call returns within a moment, with StoreFailure::Stopped
    /// So many more bytes went over; fewer when some have to be sent again. On the thread of the call.
    std::function<void(int64_t)> moved;
    Throttle *throttle = nullptr; ///< outlives the call
};

/// A piece of what is to be sent. It is read twice, first for its checksums, so never all in memory.
struct Slice {
    ByteSource &source; ///< outlives the call; read on its thread only
    int64_t at = 0;     ///< bytes
    int64_t size_bytes = 0;
};

/// What is told about an object when it is made.
struct ObjectTraits {
    QString contentType = QStringLiteral("application/octet-stream");
    /// Names of lower-case letters, digits and '-'; values of printable ASCII; 2 KB together. A store may
    /// not keep them.
    QMap<QString, QString> metadata;
};

struct ObjectInfo {
    QString key;
    int64_t size_bytes = 0;
    /// Changes whenever the content does, and means nothing else. What put() and completeUpload() return,
    /// they have found to have the checksum of what was sent: while it stays the same, so does the content.
    QByteArray tag;
    int64_t modified_ms = 0;         ///< since 1970-01-01 UTC
    QMap<QString, QString> metadata; ///< of info() only
};

/// A multipart upload that has begun and not ended. `id` means something to the store that gave it only.
struct UploadId {
    QString key;
    QString id;
    bool operator==(const UploadId &) const = default;
};

/// A part that the store has, with the checksum that it was compared by.
struct PartReceipt {
    int number = 0; ///< from 1
    int64_t size_bytes = 0;
    QByteArray tag; ///< of the store; hexadecimal MD5 where it computes one
};

struct ObjectPage {
    std::vector<ObjectInfo> objects; ///< by key, in the order of their UTF-8 bytes
    QString next;                    ///< for the following page; empty = this was the last
};

struct FolderPage {
    std::vector<QString> folders; ///< names; one may be on two pages that follow each other
    QString next;                 ///< as in ObjectPage
};

/// The one in which the object of this key lies, if it lies in any. In the order of keys.
void addFolder(FolderPage &page, const QString &key);

struct UnfinishedUpload {
    UploadId upload;
    int64_t begun_ms = 0; ///< since 1970-01-01 UTC
};

struct UploadPage {
    std::vector<UnfinishedUpload> uploads;
    QString next; ///< as in ObjectPage
};

/// Takes bytes as they come, on the thread of the call; false ends it with StoreFailure::Stopped.
using ByteSink = std::function<bool(std::span<const std::byte>)>;

/// Where recordings are kept besides this machine's disk: a bucket, a folder on another machine.
///
/// Keys are relative to the place that the store was made for, are NFC text of 1 to 900 bytes of UTF-8, and
/// have neither empty parts nor parts that are "." or ".." between their slashes; any other is Refused.
/// Every call waits for a network or a disk, so it belongs on a thread of a WorkerPool, and may be made on
/// several at once. None tries again by itself, except once after it learnt a region or got new credentials:
/// the queue does that, and has a budget. Whatever fails leaves no half-written object under its key.
class ObjectStore {
  public:
    ObjectStore() = default;
    virtual ~ObjectStore() = default;
    ObjectStore(const ObjectStore &) = delete;
    ObjectStore &operator=(const ObjectStore &) = delete;

    /// What the store expects of parts. All but the last one of an upload have at least `least`.
    /// `usual` is the size of parts as long as `count` of them suffice; files up to `whole` go without.
    struct PartLimits {
        int64_t least_bytes = 0;
        int64_t most_bytes = 0;   ///< of a part, and of put()
        int count = 0;            ///< parts of an upload
        int64_t object_bytes = 0; ///< of a whole object
        int64_t usual_bytes = 8 << 20;
        int64_t whole_bytes = 16 << 20;
    };
    virtual PartLimits partLimits() const = 0;

    /// The object as a whole, instead of what is there under this key. Compared with what was sent before it
    /// returns: Damaged when that differs.
    virtual StoreResult<ObjectInfo> put(const QString &key, const Slice &content, const ObjectTraits &traits,
                                        const Transfer &transfer) = 0;

    /// In parts, several at a time and in any order, also after a restart of the program. Nothing is under
    /// `key` until completeUpload().
    virtual StoreResult<UploadId> beginUpload(const QString &key, const ObjectTraits &traits,
                                              const Transfer &transfer) = 0;
    /// `number`: from 1; the same one again replaces it.
    virtual StoreResult<PartReceipt> putPart(const UploadId &upload, int number, const Slice &content,
                                             const Transfer &transfer) = 0;
    /// What is there of an upload, by number.
    virtual StoreResult<std::vector<PartReceipt>> parts(const UploadId &upload, const Transfer &transfer) = 0;
    /// `parts`: all, by number. Compared as by put(). When its answer is lost the object may be there: info()
    /// tells. NoUpload when it has been completed before.
    virtual StoreResult<ObjectInfo> completeUpload(const UploadId &upload,
                                                   const std::vector<PartReceipt> &parts,
                                                   const Transfer &transfer) = 0;
    /// Removes its parts. Succeeds when it has ended already.
    virtual StoreResult<void> abortUpload(const UploadId &upload, const Transfer &transfer) = 0;
    /// `from`: ObjectPage::next of the page before; empty = the first.
    virtual StoreResult<UploadPage> uploads(const QString &prefix, const QString &from,
                                            const Transfer &transfer) = 0;

    /// NoObject when it is not there.
    virtual StoreResult<ObjectInfo> info(const QString &key, const Transfer &transfer) = 0;
    /// Bytes [at, at + size) of the object, fewer at its end; `size_bytes` 0 = to the end. With a tag: of
    /// that object and no later one (Changed).
    virtual StoreResult<void> get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                                  int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) = 0;
    /// Up to 1000 whose key begins with `prefix`, which may be empty and end anywhere.
    virtual StoreResult<ObjectPage> list(const QString &prefix, const QString &from,
                                         const Transfer &transfer) = 0;
    /// What stands before the first '/' of keys, in their order, whatever lies below: far fewer calls than
    /// list() makes for the same, unless the store can't tell folders (as here).
    virtual StoreResult<FolderPage> folders(const QString &from, const Transfer &transfer);
    /// Succeeds when it is not there.
    virtual StoreResult<void> remove(const QString &key, const Transfer &transfer) = 0;

    /// Where the object is, for users and applications: no signature, no secret. Any thread; never waits.
    virtual QUrl url(const QString &key) const = 0;
};

} // namespace ovation::storage
