#include "archive_reader.h"

#include "base/archive_mode.h"

#include <cstdio>
#include <memory>
#include <unistd.h>
#include <vector>
#include <zip.h>

namespace ovation::bundle {

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using OpenEntry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Error brokenZip(zip_error_t &error) {
    return damaged(
        QStringLiteral("The .zip is damaged: %1.").arg(QString::fromUtf8(zip_error_strerror(&error))));
}

Error brokenEntry(const QByteArray &name) {
    return damaged(QStringLiteral("The .zip is damaged: the entry %1 can't be read.").arg(quoted(name)));
}

Result<zip_t *> openZip(int file) {
    zip_error_t error;
    zip_error_init(&error);
    FILE *stream = fdopen(dup(file), "rb");
    zip_source_t *source = stream ? zip_source_filep_create(stream, 0, -1, &error) : nullptr;
    if (!source) {
        if (stream)
            fclose(stream);
        return Error{Failed, QStringLiteral("The .zip can't be opened.")};
    }
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive)
        return archive;
    zip_source_free(source);
    return brokenZip(error);
}

/// The Unix mode, 0 where it is not told.
unsigned int modeOf(zip_t *archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    const bool isTold = zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0;
    return isTold ? attributes >> 16 : 0;
}

Result<Entry> entryAt(zip_t *archive, zip_uint64_t index) {
    constexpr zip_uint64_t Needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    const char *name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (!name || zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & Needed) != Needed)
        return damaged(QStringLiteral("The .zip is damaged: its list of entries can't be read."));
    Entry entry;
    entry.name = name;
    entry.kind = entry.name.endsWith('/') ? Entry::Kind::Folder : Entry::Kind::File;
    entry.size = stat.size > zip_uint64_t(INT64_MAX) ? INT64_MAX : qint64(stat.size);
    entry.flaw = flawOfMode(modeOf(archive, index), entry.kind == Entry::Kind::Folder);
    if (stat.encryption_method != ZIP_EM_NONE)
        entry.flaw = QStringLiteral("is encrypted");
    else if (entry.flaw.isEmpty() && stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        entry.flaw = QStringLiteral("is packed in a way that is not supported");
    return entry;
}

Result<void> readEntry(zip_t *archive, zip_uint64_t index, const Entry &entry, EntrySink &sink) {
    const OpenEntry open(zip_fopen_index(archive, index, 0), &zip_fclose);
    if (!open)
        return brokenEntry(entry.name);
    std::vector<char> buffer(64 << 10);
    qint64 left = entry.size;
    // The last call returns 0 and is the one that compares the checksum.
    for (;;) {
        const zip_int64_t size = zip_fread(open.get(), buffer.data(), buffer.size());
        if (size < 0 || size > left || (size == 0 && left > 0))
            return brokenEntry(entry.name);
        if (size == 0)
            return sink.finishEntry();
        left -= size;
        if (Result<void> taken = sink.content(buffer.data(), size); !taken)
            return taken;
    }
}

} // namespace

Result<void> readZip(int file, EntrySink &sink) {
    Result<zip_t *> opened = openZip(file);
    if (!opened)
        return opened.error();
    const Archive archive(*opened, &zip_discard);
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const Result<Entry> entry = entryAt(archive.get(), zip_uint64_t(i));
        if (!entry)
            return entry.error();
        const Result<bool> wanted = sink.beginEntry(*entry);
        if (!wanted)
            return wanted.error();
        if (!*wanted)
            continue;
        if (Result<void> read = readEntry(archive.get(), zip_uint64_t(i), *entry, sink); !read)
            return read;
    }
    return {};
}

} // namespace ovation::bundle
