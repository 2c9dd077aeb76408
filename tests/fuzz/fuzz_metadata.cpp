// What lies in the folder of recordings, by whomever: the metadata of one and our own data beside them.

#include "input.h"

#include "recording/recording_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::recording;
using fuzz::require;

namespace {

const QString Id = QStringLiteral("a");

void put(const QString &path, std::span<const uint8_t> bytes) {
    QFile file(path);
    require(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/ovation-fuzz-XXXXXX"));
    static const RecordingPaths paths{folder.path(), QStringLiteral("https://localhost/")};
    static const bool made = QDir().mkpath(paths.folderOf(Id));
    require(made);
    fuzz::Input input(data, size);
    put(paths.ownDataOf(Id), input.piece());
    put(paths.metadataOf(Id), input.rest());

    const RecordingStore store(paths);
    const auto found = store.find(Id);
    if (!found)
        return 0;
    require(found->id == Id && !found->name.contains(QLatin1Char('/')));
    require(paths.fileOf(*found).startsWith(paths.folderOf(Id) + QLatin1Char('/')));
    const auto again = RecordingInfo::fromMetadata(found->toMetadata(), found->toOwnData());
    require(again && again->toMetadata() == found->toMetadata());
    require(again->toOwnData() == found->toOwnData());
    return 0;
}
