#pragma once

#include "library/sqlite.h"
#include "library/types.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace ovation::library {

/// The library's index on the disk: what was read of each recording and the words that it is found by, so
/// that a start need not read every folder. It may be thrown away at any time, and what it does not
/// understand it throws away itself: a file of another version, a foreign or a damaged one is put aside
/// (`.old`) and begun again. Where none can be kept it is in memory. Waits for the disk; one thread at a
/// time.
class IndexFile {
  public:
    struct Row {
        std::shared_ptr<const Entry> entry;
        QByteArray stamp; ///< of its place
    };
    struct New {
        std::shared_ptr<const Entry> entry;
        QByteArray stamp;
        QString words;
    };

    /// `recordings`: the recording path that it is about; an index about another one is thrown away.
    IndexFile(QString path, QString recordings);

    /// Everything in it.
    std::vector<Row> load();
    /// Adds or replaces recordings and removes others (keys), all or nothing. False when the index was lost
    /// over it, and is empty now.
    bool change(const std::vector<New> &changed, const std::vector<QString> &gone);
    /// Keys of the recordings in which each of these words occurs as the beginning of one. Nothing when it
    /// names no word.
    std::optional<QSet<QString>> match(const QString &text);

    /// Whether every recording was looked at once.
    bool isComplete() const { return m_isComplete; }
    void setComplete();

    /// When it was announced that a recording goes, ms since 1970, by key.
    std::map<QString, int64_t> announcements();
    void setAnnouncements(const std::map<QString, int64_t> &all);

  private:
    void open();
    SqliteResult<void> openAt(const QString &path);
    SqliteResult<void> changeAll(const std::vector<New> &changed, const std::vector<QString> &gone);
    void lost(const SqliteError &error);
    void keepInMemory(const SqliteError &error);

    const QString m_path, m_recordings;
    std::optional<SqliteDatabase> m_database;
    bool m_isComplete = false;
    int m_losses = 0;
};

/// For full-text search: all words, each as the beginning of one; empty when there is none in it.
QString matchExpression(const QString &text);

} // namespace ovation::library
