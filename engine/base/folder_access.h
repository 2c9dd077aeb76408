#pragma once

#include "base/result.h"

#include <QString>

#include <sys/types.h>

/// Who besides the owner may read a folder and what is written into it. The folder's mode is the rule: files
/// take it over, so that those who write them need not know it. Any thread; each call is a few system calls.
namespace ovation {

/// Lets a group list the folder and read what is made in it from now on. PermissionDenied when the program's
/// user does not own the folder or is not in the group.
Result<void> shareFolderWithGroup(const QString &folder, gid_t group);

/// A file that was made for its owner only gets the readers of the folder it lies in; nothing is taken away.
/// Best effort: a file that stays private is no reason to lose what is in it.
void takeReadersOfFolder(const QString &file);

/// The same for each file that lies in the folder, hidden ones too; links are left alone.
void takeReadersOfFolderForAll(const QString &folder);

} // namespace ovation
