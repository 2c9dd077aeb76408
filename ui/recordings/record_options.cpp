#include "ui/recordings/record_options.h"

#include <QRegularExpression>
#include <QSettings>

namespace ovation::ui {

using session::RecordingLayout;
using session::RecordingProperties;

namespace {

constexpr int MinOptionSide = 100, MaxOptionSide = 1999, MaxOptionRate = 120; // protocol: RecordingProperties

QString key(const char *name) {
    return QStringLiteral("recordingOptions/") + QLatin1String(name);
}

int keptNumber(const QSettings &settings, const char *name, int least, int most, int otherwise) {
    bool isNumber = false;
    const int value = settings.value(key(name)).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : otherwise;
}

} // namespace

bool isColor(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    return form.match(text).hasMatch();
}

RecordingProperties keptOptions(const QSettings &settings) {
    RecordingProperties kept;
    const auto word = [&](const char *name) { return settings.value(key(name)).toString(); };
    kept.outputMode = session::outputModeFromText(word("mode")).value_or(kept.outputMode);
    kept.layout = session::recordingLayoutFromText(word("layout")).value_or(kept.layout);
    if (kept.layout == RecordingLayout::Custom)
        kept.layout = RecordingLayout::BestFit;
    kept.hasAudio = settings.value(key("sound"), true).toBool();
    kept.hasVideo = settings.value(key("picture"), true).toBool();
    if (!kept.hasAudio && !kept.hasVideo)
        kept.hasAudio = kept.hasVideo = true;
    kept.width = keptNumber(settings, "width", MinOptionSide, MaxOptionSide, kept.width);
    kept.height = keptNumber(settings, "height", MinOptionSide, MaxOptionSide, kept.height);
    kept.frameRate = keptNumber(settings, "frameRate", 1, MaxOptionRate, kept.frameRate);
    kept.maxDuration_s = keptNumber(settings, "maxDuration_min", 0, 24 * 60, 0) * 60;
    kept.maxSize_bytes = keptNumber(settings, "maxSize_MB", 0, 1'000'000, 0) * 1'000'000LL;
    if (settings.value(key("look"), false).toBool()) {
        session::LookOptions look;
        look.names = settings.value(key("names"), false).toBool();
        look.placeholders = settings.value(key("placeholders"), false).toBool();
        if (const QString color = word("background"); isColor(color))
            look.background = color;
        kept.look = look;
    }
    return kept;
}

void keepOptions(QSettings &settings, const RecordingProperties &properties) {
    settings.setValue(key("mode"), session::toText(properties.outputMode));
    settings.setValue(key("layout"), session::toText(properties.layout));
    settings.setValue(key("sound"), properties.hasAudio);
    settings.setValue(key("picture"), properties.hasVideo);
    settings.setValue(key("width"), properties.width);
    settings.setValue(key("height"), properties.height);
    settings.setValue(key("frameRate"), properties.frameRate);
    settings.setValue(key("maxDuration_min"), properties.maxDuration_s / 60);
    settings.setValue(key("maxSize_MB"), qlonglong(properties.maxSize_bytes / 1'000'000));
    const session::LookOptions look = properties.look.value_or(session::LookOptions{false, {}, false});
    settings.setValue(key("look"), properties.look.has_value());
    settings.setValue(key("names"), look.names);
    settings.setValue(key("placeholders"), look.placeholders);
    settings.setValue(key("background"), look.background);
}

} // namespace ovation::ui
