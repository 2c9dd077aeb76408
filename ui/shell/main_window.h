#pragma once

#include "review.h"
#include "storage_setup.h"
#include "studio.h"
#include "ui/common/theme.h"
#include "uploads.h"

#include <QMainWindow>

#include <memory>

namespace ovation::ui {

class Dialogs;
class HeaderBar;
class LayoutsPanel;
class MessageBar;
class Perspectives;
class PreviewPanel;
class RecordingPanel;
class ReviewPerspective;
class SessionPanel;
class StatusStrip;
class UploadPanel;

/// The window: its panels are docks, whose arrangement is kept in QSettings. Closing it stops the engine
/// first, shows the progress, and closes once the engine has stopped.
class MainWindow final : public QMainWindow {
    Q_OBJECT

  public:
    /// What it looks at outlives the window.
    MainWindow(Studio &studio, Review &review, Uploads &uploads, QWidget *parent = nullptr);
    MainWindow(Studio &studio, Review &review, Uploads &uploads, std::unique_ptr<Dialogs> dialogs,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Lets the user choose where recordings are kept. `setup` outlives the window.
    void setStorage(StorageSetup &setup);
    /// Starts the engine; a failure is shown in the window.
    void start();
    /// Closes without asking, for signals and the end of a desktop session. Recordings are still finalized.
    void quit();

  protected:
    void closeEvent(QCloseEvent *event) override;

  private:
    enum class Life { Idle, Running, Asking, Stopping, Stopped };

    QDockWidget *addPanel(const char *name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void makeTop();
    void makeMenus();
    void showSnapshot(const EngineSnapshot &snapshot);
    void selectTheme(Theme theme);
    void makePerspectives();
    void makeReview();
    void watchUploads(Uploads &uploads);
    void askAboutRecording();
    void restorePlaces();
    void savePlaces() const;
    void showAbout();
    void stop();

    Studio &m_studio;
    std::unique_ptr<Dialogs> m_dialogs;
    Life m_life = Life::Idle;
    int m_runningRecordings = 0;
    HeaderBar *m_header;
    MessageBar *m_messages;
    StatusStrip *m_status;
    SessionPanel *m_sessions;
    PreviewPanel *m_preview;
    RecordingPanel *m_recordings;
    UploadPanel *m_uploads;
    LayoutsPanel *m_layouts;
    ReviewPerspective *m_review;
    Perspectives *m_perspectives;
    QDockWidget *m_sessionDock, *m_previewDock, *m_recordingDock, *m_uploadDock, *m_layoutDock;
    QList<QDockWidget *> m_docks; ///< all of them
    QWidget *m_top;
};

} // namespace ovation::ui
