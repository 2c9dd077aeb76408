// Makes the README's images: the real window on the real engine, with synthetic participants being recorded,
// with a layout being designed, a recording being watched, or recordings on their way to where they are kept.
// usage: screenshot FILE.png [design|review|uploads] (run by docs/make-screenshot)
#include "base/log.h"
#include "config/load.h"
#include "engine.h"
#include "layout/layout_library.h"
#include "ui/layouts/stage_controls.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

namespace {

using ovation::Engine;
using ovation::Result;
using ovation::recording::RecordingInfo;
using ovation::ui::MainWindow;

constexpr int Participants = 4;
constexpr int Limit_ms = 180'000; ///< a busy machine encodes four synthetic participants first
constexpr int Look_ms = 100, Settle_ms = 4000;

/// Calls `then` once it is so.
void when(QObject *owner, std::function<bool()> isSo, std::function<void()> then) {
    auto *timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [timer, isSo = std::move(isSo), then = std::move(then)] {
        if (!isSo())
            return;
        timer->stop();
        timer->deleteLater();
        then();
    });
    timer->start(Look_ms);
}

/// What makes one image. `ready` is called when it can be taken.
struct Scene {
    Engine &engine;
    MainWindow &window;
    std::function<void()> ready;
    ovation::EngineSnapshot latest;

    template <typename Widget>
    Widget *part(const char *name) const {
        return window.findChild<Widget *>(QLatin1String(name));
    }

    void settle(int time_ms = Settle_ms) const { QTimer::singleShot(time_ms, &window, ready); }

    /// Everyone in a session sends.
    bool flows() const {
        return std::all_of(latest.sessions.begin(), latest.sessions.end(), [](const auto &session) {
            return std::all_of(session.connections.begin(), session.connections.end(), [](const auto &one) {
                return !one.streams.empty() && one.streams.front().bitrate_kbps > 0;
            });
        });
    }

    /// A session with its participants, whose media come; `then` gets its id.
    void fill(const std::function<void(const QString &)> &then) const {
        engine.createSession(QStringLiteral("daily-standup"), [this, then](const Result<QString> &session) {
            if (!session)
                return;
            auto left = std::make_shared<int>(Participants);
            for (int i = 0; i < Participants; ++i)
                engine.addSynthetic(*session, [this, left, then, id = *session](const Result<QString> &) {
                    if (--*left == 0)
                        when(
                            &window, [this] { return flows(); }, [then, id] { then(id); });
                });
        });
    }

    void selectAll() const {
        for (auto *tree : window.findChildren<QTreeView *>()) {
            tree->expandAll();
            if (tree->model() && tree->model()->rowCount() && tree->isVisible())
                tree->setCurrentIndex(tree->model()->index(0, 0));
        }
    }

    void administer() {
        fill([this](const QString &session) {
            engine.startRecording(session, {}, [this](const auto &) {
                QTimer::singleShot(Settle_ms, &window, [this] {
                    selectAll();
                    settle(2 * Settle_ms);
                });
            });
        });
    }

    /// A layout from each template, the last one on a stage of participants who are not all alike.
    void design(const QString &folder) {
        ovation::layout::LayoutLibrary library(folder);
        for (const auto &one : ovation::layout::LayoutLibrary::templates())
            (void)library.create(one.id, one.id);
        part<QAction>("design")->trigger();
        when(
            &window, [this] { return part<QComboBox>("stageAspect_1") && part<QCheckBox>("stage4_2"); },
            [this] {
                selectAll();
                part<QComboBox>("stageAspect_1")->setCurrentIndex(1);
                part<QCheckBox>("stage4_2")->setChecked(false);
                settle(3 * Settle_ms); // the page is loaded, and the participants' video comes
            });
    }

    void record(ovation::session::OutputMode mode, int time_ms, const std::function<void()> &then) const {
        fill([this, mode, time_ms, then](const QString &session) {
            ovation::session::RecordingProperties properties;
            properties.outputMode = mode;
            engine.startRecording(
                session, properties, [this, time_ms, then](const Result<RecordingInfo> &made) {
                    if (!made)
                        return;
                    QTimer::singleShot(time_ms * 2 / 3, &window, [this, id = made->id] {
                        engine.addMarker(id, QStringLiteral("Decision"), std::nullopt, [](const auto &) {});
                    });
                    QTimer::singleShot(time_ms, &window, [this, id = made->id, then] {
                        engine.stopRecording(id, [then](const Result<RecordingInfo> &stopped) {
                            if (stopped)
                                then();
                        });
                    });
                });
        });
    }

    void review() {
        record(ovation::session::OutputMode::Individual, 12'000, [this] {
            part<QAction>("review")->trigger();
            const auto rows = [this] {
                const auto *table = part<QTreeView>("libraryTable");
                return table && table->model() && table->model()->rowCount() > 0;
            };
            when(&window, rows, [this] {
                auto *table = part<QTreeView>("libraryTable");
                table->setCurrentIndex(table->model()->index(0, 0));
                const auto plays = [this] { return part<QAction>("jumpForward")->isEnabled(); };
                when(&window, plays, [this] {
                    part<QAction>("jumpForward")->trigger();
                    // Without audio on the machine that makes it, the player says so.
                    for (auto *close : window.findChildren<QToolButton *>(QStringLiteral("dismissMessage")))
                        close->click();
                    settle();
                });
            });
        });
    }

    void uploads() {
        record(ovation::session::OutputMode::Composed, 6000, [this] {
            part<QAction>("administer")->trigger();
            part<QDockWidget>("uploadDock")->show();
            part<QDockWidget>("uploadDock")->raise();
            const auto rows = [this] {
                const auto *table = part<QTreeView>("uploadTable");
                return table && table->model() && table->model()->rowCount() > 0;
            };
            when(&window, rows, [this] {
                selectAll();
                settle();
            });
        });
    }
};

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    ovation::installLogging();
    const auto loaded = ovation::config::load(ovation::config::defaultSources({}));
    const auto *settings = std::get_if<ovation::config::Settings>(&loaded);
    if (argc < 2 || !settings)
        return 2;
    Engine engine(*settings);
    MainWindow window(engine, engine.review(), engine.uploads());
    const QByteArray shows = argc > 2 ? argv[2] : "";
    window.resize(shows.isEmpty() ? QSize(1280, 800) : QSize(1500, 900));
    bool saved = false;
    Scene scene{engine,
                window,
                [&] {
                    saved = window.grab().save(QString::fromLocal8Bit(argv[1]));
                    window.quit();
                },
                {}};
    QObject::connect(&engine, &Engine::snapshotChanged, &window,
                     [&scene](const ovation::EngineSnapshot &snapshot) { scene.latest = snapshot; });
    const auto begin = [&] {
        if (shows == "design")
            scene.design(settings->customLayoutPath);
        else if (shows == "review")
            scene.review();
        else if (shows == "uploads")
            scene.uploads();
        else
            scene.administer();
    };
    // The first one comes when the engine runs.
    QObject::connect(&engine, &Engine::snapshotChanged, &window, begin,
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(Limit_ms, &window, [&window] {
        std::fputs("it did not come so far\n", stderr);
        window.quit();
    });
    window.show();
    window.start();
    QApplication::exec();
    return saved ? 0 : 1;
}
