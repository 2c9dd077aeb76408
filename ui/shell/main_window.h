#pragma once

#include "review.h"
#include "storage_setup.h"
#include "studio.h"
#include "ui/shell/docks.h"
#include "ui/shell/languages.h"
#include "ui/shell/last_news.h"
#include "uploads.h"

#include <QMainWindow>

#include <memory>

namespace ovation::ui {

class Dialogs;
class FileOpener;
class Finder;
class HeaderBar;
enum class ServerState;
class MainMenu;
class MessageBar;
class Notifier;
class Shortcuts;
class StatusStrip;
class Tray;

/// The window: its panels are docks, whose arrangement is kept in QSettings. Closing it stops the engine
/// first, shows the progress, and closes once the engine has stopped.
///
/// In another language everything in it is made again: so a panel needs no code for that, and none can forget
/// a text. What is selected, the playback position and what the engine said last are carried over.
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
    /// Imports these recordings and layouts, once the server runs, and shows where they are.
    void open(const QStringList &files);
    /// Shows it before all others, also out of the tray.
    void comeForward();
    /// Closes without asking, for signals and the end of a desktop session. Recordings are still finalized.
    void quit();
    bool hasStopped() const { return m_life == Life::Stopped; } ///< nothing keeps the program from ending

  Q_SIGNALS:
    void stopping(); ///< from now on it does nothing that it is asked for

  protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    enum class Life { Idle, Running, Asking, Stopping, Stopped };

    void makeContents();
    void removeContents();
    void makeAgain();
    void makeTop();
    void makePanels();
    void wirePanels();
    void makeMenus();
    void showState(ServerState state);
    void showSnapshot(const EngineSnapshot &snapshot);
    void chooseLanguage(const QString &code);
    void watchUploads();
    void leave();
    void askAboutRecording();
    void savePlaces() const;
    void stop();

    Studio &m_studio;
    Review &m_reviewed;
    Uploads &m_uploaded;
    LastNews m_news;
    StorageSetup *m_storage = nullptr;
    std::unique_ptr<Dialogs> m_dialogs;
    std::unique_ptr<Notifier> m_notifier;
    Languages m_language;
    Life m_life = Life::Idle;
    ServerState m_state; ///< as the header shows it
    int m_runningRecordings = 0;
    Tray *m_tray;
    HeaderBar *m_header;
    MessageBar *m_messages;
    StatusStrip *m_status;
    FileOpener *m_opener;
    Panels m_panels;
    MainMenu *m_menu;
    Shortcuts *m_shortcuts;
    Finder *m_finder;
    QList<QDockWidget *> m_docks; ///< all of them
    QWidget *m_top;               ///< the tool bar
};

} // namespace ovation::ui
