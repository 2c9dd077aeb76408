#include "ui/shell/main_window.h"

#include "ui/common/dialogs.h"
#include "ui/common/engine_studio.h"

// Apart from main_window.cpp, so that the window links without an engine where a test brings its own studio.
namespace ovation::ui {

MainWindow::MainWindow(Engine &engine, QWidget *parent)
    : MainWindow(std::make_unique<EngineStudio>(engine), std::make_unique<DesktopDialogs>(), parent) {}

} // namespace ovation::ui
