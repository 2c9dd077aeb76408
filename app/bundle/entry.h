#pragma once

#include "outcome.h"

#include <QByteArray>
#include <QString>

namespace ovation::bundle {

/// What an archive says of one of its entries.
struct Entry {
    enum class Kind { File, Folder };

    QByteArray
        name; ///< bytes as the archive has them, UTF-8 if it is honest; a folder's may end with a slash
    Kind kind = Kind::File;
    qint64 size = 0; ///< bytes of a file once unpacked; 0 for a folder
    QString flaw; ///< why the reader already knows that it must be refused ("is a symbolic link"), or nothing
};

/// Gets an archive's entries one after the other, in the archive's order.
class EntrySink {
  public:
    virtual ~EntrySink() = default;

    /// A new entry. True if its content is wanted: it then comes in pieces, and finishEntry() after them.
    virtual Result<bool> beginEntry(const Entry &entry) = 0;
    virtual Result<void> content(const char *data, qint64 size) = 0;
    virtual Result<void> finishEntry() = 0;
};

} // namespace ovation::bundle
