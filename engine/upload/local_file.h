#pragma once

#include "base/byte_source.h"
#include "storage/store_error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ovation::upload {

/// A file on this machine that is to be in the store, too.
struct LocalFile {
    enum class Kind {
        Media = 1, ///< large; sent as it lies on the disk
        Beside,    ///< large, too, and need not be there
        Optional,  ///< small, and need not be there
        OwnData,   ///< `.ovation.<id>`, without what it says of the upload itself; need not be there
        Metadata,  ///< what makes it a recording; sent last
    };
    Kind kind = Kind::Media;
    QString name;
    QString path;
    QString contentType;

    bool isLarge() const { return kind == Kind::Media || kind == Kind::Beside; }
    bool mayBeMissing() const { return kind != Kind::Media && kind != Kind::Metadata; }
};

/// What is sent of it.
struct LocalContent {
    std::shared_ptr<ByteSource> source; ///< null: it is not there, and need not be. read() from any thread
    QByteArray stamp;                   ///< another one when the content is another
};

/// Small files are read whole, up to MaxSmall_bytes. Errors: SourceLost. Waits for the disk.
storage::StoreResult<LocalContent> openLocal(const LocalFile &file);
inline constexpr int64_t MaxSmall_bytes = 8 << 20;

} // namespace ovation::upload
