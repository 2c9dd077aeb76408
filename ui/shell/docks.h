#pragma once

class QMainWindow;
class QToolBar;

namespace ovation {
class Review;
class StorageSetup;
class Studio;
class Uploads;
} // namespace ovation

namespace ovation::ui {

class Dialogs;
class HeaderBar;
class LayoutsPanel;
class MessageBar;
class Perspectives;
class PreviewPanel;
class RecordingPanel;
class ReviewPerspective;
class SessionLog;
class SessionPanel;
class UploadPanel;

/// The panels of a window. They belong to their docks.
struct Panels {
    SessionPanel *sessions = nullptr;
    PreviewPanel *preview = nullptr;
    RecordingPanel *recordings = nullptr;
    UploadPanel *uploads = nullptr;
    LayoutsPanel *layouts = nullptr;
    ReviewPerspective *review = nullptr;  ///< belongs to the window
    Perspectives *perspectives = nullptr; ///< belongs to the window
};

/// What panels show and ask; it outlives them.
struct PanelSources {
    Studio &studio;
    Review &review;
    Uploads &uploads;
    Dialogs &dialogs;
    SessionLog &log;
    StorageSetup *storage = nullptr; ///< may be null
};

/// Gives each panel its dock in `window`, and the perspectives their docks with the places that they have at
/// first.
Panels makePanels(QMainWindow &window, const PanelSources &sources);
/// The bar above all docks, which can be neither moved nor hidden.
QToolBar *addTopBar(QMainWindow &window, HeaderBar &header, MessageBar &messages);

} // namespace ovation::ui
