#pragma once

#include "layout/layout_templates.h"

#include <QString>

/// What templates of layouts are called in the window; one that is not known here, as it calls itself.
namespace ovation::ui {

QString templateTitle(const layout::TemplateInfo &info);
QString templateDescription(const layout::TemplateInfo &info);

} // namespace ovation::ui
