#pragma once

#include "session/look_options.h"
#include "session/properties.h"

#include <QJsonObject>

#include <optional>

namespace ovation::compose {

// How processes of this program tell each other a layout and its look: members `layout` and `look`.

void putLayout(QJsonObject &json, session::RecordingLayout layout);
/// BEST_FIT when it is missing or unknown.
session::RecordingLayout layoutFrom(const QJsonObject &json);

/// Without options there is no member.
void putLook(QJsonObject &json, const std::optional<session::LookOptions> &look);
std::optional<session::LookOptions> lookFrom(const QJsonObject &json);

} // namespace ovation::compose
