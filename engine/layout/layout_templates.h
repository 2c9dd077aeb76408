#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace ovation::layout {

/// A layout to start from. Title and description are in English; the window translates them by id.
struct TemplateInfo {
    QString id, title, description;
};

/// In the order in which they are offered, simplest first.
std::vector<TemplateInfo> layoutTemplates();

/// Writes a template's pages, and openvidu-browser and the script that templates share beside them, into an
/// empty folder.
Result<void> writeTemplate(const QString &id, const QString &folder);

} // namespace ovation::layout
