#include "server/rest/session_parameters.h"

#include "server/rest/recording_parameters.h"
#include "session/identifiers.h"

namespace ovation::server {
namespace {

/// What 2.4 to 2.17 had instead of `defaultRecordingProperties`.
void readOldDefaults(BodyReader &reader, session::SessionProperties &properties) {
    session::RecordingProperties &defaults = properties.defaultRecording;
    const auto mode = reader.word("defaultOutputMode", session::outputModeFromText);
    const auto layout = reader.word("defaultRecordingLayout", session::recordingLayoutFromText);
    const auto customLayout = reader.text("defaultCustomLayout", MaxLayoutAddress);
    defaults.outputMode = mode.value_or(defaults.outputMode);
    defaults.layout = layout.value_or(defaults.layout);
    defaults.customLayout = customLayout.value_or(defaults.customLayout);
    properties.oldDefaultNames = mode || layout || customLayout;
}

/// Defaults of a session's recordings; `layout` is what an older name of it said.
Result<session::RecordingProperties, ParameterError> readDefaults(const QJsonObject &object,
                                                                  session::RecordingLayout layout) {
    BodyReader reader(object);
    const auto request = readRecordingRequest(reader);
    if (!reader.ok())
        return reader.error();
    if (request.fromPast_s)
        return ParameterError{
            {Errc::InvalidParameter,
             QStringLiteral("Parameter 'ovation': 'fromPast' is for the start of a recording, not for "
                            "the defaults of a session")},
            QStringLiteral("fromPast")};
    session::RecordingProperties builtIn;
    // A default may be COMPOSED_QUICK_START itself; the mapping between start and default does not apply
    // to it.
    builtIn.outputMode = request.outputMode.value_or(builtIn.outputMode);
    builtIn.layout = layout;
    auto merged = mergeRecording(request, builtIn);
    if (merged)
        return merged;
    ParameterError error = merged.error();
    error.code = Errc::InvalidParameter; // of a session every error is a bad request
    return error;
}

} // namespace

Result<session::SessionProperties, ParameterError> readSession(const QByteArray &body,
                                                               const config::Settings &settings) {
    const auto object = bodyObject(body);
    if (!object)
        return ParameterError{object.error(), {}};
    session::SessionProperties properties;
    BodyReader reader(*object);
    properties.mediaMode =
        reader.word("mediaMode", session::mediaModeFromText).value_or(properties.mediaMode);
    auto recordingMode = reader.word("recordingMode", session::recordingModeFromText);
    if (settings.supportDeprecatedApi) { // older names (protocol 1.3, 5.7); those of today are stronger
        const auto archiveMode = reader.word("archiveMode", session::recordingModeFromText);
        recordingMode = recordingMode ? recordingMode : archiveMode;
        properties.defaultRecording.layout = reader.word("archiveLayout", session::recordingLayoutFromText)
                                                 .value_or(properties.defaultRecording.layout);
    }
    properties.recordingMode = recordingMode.value_or(properties.recordingMode);
    properties.customSessionId = reader.text("customSessionId").value_or(QString());
    if (!body.trimmed().isEmpty()) {
        properties.forcedVideoCodec =
            reader.word("forcedVideoCodec", forcedVideoCodecFromText).value_or(settings.forcedVideoCodec);
        properties.allowTranscoding = reader.boolean("allowTranscoding").value_or(settings.allowTranscoding);
    }
    if (!properties.customSessionId.isEmpty() && !session::isValidCustomSessionId(properties.customSessionId))
        reader.complain(
            QStringLiteral("Parameter 'customSessionId' may only hold letters, digits, _ and -, at most %1")
                .arg(session::MaxSessionId),
            QStringLiteral("customSessionId"));
    const auto defaults = reader.object("defaultRecordingProperties");
    if (settings.supportDeprecatedApi && !defaults)
        readOldDefaults(reader, properties);
    if (!reader.ok())
        return reader.error();
    if (defaults) {
        const auto merged = readDefaults(*defaults, properties.defaultRecording.layout);
        if (!merged)
            return merged.error();
        properties.defaultRecording = *merged;
    }
    return properties;
}

} // namespace ovation::server
