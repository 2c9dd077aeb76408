#include "ui/common/columns.h"

#include <QHeaderView>

#include <algorithm>

namespace ovation::ui {

namespace {
constexpr int Margin_px = 32; // both sides, and an icon
} // namespace

void fitColumn(QHeaderView &header, int column, const QString &widest) {
    const int text = header.fontMetrics().horizontalAdvance(widest) + Margin_px;
    header.resizeSection(column, std::max(text, header.sectionSizeHint(column)));
}

} // namespace ovation::ui
