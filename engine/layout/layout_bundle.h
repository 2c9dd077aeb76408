#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QString>

#include <functional>

namespace ovation::layout {

/// Imports and exports a custom layout as .zip, .tar.gz, .tar.xz or .7z: runs ovation-bundle, a process of
/// its own, so that what a hostile archive can break is not this one. One call at a time; nothing here waits.
/// `done` is called once, later, unless this object is gone before.
class LayoutBundle : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(const Result<void> &)>;

    /// `program`: the ovation-bundle to run; without one, the one beside this program.
    explicit LayoutBundle(const QString &program = QString(), QObject *parent = nullptr);
    /// What is under way is stopped; nothing of it stays.
    ~LayoutBundle() override;

    /// Makes the layout `path` of the library in `folder` from an archive (told by its content) whose top, or
    /// one folder at its top, has an index.html. It is there whole or not at all; an error if the path is
    /// there already.
    void importArchive(const QString &archive, const QString &folder, const QString &path, Done done);

    /// Makes an archive of the layout's own files; its format is told by the name, and a file there is
    /// replaced.
    void exportArchive(const QString &folder, const QString &path, const QString &archive, Done done);

    bool isRunning() const { return bool(m_done); }
    /// `done` gets an error soon.
    void cancel();

  private:
    void run(const QStringList &words, const QString &parent, const QString &top, Done done);
    void refuse(const Error &why, const Done &done);
    void finish(const Result<void> &result);

    QString m_program;
    QPointer<QProcess> m_process;
    QString m_parent, m_top; // folders made for what is imported, that go again if it does not come
    Done m_done;
    bool m_cancelled = false;
};

} // namespace ovation::layout
