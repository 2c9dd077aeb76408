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
    QDateTime changed; ///< modification time of its newest file
    qint64 size_bytes = 0; ///< sum of its files
    int files = 0;
};

/// The custom layouts in a folder (OPENVIDU_RECORDING_CUSTOM_LAYOUT): one in the folder itself and any number
/// in folders below.
///
/// A layout is its own files only: layouts in folders below it are not affected by what is done with it, so
/// that no other layout's address changes. Every call may block on the disk: call from a worker thread, one
/// call at a time. Paths are relative, have no "..", no dot files, and go through no symbolic link.
class LayoutLibrary {
  public:
    /// Deletes removed layouts whose retention time has passed.
    explicit LayoutLibrary(QString folder);

    QString folder() const { return m_folder; }

    /// Sorted by path.
    std::vector<LayoutInfo> list() const;

    static std::vector<TemplateInfo> templates() { return layoutTemplates(); }

    // All or nothing; an error if there is already a layout at the new path.
    Result<void> create(const QString &path, const QString &templateId);
    Result<void> duplicate(const QString &from, const QString &to);
    Result<void> rename(const QString &from, const QString &to);

    /// Moves it into a hidden folder (dot files are not served), where it is kept for seven days. Returns a
    /// token for restore().
    Result<QString> remove(const QString &path);
    Result<void> restore(const QString &token);

    /// Names relative to the layout's folder, sorted, without those of layouts below. Empty if there is no
    /// such layout.
    QStringList files(const QString &path) const;

    static constexpr qint64 MaxFile_bytes = 4 << 20; ///< largest file that can be read or written here
    Result<QByteArray> read(const QString &path, const QString &file) const;
    /// All or nothing. Creates missing folders; an existing file keeps its mode.
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
