// A folder of recordings as the library reads it: metadata, our own data and a ZIP by whomever; and a line of
// its index.

#include "input.h"

#include "library/annotations.h"
#include "library/entry_bytes.h"
#include "library/entry_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::library;
using fuzz::require;

namespace {

void put(const QString &path, std::span<const uint8_t> bytes) {
    QFile file(path);
    require(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/ovation-fuzz-XXXXXX"));
    static const Place place{QStringLiteral("a"), folder.path(), QStringLiteral("a")};
    static const bool made = QDir().mkpath(place.folder());
    require(made);
    fuzz::Input input(data, size);
    put(place.folder() + QStringLiteral("/.recording.a"), input.piece());
    put(place.ownData(), input.piece());
    const auto rest = input.rest();
    put(place.folder() + QStringLiteral("/a.zip"), rest);

    const auto reading = readPlace(place, QStringLiteral("https://localhost/"));
    require(reading.has_value()); // a ZIP is there
    const Entry &entry = reading->details.entry;
    require(entry.id == place.key && entry.participants.size() <= MaxNames);
    require(entry.file.isEmpty() || entry.file.startsWith(place.folder() + QLatin1Char('/')));
    require(entry.annotations.tags.size() <= MaxTags && entry.annotations.notes.size() <= MaxNotes_chars);
    require(reading->words.size() <= MaxWords_chars);
    const auto again = entryFromBytes(toBytes(entry));
    require(again && toBytes(*again) == toBytes(entry));
    const QByteArray line(reinterpret_cast<const char *>(rest.data()), qsizetype(rest.size()));
    if (const auto foreign = entryFromBytes(line))
        require(!foreign->id.isEmpty());
    return 0;
}
