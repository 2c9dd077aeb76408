#include "server/rest/recording_parameters.h"

#include "compose/layout_look.h"
#include "session/identifiers.h"

#include <QRegularExpression>

#include <cmath>

namespace ovation::server {
namespace {

constexpr int64_t MinSharedMemory_bytes = 134217728;
constexpr int MaxFrames = 120;
constexpr double MaxSize_bytes = 1e15;
constexpr int MaxPast_s = 300;

/// This program's own options (docs/extensions.md), in an object of their own, so that they can't collide
/// with what OpenVidu may mean by a name.
void readExtensions(BodyReader &reader, session::RecordingRequest &request) {
    const auto object = reader.object("ovation");
    if (!object)
        return;
    request.reports = true;
    BodyReader own(*object);
    request.concurrent = own.boolean("concurrent");
    request.maxDuration_s = own.integer("maxDuration");
    if (request.maxDuration_s && *request.maxDuration_s < 0)
        own.complain(QStringLiteral("'maxDuration' is seconds from 0 (no limit)"));
    if (const auto bytes = own.number("maxSize")) {
        if (*bytes >= 0 && *bytes <= MaxSize_bytes)
            request.maxSize_bytes = int64_t(*bytes);
        else
            own.complain(QStringLiteral("'maxSize' is bytes from 0 (no limit)"));
    }
    request.fromPast_s = own.integer("fromPast");
    if (request.fromPast_s && (*request.fromPast_s < 0 || *request.fromPast_s > MaxPast_s))
        own.complain(QStringLiteral("'fromPast' is seconds from 0 (it begins now) to %1").arg(MaxPast_s));
    const auto names = own.boolean("names");
    const auto background = own.text("background");
    const auto placeholders = own.boolean("placeholders");
    if (background && !compose::isBackground(*background))
        own.complain(
            QStringLiteral(
                "'background' is a color #rrggbb, or a PNG or JPEG inside the folder of custom layouts"),
            QStringLiteral("background"));
    if (names || background || placeholders) {
        session::LookOptions look;
        look.names = names.value_or(look.names);
        look.background = background.value_or(look.background);
        look.placeholders = placeholders.value_or(look.placeholders);
        request.look = look;
    }
    if (!own.ok())
        reader.complain(QStringLiteral("Parameter 'ovation': %1").arg(own.problem()), own.parameter());
}

ParameterError unprocessable(const char *parameter, const QString &message) {
    return {{Errc::UnprocessableParameter, message}, QLatin1String(parameter)};
}

/// What only a composed recording has, checked in the protocol's order.
Result<void, ParameterError> mergeComposed(const session::RecordingRequest &request,
                                           const session::RecordingProperties &defaults,
                                           session::RecordingProperties &merged) {
    merged.layout = request.layout.value_or(defaults.layout);
    merged.customLayout = request.customLayout.value_or(defaults.customLayout);
    if (request.resolution) {
        static const QRegularExpression form(
            QStringLiteral("\\A(?!(0))(([0-9]{3})|1([0-9]{3}))x(?!0)(([0-9]{3})|1([0-9]{3}))\\z"));
        if (!form.match(*request.resolution).hasMatch())
            return unprocessable(
                "resolution",
                QStringLiteral("Parameter 'resolution' must be widthxheight, each side from 100 to 1999"));
        const QStringList sides = request.resolution->split(QLatin1Char('x'));
        merged.width = sides[0].toInt();
        merged.height = sides[1].toInt();
    }
    if (request.frameRate) {
        const double whole = std::trunc(*request.frameRate);
        if (!(whole >= 1 && whole <= MaxFrames))
            return unprocessable("frameRate", QStringLiteral("Parameter 'frameRate' must be from 1 to 120"));
        merged.frameRate = int(whole);
    }
    if (request.shmSize) {
        if (*request.shmSize < MinSharedMemory_bytes)
            return unprocessable("shmSize",
                                 QStringLiteral("Parameter 'shmSize' must be at least 134217728 bytes"));
        if (*request.shmSize >= int64_t(BodyReader::MaxNumber))
            return unprocessable("shmSize",
                                 QStringLiteral("Parameter 'shmSize' is more memory than a machine has"));
        merged.shmSize = *request.shmSize;
    }
    return {};
}

} // namespace

session::RecordingRequest readRecordingRequest(BodyReader &reader) {
    session::RecordingRequest request;
    // Types of all come before the meaning of any.
    request.name = reader.text("name");
    request.hasAudio = reader.boolean("hasAudio");
    request.hasVideo = reader.boolean("hasVideo");
    request.customLayout = reader.text("customLayout", MaxLayoutAddress);
    request.resolution = reader.text("resolution");
    request.frameRate = reader.number("frameRate");
    if (const auto bytes = reader.number("shmSize"))
        request.shmSize = int64_t(*bytes);
    request.ignoreFailedStreams = reader.boolean("ignoreFailedStreams");
    reader.text("outputMode");
    reader.text("recordingLayout");
    if (!reader.ok())
        return request;
    request.outputMode = reader.word("outputMode", session::outputModeFromText);
    request.layout = reader.word("recordingLayout", session::recordingLayoutFromText);
    if (reader.ok())
        readExtensions(reader, request);
    return request;
}

Result<session::RecordingProperties, ParameterError>
mergeRecording(const session::RecordingRequest &request, const session::RecordingProperties &defaults) {
    using session::OutputMode;
    session::RecordingProperties merged = defaults;
    if (request.name && !request.name->isEmpty())
        merged.name = *request.name;
    if (!merged.name.isEmpty() && !session::isValidRecordingName(merged.name))
        return ParameterError{
            {Errc::InvalidParameter,
             QStringLiteral("Parameter 'name' may only hold letters, digits, _, ~ and -, at most %1")
                 .arg(session::MaxRecordingName)},
            QStringLiteral("name")};
    merged.hasAudio = request.hasAudio.value_or(defaults.hasAudio);
    merged.hasVideo = request.hasVideo.value_or(defaults.hasVideo);
    if (!merged.hasAudio && !merged.hasVideo)
        return unprocessable("hasAudio", QStringLiteral("A recording needs 'hasAudio' or 'hasVideo'"));
    if (request.outputMode) {
        merged.outputMode = *request.outputMode;
        const bool composedDefault = defaults.outputMode == OutputMode::Composed;
        const bool quickDefault = defaults.outputMode == OutputMode::ComposedQuickStart;
        if (*request.outputMode == OutputMode::Composed && quickDefault)
            merged.outputMode = OutputMode::ComposedQuickStart;
        else if (*request.outputMode == OutputMode::ComposedQuickStart && composedDefault)
            merged.outputMode = OutputMode::Composed;
    }
    merged.concurrent = request.concurrent.value_or(defaults.concurrent);
    merged.maxDuration_s = request.maxDuration_s.value_or(defaults.maxDuration_s);
    merged.maxSize_bytes = request.maxSize_bytes.value_or(defaults.maxSize_bytes);
    merged.fromPast_s = request.fromPast_s.value_or(0);
    merged.reports = request.reports || defaults.reports;
    merged.look = request.look ? request.look : defaults.look;
    merged.ignoreFailedStreams = request.ignoreFailedStreams.value_or(defaults.ignoreFailedStreams);
    if (merged.outputMode != OutputMode::Individual) {
        if (const auto composed = mergeComposed(request, defaults, merged); !composed)
            return composed.error();
    }
    return merged;
}

} // namespace ovation::server
