#pragma once

#include "base/result.h"
#include "export/export_journal.h"

#include <QString>

#include <memory>

namespace ovation::exporting {

/// What an export makes: it grows beside its place under a hidden name, and gets its own when it is whole.
/// Dropped before that, nothing of it stays. On the thread of the job; waits for the disk.
class ExportTarget {
  public:
    /// `path`: absolute. InvalidPath when it is taken or its folder is not there; else errors of the journal.
    static Result<std::unique_ptr<ExportTarget>> begin(const QString &path, const ExportJournal &journal);
    ~ExportTarget();
    ExportTarget(const ExportTarget &) = delete;
    ExportTarget &operator=(const ExportTarget &) = delete;

    /// The hidden name, with the extension of the final one. Nothing is there yet. A job may write more files
    /// whose names begin with it, and removes those itself.
    const QString &path() const { return m_growing; }
    /// Flushes it to the disk and gives it its name; never replaces what took that name meanwhile.
    Result<void> publish();

  private:
    ExportTarget(QString path, ExportJournal::Entry entry);

    const QString m_path, m_folder;
    ExportJournal::Entry m_entry;
    const QString m_growing;
};

/// Why an export may not have this path, or nothing. Waits for the disk.
Result<void> checkTarget(const QString &path);

} // namespace ovation::exporting
