#pragma once

#include "entry.h"

namespace ovation::bundle {

enum class Format { Zip, TarGz, TarXz, SevenZip };

/// As in a file's name, without the dot before it.
QString nameOf(Format format);

/// By the first bytes of an open file, whatever it is called.
Result<Format> formatOfContent(int file);

/// By the end of a name; .tgz and .txz as well.
Result<Format> formatOfName(const QByteArray &fileName);

/// Hands all entries of an archive to the sink and stops at the first error, its own or the sink's. Reads
/// from the beginning of the open file, wherever it stood.
Result<void> readArchive(int file, Format format, EntrySink &sink);

Result<void> readZip(int file, EntrySink &sink);
Result<void> readTar(int file, Format format, EntrySink &sink);
Result<void> readSevenZip(int file, EntrySink &sink);

} // namespace ovation::bundle
