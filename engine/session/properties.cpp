#include "session/properties.h"

#include "base/word_table.h"

#include <array>
#include <utility>

namespace ovation::session {
namespace {

template <typename T, std::size_t N>
using Words = std::array<std::pair<T, const char *>, N>;

constexpr Words<MediaMode, 2> MediaModes = {{{MediaMode::Routed, "ROUTED"}, {MediaMode::Relayed, "RELAYED"}}};
constexpr Words<RecordingMode, 2> RecordingModes = {
    {{RecordingMode::Manual, "MANUAL"}, {RecordingMode::Always, "ALWAYS"}}};
constexpr Words<Role, 3> Roles = {
    {{Role::Subscriber, "SUBSCRIBER"}, {Role::Publisher, "PUBLISHER"}, {Role::Moderator, "MODERATOR"}}};
constexpr Words<ConnectionType, 2> ConnectionTypes = {
    {{ConnectionType::WebRtc, "WEBRTC"}, {ConnectionType::IpCamera, "IPCAM"}}};
constexpr Words<OutputMode, 3> OutputModes = {{{OutputMode::Composed, "COMPOSED"},
                                               {OutputMode::ComposedQuickStart, "COMPOSED_QUICK_START"},
                                               {OutputMode::Individual, "INDIVIDUAL"}}};
constexpr Words<RecordingLayout, 5> Layouts = {
    {{RecordingLayout::BestFit, "BEST_FIT"},
     {RecordingLayout::PictureInPicture, "PICTURE_IN_PICTURE"},
     {RecordingLayout::VerticalPresentation, "VERTICAL_PRESENTATION"},
     {RecordingLayout::HorizontalPresentation, "HORIZONTAL_PRESENTATION"},
     {RecordingLayout::Custom, "CUSTOM"}}};

} // namespace

QString toText(MediaMode value) {
    return wordOf(MediaModes, value);
}
QString toText(RecordingMode value) {
    return wordOf(RecordingModes, value);
}
QString toText(Role value) {
    return wordOf(Roles, value);
}
QString toText(ConnectionType value) {
    return wordOf(ConnectionTypes, value);
}
QString toText(OutputMode value) {
    return wordOf(OutputModes, value);
}
QString toText(RecordingLayout value) {
    return wordOf(Layouts, value);
}

std::optional<MediaMode> mediaModeFromText(const QString &text) {
    return valueOf(MediaModes, text);
}
std::optional<RecordingMode> recordingModeFromText(const QString &text) {
    return valueOf(RecordingModes, text);
}
std::optional<Role> roleFromText(const QString &text) {
    return valueOf(Roles, text);
}
std::optional<ConnectionType> connectionTypeFromText(const QString &text) {
    return valueOf(ConnectionTypes, text);
}
std::optional<OutputMode> outputModeFromText(const QString &text) {
    return valueOf(OutputModes, text);
}
std::optional<RecordingLayout> recordingLayoutFromText(const QString &text) {
    return valueOf(Layouts, text);
}

} // namespace ovation::session
