#pragma once

class QWidget;

namespace ovation::ui {

/// Puts `content` where it scrolls instead of being cut when there is less room than it needs.
QWidget *scrolling(QWidget *content);

} // namespace ovation::ui
