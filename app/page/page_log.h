#pragma once

#include "base/secrets.h"
#include "compose/bounded_log.h"

#include <QString>

#include <optional>

namespace ovation::page {

/// What happens to a page, with the secrets taken out, in a file when there is one (its user's only). GUI
/// thread.
class PageLog {
  public:
    /// `path` empty = no file.
    PageLog(Secrets secrets, const QString &path, qint64 most_bytes = compose::BoundedLog::MaxFile_bytes);

    /// So much of the file's disk is for others.
    void leave(int64_t free_bytes);
    QString withoutSecrets(QString text) const;
    /// A line; `kind` is a word.
    void write(const char *kind, const QString &text);

  private:
    const Secrets m_secrets;
    std::optional<compose::BoundedLog> m_file;
};

} // namespace ovation::page
