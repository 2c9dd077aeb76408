#pragma once

#include "archive_reader.h"
#include "catalog.h"

namespace ovation::bundle {

/// Writes the catalog's items, read from below `folder`, into a new archive at `path`.
Result<void> writeArchive(const QByteArray &path, Format format, const QByteArray &folder,
                          const std::vector<Catalog::Item> &items);

/// The content of one file in pieces; a file that is no longer what the catalog says is an error.
class PackedFile {
  public:
    static Result<PackedFile> open(const QByteArray &folder, const Catalog::Item &item);
    PackedFile(PackedFile &&other) noexcept;
    PackedFile(const PackedFile &) = delete;
    PackedFile &operator=(const PackedFile &) = delete;
    PackedFile &operator=(PackedFile &&) = delete;
    ~PackedFile();

    /// Empty after the last piece.
    Result<QByteArray> next();
    qint64 modified_s() const { return m_modified_s; }

  private:
    PackedFile(int file, QByteArray path, qint64 size, qint64 modified_s)
        : m_file(file), m_path(std::move(path)), m_left(size), m_modified_s(modified_s) {}

    int m_file;
    QByteArray m_path;
    qint64 m_left;
    qint64 m_modified_s;
};

Result<void> writeZip(const QByteArray &path, const QByteArray &folder,
                      const std::vector<Catalog::Item> &items);
Result<void> writeTar(const QByteArray &path, Format format, const QByteArray &folder,
                      const std::vector<Catalog::Item> &items);
Result<void> writeSevenZip(const QByteArray &path, const QByteArray &folder,
                           const std::vector<Catalog::Item> &items);

} // namespace ovation::bundle
