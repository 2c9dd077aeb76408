#pragma once

#include "base/secrets.h"

#include <QFile>
#include <QString>

namespace ovation::page {

/// What happens to a page, with the secrets taken out, in a file when there is one (its user's only). GUI
/// thread.
class PageLog {
  public:
    /// `path` empty = no file.
    PageLog(Secrets secrets, const QString &path);

    QString withoutSecrets(QString text) const;
    /// A line; `kind` is a word.
    void write(const char *kind, const QString &text);

  private:
    const Secrets m_secrets;
    QFile m_file;
    qint64 m_written = 0;
};

} // namespace ovation::page
