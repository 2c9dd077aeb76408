// The window on an engine with synthetic participants in sessions called "bench", "bench2", …, and a user who
// looks at something else every second. Its thread's turns are watched. Settings come from the environment.
// Runs until its standard input is closed, and takes the lines that bench_stage takes.
// usage: bench_window_stage PARTICIPANTS SESSIONS
#include "base/heaps.h"
#include "config/load.h"
#include "engine.h"
#include "staged.h"
#include "turn_watch.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QSocketNotifier>
#include <QTabWidget>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <QTreeView>

#include <array>
#include <cstdio>

using namespace ovation;

namespace {

constexpr int Pause_ms = 1000;

/// One who looks around in the window.
class User final : public QObject {
  public:
    explicit User(ui::MainWindow &window) : m_window(window) {
        connect(&m_timer, &QTimer::timeout, this, &User::act);
        m_timer.start(Pause_ms);
    }

  private:
    template <typename T>
    T *part(const char *name) const {
        T *found = m_window.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("nothing is called %s", name);
        return found;
    }
    void select(const char *view, int row) const {
        auto *tree = part<QTreeView>(view);
        if (const int rows = tree->model()->rowCount(); rows > 0)
            tree->setCurrentIndex(tree->model()->index(row % rows, 0));
    }
    void act() {
        const int step = m_step++, round = step / 10;
        switch (step % 10) {
        case 0:
            part<QAction>("administer")->trigger();
            break;
        case 1:
        case 2:
            select("sessionTree", round + step % 10); // and the preview shows it
            break;
        case 3:
            part<QTabWidget>("sessionDetails")->setCurrentIndex(round % 2);
            break;
        case 4:
            part<QLineEdit>("filterSessions")->setText(QString::number(1 + round % 4));
            break;
        case 5:
            part<QLineEdit>("filterSessions")->clear();
            break;
        case 6:
            select("recordingTable", round);
            break;
        case 7:
            part<QDockWidget>(round % 2 ? "recordingDock" : "uploadDock")->raise();
            break;
        case 8:
            if (round % 3 == 2)
                part<QAction>("review")->trigger();
            break;
        default:
            m_window.resize(round % 2 ? QSize(1280, 800) : QSize(1500, 950));
        }
    }

    ui::MainWindow &m_window;
    QTimer m_timer;
    int m_step = 0;
};

} // namespace

int main(int argc, char **argv) {
    limitHeaps(); // as the program does
    QCoreApplication::setApplicationName(QStringLiteral("ovation-studio"));
    Watching<QApplication> application(argc, argv, QStringLiteral("window"));
    QThread::currentThread()->setObjectName(QStringLiteral("window"));
    std::setvbuf(stdin, nullptr, _IONBF, 0); // the notifier sees what was not read yet
    if (argc < 3)
        return 2;
    const auto loaded = config::load(config::defaultSources({}));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        QTextStream(stderr) << errors->messages.join(QLatin1Char('\n')) << Qt::endl;
        return 2;
    }
    Engine engine(std::get<config::Settings>(loaded));
    ui::MainWindow window(engine, engine.review(), engine.uploads());
    const User user(window);
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &window, [&] {
        if (bench::obey(application.watch()))
            return;
        input.setEnabled(false);
        window.quit();
    });
    QObject::connect(
        &engine, &Studio::snapshotChanged, &window, // the first is that of a server that runs
        [&] { bench::openSessions(engine, QByteArray(argv[2]).toInt(), QByteArray(argv[1]).toInt()); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    window.show();
    window.start();
    return QApplication::exec();
}
