#pragma once

#include "base/result.h"

#include <QString>

namespace ovation::page {

/// Where this process writes: in the server's folder, which it reaches by a descriptor of its own when it
/// runs as a user who may not go there. Plain value.
class WritingPlace {
  public:
    WritingPlace() = default;
    WritingPlace(QString folder, QString here) : m_folder(std::move(folder)), m_here(std::move(here)) {}

    /// What has to be opened for a path of the server.
    QString here(const QString &path) const;
    /// What is said of it, with the server's paths.
    QString told(QString text) const { return m_here.isEmpty() ? text : text.replace(m_here, m_folder); }

  private:
    QString m_folder, m_here; ///< the same folder; empty = all paths are the server's
};

/// Started as root, the process becomes this user for good, so that Chromium has its sandbox, and keeps one
/// thing: what it writes below `folder` belongs to root (mount_setattr(2), MOUNT_ATTR_IDMAP). Nothing changes
/// when it is no root, or when root is wanted. The error says what the administrator can do. Before any
/// thread that needs root.
Result<WritingPlace> becomePageUser(const QString &user, const QString &folder);

} // namespace ovation::page
