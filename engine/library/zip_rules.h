#pragma once

#include "base/result.h"
#include "library/zip_entry.h"
#include "library/zip_records.h"

#include <QSet>

namespace ovation::library::zip {

/// The rules that every ZIP's entries have to keep, one entry after another.
class Rules {
  public:
    explicit Rules(int64_t fileSize) : m_fileSize(fileSize) {}

    /// Takes in an entry as its header, or headers, describe it. UnsafePath or LimitReached, with the entry
    /// named, when it is refused.
    Result<void> admit(const Header &header);
    static bool isFolder(const Header &header) { return header.name.endsWith('/'); }

  private:
    QString flawOf(const Header &header);

    const int64_t m_fileSize;
    QSet<QByteArray> m_names;
};

Error refusedEntry(const QByteArray &name, const QString &why);
/// Two entries may not share bytes: then few bytes could stand for much.
Result<void> checkOverlaps(std::vector<Entry> entries, int64_t end);

} // namespace ovation::library::zip
