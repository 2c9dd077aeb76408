#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

namespace ovation::page {

/// What is said of a page, with the secrets taken out; kept in a file when there is one (its user's only).
/// GUI thread.
class PageLog {
  public:
    /// `path` empty = no file.
    PageLog(QStringList secrets, const QString &path);

    QString withoutSecrets(QString text) const;
    /// A line; `kind` is a word.
    void write(const char *kind, const QString &text);

  private:
    const QStringList m_secrets;
    QFile m_file;
    qint64 m_written = 0;
};

} // namespace ovation::page
