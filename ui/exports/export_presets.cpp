#include "ui/exports/export_presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace ovation::ui {

using exporting::Format;

namespace {

struct Presets {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

constexpr int SmallQuality = 40;

} // namespace

std::vector<ExportPreset> presetsFor(const std::vector<Format> &formats) {
    std::vector<ExportPreset> presets{
        {Presets::tr("Movie, as recorded"), Format::Mp4, {}, {}},
        {Presets::tr("Movie for the web, −16 LUFS"), Format::Mp4, WebLoudness, {}},
        {Presets::tr("Small movie"), Format::Mp4, {}, SmallQuality},
        {Presets::tr("Podcast, −16 LUFS"), Format::M4a, WebLoudness, {}},
        {Presets::tr("Broadcast audio, −23 LUFS"), Format::Wav, BroadcastLoudness, {}},
        {Presets::tr("For video editors"), Format::Editing, {}, {}},
        {Presets::tr("All participants as recorded"), Format::Zip, {}, {}},
    };
    std::erase_if(presets, [&](const ExportPreset &preset) {
        return std::find(formats.begin(), formats.end(), preset.format) == formats.end();
    });
    return presets;
}

} // namespace ovation::ui
