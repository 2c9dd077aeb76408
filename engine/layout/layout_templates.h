#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace ovation::layout {

/// A layout to begin with. Title and description are English; a window translates them by the id.
struct TemplateInfo {
    QString id, title, description;
};

/// In the order they are offered: from the simplest on.
std::vector<TemplateInfo> layoutTemplates();

/// Writes a template's pages, and openvidu-browser and the script that templates share beside them, into an empty
/// folder.
Result<void> writeTemplate(const QString &id, const QString &folder);

} // namespace ovation::layout
