#include "compose/layout_json.h"

namespace ovation::compose {

using namespace Qt::StringLiterals;

void putLayout(QJsonObject &json, session::RecordingLayout layout) {
    json["layout"_L1] = session::toText(layout);
}

session::RecordingLayout layoutFrom(const QJsonObject &json) {
    return session::recordingLayoutFromText(json["layout"_L1].toString())
        .value_or(session::RecordingLayout::BestFit);
}

void putLook(QJsonObject &json, const std::optional<session::LookOptions> &look) {
    if (!look)
        return;
    const auto &[names, background, placeholders] = *look; // all, so that a new one can't be forgotten
    json["look"_L1] =
        QJsonObject{{"names"_L1, names}, {"background"_L1, background}, {"placeholders"_L1, placeholders}};
}

std::optional<session::LookOptions> lookFrom(const QJsonObject &json) {
    const QJsonValue look = json["look"_L1];
    if (!look.isObject())
        return std::nullopt;
    return session::LookOptions{look["names"_L1].toBool(), look["background"_L1].toString(),
                                look["placeholders"_L1].toBool()};
}

} // namespace ovation::compose
