#pragma once

class QMainWindow;
class QWidget;

namespace ovation::ui {

class Perspectives;

struct DockedPanels {
    QWidget *sessions, *preview, *recordings, *uploads, *layouts; ///< Administer and Design
    QWidget *library, *player, *details, *exports;                ///< Review
};

/// Gives each panel its dock in `window`, and `perspectives` its three, with the places of their docks at
/// first.
void addDocks(QMainWindow &window, Perspectives &perspectives, const DockedPanels &panels);

} // namespace ovation::ui
