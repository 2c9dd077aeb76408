#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace ovation::ui {

/// Keeps what was typed into the files of layouts and is not saved yet, so that it survives a crash, a signal
/// or a power cut: a file for each text in a folder of the program's own, written as a whole, a fraction of a
/// second after the change and on a thread of its own. Window thread, but for textsOf(). Its end waits until
/// everything is kept.
class UnsavedTexts {
  public:
    /// `dataFolder`: the program's own; `layoutFolder`: the one that layouts are in.
    UnsavedTexts(const QString &dataFolder, QString layoutFolder);
    ~UnsavedTexts();

    /// `layout` is its path below the folder of layouts, `file` a path in it.
    void keep(const QString &layout, const QString &file, const QString &text);
    void forget(const QString &layout, const QString &file);
    void forgetAll(const QString &layout);
    void moved(const QString &from, const QString &to); ///< a layout has a new path
    /// Waits until everything is on the disk.
    void flush();

    /// By file. Reads the disk; any thread.
    QHash<QString, QString> textsOf(const QString &layout) const;
    /// Layouts with such texts, the one that was changed last first. Reads the disk.
    QStringList layouts() const;

  private:
    struct Key {
        QString layout, file;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) {
            return qHashMulti(seed, key.layout, key.file);
        }
    };
    QString pathOf(const Key &key) const;
    void change(const Key &key, std::optional<QString> text);
    void write();

    const QString m_folder, m_layoutFolder;
    QHash<Key, std::optional<QString>> m_waiting; ///< nothing = the file goes
    QTimer m_soon;
    QThreadPool m_pool; ///< one thread: in order
};

} // namespace ovation::ui
