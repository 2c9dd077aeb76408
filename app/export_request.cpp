#include "app/export_request.h"

#include "app/arguments.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ovation {
namespace {

using exporting::Format;

constexpr std::array Formats{Format::Mp4,  Format::WebM, Format::Zip,   Format::M4a,
                             Format::Opus, Format::Wav,  Format::Still, Format::Editing};
constexpr double MaxTime_s = 1e7; // 115 days; beyond that a sum of them may overflow

Error wrong(const QString &sentence) {
    return {Errc::InvalidParameter, sentence};
}

QString nameOf(Format format) {
    return format == Format::Editing ? QStringLiteral("editing") : exporting::extensionOf(format);
}

QString formatNames() {
    QStringList names;
    for (const Format format : Formats)
        names << nameOf(format);
    return names.join(QStringLiteral(", "));
}

Result<Format> formatOf(const QCommandLineParser &parser) {
    const QString asked =
        isSet(parser, "to") ? valueOf(parser, "to") : QFileInfo(valueOf(parser, "o")).suffix();
    for (const Format format : Formats)
        if (nameOf(format) == asked.toLower())
            return format;
    return wrong(asked.isEmpty()
                     ? QStringLiteral("Say with --to what it becomes: %1.").arg(formatNames())
                     : QStringLiteral("There is no format '%1'. There are %2.").arg(asked, formatNames()));
}

/// Nothing where the option is not given.
Result<std::optional<int64_t>> timeOf(const QCommandLineParser &parser, const char *option) {
    if (!isSet(parser, option))
        return std::optional<int64_t>();
    const auto time_ms = timeFromText(valueOf(parser, option));
    if (!time_ms)
        return time_ms.error();
    return std::optional(*time_ms);
}

Result<std::optional<double>> numberOf(const QCommandLineParser &parser, const char *option) {
    if (!isSet(parser, option))
        return std::optional<double>();
    bool isNumber = false;
    const double number = valueOf(parser, option).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return wrong(QStringLiteral("--%1 needs a number, and '%2' is none.")
                         .arg(QLatin1String(option), valueOf(parser, option)));
    return std::optional(number);
}

Result<exporting::Request> requestOf(const QCommandLineParser &parser) {
    const QStringList what = parser.positionalArguments();
    if (what.size() != 1 || !isSet(parser, "o"))
        return wrong(QStringLiteral("Say which recording or file, and with -o where it is written."));
    const auto format = formatOf(parser);
    const auto start_ms = timeOf(parser, "from"), end_ms = timeOf(parser, "until");
    const auto loudness = numberOf(parser, "loudness"), quality = numberOf(parser, "quality");
    for (const Error *error : {format ? nullptr : &format.error(), start_ms ? nullptr : &start_ms.error(),
                               end_ms ? nullptr : &end_ms.error(), loudness ? nullptr : &loudness.error(),
                               quality ? nullptr : &quality.error()})
        if (error)
            return *error;
    exporting::Request request;
    const QFileInfo file(what.first());
    if (file.exists() || what.first().contains(QLatin1Char('/')))
        request.file = file.absoluteFilePath();
    else
        request.recordingId = what.first();
    request.format = *format;
    request.start_ms = *start_ms;
    request.end_ms = *end_ms;
    request.loudness_lufs = *loudness;
    if (*quality)
        request.quality = int(std::lround(std::clamp(**quality, -1.0, 101.0)));
    request.perParticipant = isSet(parser, "per-participant");
    request.target = QFileInfo(valueOf(parser, "o")).absoluteFilePath();
    return request;
}

} // namespace

Result<int64_t> timeFromText(const QString &text) {
    const QStringList parts = text.split(QLatin1Char(':'));
    double seconds = 0;
    bool isTime = parts.size() <= 3;
    for (qsizetype i = 0; i < parts.size() && isTime; ++i) {
        const double value = parts[i].toDouble(&isTime);
        isTime = isTime && value >= 0 && value <= MaxTime_s && (i == 0 || value < 60);
        seconds = seconds * 60 + value;
    }
    if (!isTime || seconds > MaxTime_s)
        return wrong(QStringLiteral("'%1' is no time. Write seconds (90.5) or 1:30.5.").arg(text));
    return int64_t(std::llround(seconds * 1000));
}

ExportArguments readArguments(const char *verb, const QStringList &arguments, RequestReader readRequest) {
    const usage::Command &command = usage::commandOf(usage::ovationProgram(), verb);
    QCommandLineParser parser;
    describe(parser, command);
    if (!parser.parse(QStringList(QStringLiteral("ovation ") + QLatin1String(verb)) + arguments))
        return wrong(parser.errorText() + QLatin1Char('.'));
    if (isSet(parser, "help"))
        return helpOf(command);
    auto request = readRequest(parser);
    if (!request)
        return request.error();
    return ExportCommand{std::move(*request), false, valueOf(parser, "config")};
}

ExportArguments readExportArguments(const QStringList &arguments) {
    return readArguments("export", arguments, requestOf);
}

} // namespace ovation
