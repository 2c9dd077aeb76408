// A file of settings: what is understood is written and read as the same, and is either taken or explained.

#include "scratch_file.h"

#include "config/env_file.h"
#include "config/load.h"

#include <QFileInfo>

using namespace ovation::config;
using ovation::fuzz::require;

namespace {

/// Folders that are not there are made: their names are given, so that none but these can be.
void take(std::span<const uint8_t> file) {
    static ovation::fuzz::ScratchFile given(QStringLiteral("given.env"));
    static const QString folder = QFileInfo(given.path()).path();
    given.fill(file);
    Sources sources;
    sources.file = given.path();
    sources.configPath = folder + QStringLiteral("/config");
    sources.dataPath = folder + QStringLiteral("/data");
    for (const char *name :
         {"OPENVIDU_RECORDING_PATH", "OPENVIDU_RECORDING_CUSTOM_LAYOUT", "OPENVIDU_CDR_PATH"})
        sources.environment.insert(QLatin1String(name), sources.dataPath);
    const auto loaded = load(sources);
    if (const auto *errors = std::get_if<SettingsErrors>(&loaded)) {
        require(!errors->messages.isEmpty());
        for (const QString &message : errors->messages)
            require(!message.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QStringList problems;
    const auto values = parseEnv(QString::fromUtf8(bytes), &problems);
    QStringList none;
    auto kept = values;
    kept.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    require(parseEnv(changedEnv({}, values), &none) == kept && none.isEmpty());
    for (const QString &value : values)
        withoutEscapes(value);
    take({data, size});
    return 0;
}
