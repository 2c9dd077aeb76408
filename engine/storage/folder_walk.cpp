#include "storage/folder_walk.h"

#include "storage/folder_files.h"
#include "storage/s3_place.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace ovation::storage {
namespace {

/// Folders that lie before `from`, or beside the prefix, are not looked into: a list of all pages reads each
/// of them once.
class KeyWalk {
  public:
    KeyWalk(const QString &root, const QString &prefix, const QString &from, std::size_t most,
            std::stop_token stop)
        : m_root(QFile::encodeName(root) + '/'), m_prefix(prefix.toUtf8()), m_from(from.toUtf8()),
          m_most(most), m_stop(std::move(stop)) {}

    StoreResult<std::vector<QByteArray>> run() {
        const QByteArray below = m_prefix.left(m_prefix.lastIndexOf('/') + 1);
        if (isOfUploads(below) || !QFileInfo::exists(QFile::decodeName(m_root + below)))
            return std::move(m_keys);
        if (const std::error_code error = walk(below))
            return folderError(error.value(), QStringLiteral("The folder cannot be read"));
        return std::move(m_keys);
    }

  private:
    static bool isOfUploads(const QByteArray &key) { return key.startsWith(UploadsName.toUtf8() + '/'); }

    /// `folder` ends with '/', and so do the folders in it: so they are where their keys are in the order.
    std::error_code walk(const QByteArray &folder) {
        std::vector<QByteArray> found;
        std::error_code error;
        for (std::filesystem::directory_iterator file((m_root + folder).constData(), error), end;
             !error && file != end; file.increment(error)) {
            std::error_code unknown; // it went since: it is no key
            if (file->is_symlink(unknown))
                continue;
            const bool isFolder = file->is_directory(unknown);
            const QByteArray key = folder + file->path().filename().c_str() + (isFolder ? "/" : "");
            if (isFolder ? leadsOn(key) : isMeant(key) && file->is_regular_file(unknown))
                found.push_back(key);
        }
        std::sort(found.begin(), found.end());
        for (const QByteArray &key : found) {
            if (error || m_keys.size() > m_most || m_stop.stop_requested())
                return error;
            if (key.endsWith('/'))
                error = walk(key);
            else
                m_keys.push_back(key);
        }
        return error;
    }
    bool leadsOn(const QByteArray &folder) const {
        return !isOfUploads(folder) && (folder > m_from || m_from.startsWith(folder)) &&
               (folder.startsWith(m_prefix) || m_prefix.startsWith(folder));
    }
    bool isMeant(const QByteArray &key) const {
        return key > m_from && key.startsWith(m_prefix) && keyProblem(QFile::decodeName(key)).isEmpty();
    }

    const QByteArray m_root, m_prefix, m_from;
    const std::size_t m_most;
    const std::stop_token m_stop;
    std::vector<QByteArray> m_keys;
};

} // namespace

StoreResult<std::vector<QByteArray>> keysBelow(const QString &root, const QString &prefix,
                                               const QString &from, std::size_t most, std::stop_token stop) {
    return KeyWalk(root, prefix, from, most, std::move(stop)).run();
}

StoreResult<std::vector<QByteArray>> foldersIn(const QString &root, const QString &from) {
    std::vector<QByteArray> found;
    std::error_code error;
    const QByteArray behind = from.toUtf8();
    for (std::filesystem::directory_iterator file(QFile::encodeName(root).constData(), error), end;
         !error && file != end; file.increment(error)) {
        std::error_code unknown; // it went since
        const QByteArray name = file->path().filename().c_str();
        if (name + '/' > behind && name != UploadsName.toUtf8() && !file->is_symlink(unknown) &&
            file->is_directory(unknown) && keyProblem(QFile::decodeName(name)).isEmpty())
            found.push_back(name + '/');
    }
    if (error)
        return folderError(error.value(), QStringLiteral("The folder cannot be read"));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace ovation::storage
