#include "archive_writer.h"

#include <zip.h>

namespace ovation::bundle {

namespace {

Error failedZip(zip_t *archive) {
    return {Failed,
            QStringLiteral("The .zip can't be written: %1.").arg(QString::fromUtf8(zip_strerror(archive)))};
}

bool addItem(zip_t *archive, const QByteArray &folder, const Catalog::Item &item) {
    if (item.folder)
        return zip_dir_add(archive, item.path.constData(), ZIP_FL_ENC_UTF_8) >= 0;
    const QByteArray path = folder + '/' + item.path;
    // Read when the archive is closed, piece by piece.
    zip_source_t *source = zip_source_file(archive, path.constData(), 0, -1);
    if (source && zip_file_add(archive, item.path.constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
        return true;
    zip_source_free(source);
    return false;
}

} // namespace

Result<void> writeZip(const QByteArray &path, const QByteArray &folder,
                      const std::vector<Catalog::Item> &items) {
    int code = 0;
    zip_t *archive = zip_open(path.constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive)
        return Error{Failed, QStringLiteral("The .zip can't be created.")};
    for (const Catalog::Item &item : items)
        if (!addItem(archive, folder, item)) {
            const Error error = failedZip(archive);
            zip_discard(archive);
            return error;
        }
    if (zip_close(archive) == 0)
        return {};
    const Error error = failedZip(archive);
    zip_discard(archive);
    return error;
}

} // namespace ovation::bundle
