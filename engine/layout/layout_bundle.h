#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QString>

#include <functional>

namespace ovation::layout {

/// Imports and exports custom layouts as .zip, .tar.gz, .tar.xz or .7z. Runs ovation-bundle in a separate
/// process, so that a hostile archive cannot harm this one. One call at a time; never blocks. `done` is
/// called once, later, unless this object is destroyed first.
class LayoutBundle : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(const Result<void> &)>;

    /// `program`: the ovation-bundle to run; without one, the one beside this program.
    explicit LayoutBundle(const QString &program = QString(), QObject *parent = nullptr);
    /// Stops a running import or export and removes what it left.
    ~LayoutBundle() override;

    /// Creates the layout `path` of the library in `folder` from an archive whose top folder, or one folder
    /// in it, has an index.html. The format is detected by content. All or nothing; fails if the path exists.
    void importArchive(const QString &archive, const QString &folder, const QString &path, Done done);

    /// Archives the layout's own files. The format follows from the name; an existing file is replaced.
    void exportArchive(const QString &folder, const QString &path, const QString &archive, Done done);

    bool isRunning() const { return bool(m_done); }
    /// `done` gets Postponed soon after, unless it had worked by then.
    void cancel();

  private:
    void run(const QStringList &words, const QString &parent, const QString &top, Done done);
    void refuse(const Error &why, const Done &done);
    void finish(const Result<void> &result);

    QString m_program;
    QPointer<QProcess> m_process;
    QString m_parent, m_top; // folders created for the import; removed if it fails
    Done m_done;
    bool m_cancelled = false;
};

} // namespace ovation::layout
