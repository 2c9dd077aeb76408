#pragma once

#include "page/style_change.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace ovation::ui {

/// What has to change in the style sheets of a page so that it shows `now` in place of `before`, the texts of
/// one of its files. Nothing when more than styles differ: then the page has to be loaded again. `file` is
/// relative to the folder of `page`, the address of the page itself. Pure.
std::optional<std::vector<page::StyleChange>> styleDiff(const QUrl &page, const QString &file,
                                                        const QString &before, const QString &now);

} // namespace ovation::ui
