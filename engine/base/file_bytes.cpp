#include "base/file_bytes.h"

#include "base/open_file.h"

namespace ovation {

Result<std::shared_ptr<ByteSource>> openFile(const QString &path) {
    const auto file = OpenFile::open(path);
    if (file)
        return std::shared_ptr<ByteSource>(*file);
    Error error = file.error();
    if (error.code == Errc::InvalidPath) // it was there
        error.code = Errc::MediaUnreadable;
    return error;
}

} // namespace ovation
