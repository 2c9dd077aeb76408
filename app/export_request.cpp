#include "app/export_request.h"

#include <QCommandLineParser>
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

struct Options {
    QCommandLineOption to{
        QStringLiteral("to"),
        QStringLiteral("What it becomes: %1. Without it the target's name says it. editing: a folder with a "
                       "track for each participant, all of one length, and a timeline for video editors.")
            .arg(formatNames()),
        QStringLiteral("FORMAT")};
    QCommandLineOption target{QStringLiteral("o"),
                              QStringLiteral("Where it is written; nothing may be there."),
                              QStringLiteral("TARGET")};
    QCommandLineOption from{QStringLiteral("from"),
                            QStringLiteral("Where a clip begins, or the time of a png: 90.5 or 1:30.5."),
                            QStringLiteral("TIME")};
    QCommandLineOption until{QStringLiteral("until"), QStringLiteral("Where a clip ends."),
                             QStringLiteral("TIME")};
    QCommandLineOption loudness{QStringLiteral("loudness"),
                                QStringLiteral("Make it as loud as this, in LUFS: -16 or -23 as a rule."),
                                QStringLiteral("LUFS")};
    QCommandLineOption quality{QStringLiteral("quality"),
                               QStringLiteral("Encode the video again, with a quality from 0 to 100."),
                               QStringLiteral("N")};
    QCommandLineOption perParticipant{
        QStringLiteral("per-participant"),
        QStringLiteral("m4a, opus, wav: a folder with a file for each participant, all of one length.")};
    QCommandLineOption config{QStringLiteral("config"),
                              QStringLiteral("Read settings from FILE (.env syntax)."),
                              QStringLiteral("FILE")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")};

    QList<QCommandLineOption> all() const {
        return {to, target, from, until, loudness, quality, perParticipant, config, help};
    }
};

Result<Format> formatOf(const QCommandLineParser &parser, const Options &options) {
    const QString asked = parser.isSet(options.to) ? parser.value(options.to)
                                                   : QFileInfo(parser.value(options.target)).suffix();
    for (const Format format : Formats)
        if (nameOf(format) == asked.toLower())
            return format;
    return wrong(asked.isEmpty()
                     ? QStringLiteral("Say with --to what it becomes: %1.").arg(formatNames())
                     : QStringLiteral("There is no format '%1'. There are %2.").arg(asked, formatNames()));
}

/// Nothing where the option is not given.
Result<std::optional<int64_t>> timeOf(const QCommandLineParser &parser, const QCommandLineOption &option) {
    if (!parser.isSet(option))
        return std::optional<int64_t>();
    const auto time_ms = timeFromText(parser.value(option));
    if (!time_ms)
        return time_ms.error();
    return std::optional(*time_ms);
}

Result<std::optional<double>> numberOf(const QCommandLineParser &parser, const QCommandLineOption &option) {
    if (!parser.isSet(option))
        return std::optional<double>();
    bool isNumber = false;
    const double number = parser.value(option).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return wrong(QStringLiteral("--%1 needs a number, and '%2' is none.")
                         .arg(option.names().first(), parser.value(option)));
    return std::optional(number);
}

Result<exporting::Request> requestOf(const QCommandLineParser &parser, const Options &options) {
    const QStringList what = parser.positionalArguments();
    if (what.size() != 1 || !parser.isSet(options.target))
        return wrong(QStringLiteral("Say which recording or file, and with -o where it is written."));
    const auto format = formatOf(parser, options);
    const auto start_ms = timeOf(parser, options.from), end_ms = timeOf(parser, options.until);
    const auto loudness = numberOf(parser, options.loudness), quality = numberOf(parser, options.quality);
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
    request.perParticipant = parser.isSet(options.perParticipant);
    request.target = QFileInfo(parser.value(options.target)).absoluteFilePath();
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

ExportArguments readExportArguments(const QStringList &arguments) {
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Hands a recording on: as another kind of file, or a part of it. Video is encoded only "
        "where that is needed."));
    parser.addOptions(options.all());
    parser.addPositionalArgument(QStringLiteral("RECORDING"),
                                 QStringLiteral("The id of a recording, or the path of a movie or ZIP."));
    if (!parser.parse(QStringList(QStringLiteral("ovation export")) + arguments))
        return wrong(parser.errorText() + QLatin1Char('.'));
    if (parser.isSet(options.help))
        return parser.helpText();
    auto request = requestOf(parser, options);
    if (!request)
        return request.error();
    return ExportCommand{std::move(*request), false, parser.value(options.config)};
}

} // namespace ovation
