#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace ovation {

/// A regular file that is read only, by however many readers at once: reading moves no position. What is open
/// stays readable when its name goes. read() from any thread.
class OpenFile final : public ByteSource {
  public:
    /// InvalidPath when there is no such file, or something that is none; PermissionDenied when it may not be
    /// read.
    static Result<std::shared_ptr<OpenFile>> open(const QString &path);
    /// The file of that name in an open folder; a link is refused.
    static Result<std::shared_ptr<OpenFile>> openInside(int folder, const QString &name);
    ~OpenFile() override;

    int64_t size() const override { return m_size; }    ///< bytes, when it was opened
    int64_t sizeNow() const;                            ///< bytes; 0 when the disk refuses
    int64_t modifiedAt() const { return m_modifiedAt; } ///< ms since 1970, when it was opened
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;

  private:
    OpenFile(int handle, int64_t size, int64_t modifiedAt);
    static Result<std::shared_ptr<OpenFile>> adopt(int handle, const QString &name);

    const int m_handle;
    const int64_t m_size, m_modifiedAt;
};

/// A part of a file, read from the threads that the file is read from.
class FilePart final : public ByteSource {
  public:
    /// The part lies within the file.
    FilePart(std::shared_ptr<ByteSource> file, int64_t begin, int64_t size)
        : m_file(std::move(file)), m_begin(begin), m_size(size) {}

    int64_t size() const override { return m_size; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;

  private:
    const std::shared_ptr<ByteSource> m_file;
    const int64_t m_begin, m_size;
};

} // namespace ovation
