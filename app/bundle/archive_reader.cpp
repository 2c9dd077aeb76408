#include "archive_reader.h"

#include <array>
#include <unistd.h>

namespace ovation::bundle {

QString nameOf(Format format) {
    switch (format) {
    case Format::Zip:
        return QStringLiteral("zip");
    case Format::TarGz:
        return QStringLiteral("tar.gz");
    case Format::TarXz:
        return QStringLiteral("tar.xz");
    case Format::SevenZip:
        return QStringLiteral("7z");
    }
    return {};
}

Result<Format> formatOfContent(int file) {
    std::array<char, 6> start{};
    const ssize_t size = pread(file, start.data(), start.size(), 0);
    const QByteArray magic(start.data(), int(size > 0 ? size : 0));
    // An empty zip begins with its end record; it gets as far as being told that it holds no layout.
    if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06"))
        return Format::Zip;
    if (magic.startsWith("\x1f\x8b"))
        return Format::TarGz;
    if (magic == QByteArray("\xfd"
                            "7zXZ\0",
                            6))
        return Format::TarXz;
    if (magic == "7z\xbc\xaf\x27\x1c")
        return Format::SevenZip;
    return damaged(QStringLiteral("The file is no .zip, .tar.gz, .tar.xz or .7z."));
}

Result<Format> formatOfName(const QByteArray &fileName) {
    const QByteArray name = fileName.toLower();
    if (name.endsWith(".ovation-layout") || name.endsWith(".zip"))
        return Format::Zip;
    if (name.endsWith(".tar.gz") || name.endsWith(".tgz"))
        return Format::TarGz;
    if (name.endsWith(".tar.xz") || name.endsWith(".txz"))
        return Format::TarXz;
    if (name.endsWith(".7z"))
        return Format::SevenZip;
    return Error{
        WrongUsage,
        QStringLiteral("The name %1 does not end with .ovation-layout, .zip, .tar.gz, .tar.xz or .7z.")
            .arg(quoted(fileName))};
}

Result<void> readArchive(int file, Format format, EntrySink &sink) {
    switch (format) {
    case Format::Zip:
        return readZip(file, sink);
    case Format::TarGz:
    case Format::TarXz:
        return readTar(file, format, sink);
    case Format::SevenZip:
        return readSevenZip(file, sink);
    }
    return damaged(QStringLiteral("The file is of no known format."));
}

} // namespace ovation::bundle
