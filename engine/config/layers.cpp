#include "config/layers.h"

#include "config/source_files.h"

namespace ovation::config {

Layers::Values Layers::all() const {
    Values values = kept;
    values.insert(file);
    values.insert(environment);
    return values;
}

Result<Layers> readLayers(const Sources &sources) {
    Layers layers;
    auto kept = readKeptSettings(sources);
    auto file = sources.file.isEmpty() ? Result<Layers::Values>(Layers::Values()) : readEnvFile(sources.file);
    if (!kept || !file)
        return kept ? file.error() : kept.error();
    layers.kept = std::move(*kept);
    layers.inFiles = layers.kept.keys() + file->keys();
    // Names of 1.8 are translated in both together, as at the start: today's name is the stronger one.
    Layers::Values given = *file;
    given.insert(sources.environment);
    layers.legacy.translate(given);
    LegacyNames().translate(*file);
    for (auto entry = given.cbegin(); entry != given.cend(); ++entry) {
        const bool isOfFile = file->contains(entry.key()) && !sources.environment.contains(entry.key());
        (isOfFile ? layers.file : layers.environment).insert(entry.key(), entry.value());
    }
    return layers;
}

} // namespace ovation::config
