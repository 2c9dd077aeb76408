#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace ovation::exporting {

/// What exports are writing at the moment, so that a program that was killed leaves nothing for good: a
/// folder with a file per export, which its writer holds locked. Several programs may share it. Any thread;
/// waits for the disk.
class ExportJournal {
  public:
    /// A line of the journal; goes with it. What begins with its prefix belongs to the export.
    class Entry {
      public:
        /// Made by ExportJournal::begin(): a descriptor that holds the lock, the file of the line, the
        /// prefix.
        Entry(int lock, QString path, QString prefix);
        Entry(Entry &&other) noexcept;
        Entry &operator=(Entry &&) = delete;
        Entry(const Entry &) = delete;
        Entry &operator=(const Entry &) = delete;
        ~Entry();

        const QString &prefix() const { return m_prefix; } ///< of names in the folder that is written to

      private:
        int m_lock; ///< descriptor, -1 when moved away
        QString m_path, m_prefix;
    };

    explicit ExportJournal(QString folder) : m_folder(std::move(folder)) {}

    /// Before anything is written into `targetFolder`. PermissionDenied, DiskFull or Failed with a sentence.
    Result<Entry> begin(const QString &targetFolder) const;
    /// Removes what dead programs left, with its line. What it removed.
    QStringList removeLeftovers() const;

  private:
    QString m_folder;
};

/// Removes what an export of that prefix wrote into a folder; returns the names.
QStringList removeUnfinished(const QString &folder, const QString &prefix);

} // namespace ovation::exporting
