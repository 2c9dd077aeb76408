#pragma once

#include "base/result.h"
#include "layout/layout_templates.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace ovation::layout {

/// One custom layout: a folder with an index.html.
struct LayoutInfo {
    QString path;      ///< of its folder, relative to the library's; empty for the library's own index.html
    QDateTime changed; ///< when the newest of its files was
    qint64 size_bytes = 0; ///< of its files together
    int files = 0;
};

/// The custom layouts in a folder (OPENVIDU_RECORDING_CUSTOM_LAYOUT), one in it and any number in folders
/// below.
///
/// A layout is its own files only: what is done with it leaves layouts in folders below it where they are, so
/// that nobody else's address changes. Every call may wait for the disk; use it from a worker thread, one at
/// a time. Paths are relative, have no "..", no dot files, and go through no symbolic link.
class LayoutLibrary {
  public:
    /// What was removed longer ago than it is kept goes now.
    explicit LayoutLibrary(QString folder);

    QString folder() const { return m_folder; }

    /// Sorted by path.
    std::vector<LayoutInfo> list() const;

    static std::vector<TemplateInfo> templates() { return layoutTemplates(); }

    // Each is done whole or not at all, and is an error when there is a layout at the new path already.
    Result<void> create(const QString &path, const QString &templateId);
    Result<void> duplicate(const QString &from, const QString &to);
    Result<void> rename(const QString &from, const QString &to);

    /// Into a hidden folder (dot files are not served), where it is kept for seven days. Gives a token for
    /// restore().
    Result<QString> remove(const QString &path);
    Result<void> restore(const QString &token);

    /// Names relative to the layout's folder, sorted; those of layouts below left out. None if there is no
    /// such layout.
    QStringList files(const QString &path) const;

    static constexpr qint64 MaxFile_bytes = 4 << 20; ///< of files that are read or written here
    Result<QByteArray> read(const QString &path, const QString &file) const;
    /// Whole or not at all. A new file may be in a new folder; one that was there keeps its mode.
    Result<void> write(const QString &path, const QString &file, const QByteArray &text);

  private:
    Result<QString> folderOf(const QString &path) const;
    Result<QString> layoutAt(const QString &path) const;
    Result<QString> freePlace(const QString &path) const;
    Result<QString> fileOf(const QString &path, const QString &file) const;
    Result<void> move(const QString &from, const QString &to);
    QString trashOf(const QString &token) const;
    void forgetOld() const;

    QString m_folder;
};

} // namespace ovation::layout
