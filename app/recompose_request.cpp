#include "app/recompose_request.h"

#include "app/arguments.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace ovation {
namespace {

using exporting::Composition;
using session::RecordingLayout;

constexpr std::array Layouts{RecordingLayout::BestFit, RecordingLayout::PictureInPicture,
                             RecordingLayout::VerticalPresentation, RecordingLayout::HorizontalPresentation};
constexpr double MaxTime_s = 1e7;
constexpr qint64 MaxChanges_bytes = 1'000'000;

Error wrong(const QString &sentence) {
    return {Errc::InvalidParameter, sentence};
}

QString layoutNames() {
    QStringList names;
    for (const RecordingLayout layout : Layouts)
        names << session::toText(layout);
    return names.join(QStringLiteral(", "));
}

Result<RecordingLayout> layoutFromText(const QString &text) {
    const auto layout = session::recordingLayoutFromText(text);
    if (!layout || *layout == RecordingLayout::Custom)
        return wrong(QStringLiteral(
                         "'%1' is no layout that this command composes in. There are %2. A custom layout is "
                         "a page that joins a session of a running server: import the recording there "
                         "(ovation import), and export it in its window or with POST "
                         "/openvidu/api/ovation/exports.")
                         .arg(text, layoutNames()));
    return *layout;
}

/// A whole number, as it is where the option is not given.
Result<int> numberOf(const QCommandLineParser &parser, const char *option, int without) {
    bool isNumber = true;
    const int number = isSet(parser, option) ? valueOf(parser, option).toInt(&isNumber) : without;
    if (!isNumber)
        return wrong(QStringLiteral("--%1 needs a whole number, and '%2' is none.")
                         .arg(QLatin1String(option), valueOf(parser, option)));
    return number;
}

Result<void> readSize(const QString &text, Composition &composition) {
    const QStringList sides = text.split(QLatin1Char('x'));
    bool isWidth = false, isHeight = false;
    composition.width = sides.value(0).toInt(&isWidth);
    composition.height = sides.value(1).toInt(&isHeight);
    if (sides.size() != 2 || !isWidth || !isHeight)
        return wrong(
            QStringLiteral("--size needs a width and a height, as in 1280x720, and '%1' is none.").arg(text));
    return {};
}

Result<void> readChanges(const QString &path, Composition &composition) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("%1 can't be read: %2.").arg(path, file.errorString()));
    const QByteArray json = file.read(MaxChanges_bytes + 1); // a device or a pipe says no size
    if (json.size() > MaxChanges_bytes)
        return wrong(QStringLiteral("%1 is too large for a list of layout changes.").arg(path));
    auto changes = layoutChangesFromJson(json);
    if (!changes)
        return wrong(QStringLiteral("%1: %2").arg(path, changes.error().message));
    composition.changes = std::move(*changes);
    return {};
}

Result<Composition> compositionOf(const QCommandLineParser &parser) {
    Composition composition;
    if (isSet(parser, "layout")) {
        const auto layout = layoutFromText(valueOf(parser, "layout"));
        if (!layout)
            return layout.error();
        composition.layout = *layout;
    }
    if (isSet(parser, "size"))
        if (auto read = readSize(valueOf(parser, "size"), composition); !read)
            return read.error();
    if (isSet(parser, "changes"))
        if (auto read = readChanges(valueOf(parser, "changes"), composition); !read)
            return read.error();
    const auto fps = numberOf(parser, "fps", composition.frameRate);
    if (!fps)
        return fps.error();
    composition.frameRate = *fps;
    composition.streams = valueOf(parser, "streams").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (isSet(parser, "names") || isSet(parser, "background"))
        composition.look = session::LookOptions{isSet(parser, "names"), valueOf(parser, "background")};
    return composition;
}

Result<exporting::Request> requestOf(const QCommandLineParser &parser) {
    const QStringList what = parser.positionalArguments();
    if (what.size() != 1 || !isSet(parser, "o"))
        return wrong(QStringLiteral("Say which recording or ZIP, and with -o where the MP4 is written."));
    auto composition = compositionOf(parser);
    if (!composition)
        return composition.error();
    const auto quality = numberOf(parser, "quality", 0);
    if (!quality)
        return quality.error();
    exporting::Request request;
    const QFileInfo file(what.first());
    if (file.exists() || what.first().contains(QLatin1Char('/')))
        request.file = file.absoluteFilePath();
    else
        request.recordingId = what.first();
    if (isSet(parser, "quality"))
        request.quality = *quality;
    request.composition = std::move(*composition);
    request.target = QFileInfo(valueOf(parser, "o")).absoluteFilePath();
    return request;
}

} // namespace

Result<std::vector<Composition::Change>> layoutChangesFromJson(const QByteArray &json) {
    const auto wanted = QStringLiteral("It has to be a list of {\"time\": seconds, \"layout\": name}.");
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return wrong(wanted);
    std::vector<Composition::Change> changes;
    for (const auto &one : document.array()) {
        const QJsonValue time = one[QLatin1String("time")], name = one[QLatin1String("layout")];
        if (!time.isDouble() || !name.isString() || !(time.toDouble() >= 0 && time.toDouble() <= MaxTime_s))
            return wrong(wanted);
        const auto layout = layoutFromText(name.toString());
        if (!layout)
            return layout.error();
        changes.push_back({int64_t(std::llround(time.toDouble() * 1000)), *layout});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto &a, const auto &b) { return a.time_ms < b.time_ms; });
    return changes;
}

ExportArguments readRecomposeArguments(const QStringList &arguments) {
    ExportArguments read = readArguments("recompose", arguments, requestOf);
    if (auto *command = std::get_if<ExportCommand>(&read))
        command->recomposes = true;
    return read;
}

} // namespace ovation
