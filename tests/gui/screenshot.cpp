// Makes the README's images: the real window on the real engine, with synthetic participants being recorded,
// or with a layout being designed. usage: screenshot FILE.png [design] (run by docs/make-screenshot)
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
#include <QTimer>
#include <QTreeView>

#include <cstdio>

namespace {

constexpr int Participants = 4;
constexpr int Settle_ms = 15'000; // a busy machine encodes four synthetic participants first

void fill(ovation::Engine &engine) {
    engine.createSession(QStringLiteral("daily-standup"), [&engine](const ovation::Result<QString> &session) {
        if (!session)
            return;
        for (int i = 0; i < Participants; ++i)
            engine.addSynthetic(*session, [](const ovation::Result<QString> &) {});
        engine.startRecording(*session, {}, [](const auto &) {});
    });
}

/// A layout from the last template, on a stage of participants who are not all alike.
void design(ovation::ui::MainWindow &window, const QString &folder) {
    ovation::layout::LayoutLibrary library(folder);
    for (const auto &one : ovation::layout::LayoutLibrary::templates())
        (void)library.create(one.id, one.id);
    window.findChild<QAction *>(QStringLiteral("design"))->trigger();
    QTimer::singleShot(1500, &window, [&window] {
        window.findChild<QComboBox *>(QStringLiteral("stageAspect_1"))->setCurrentIndex(1);
        window.findChild<QCheckBox *>(QStringLiteral("stage4_2"))->setChecked(false);
    });
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    ovation::installLogging();
    const auto loaded = ovation::config::load(ovation::config::defaultSources({}));
    const auto *settings = std::get_if<ovation::config::Settings>(&loaded);
    if (argc < 2 || !settings)
        return 2;
    ovation::Engine engine(*settings);
    ovation::ui::MainWindow window(engine, engine.review(), engine.uploads());
    const bool designs = argc > 2;
    window.resize(designs ? QSize(1500, 900) : QSize(1280, 800));
    window.show();
    window.start();
    QTimer::singleShot(500, &window, [&] {
        if (designs)
            design(window, settings->customLayoutPath);
        else
            fill(engine);
    });
    QTimer::singleShot(1500, &window, [&window] {
        for (auto *tree : window.findChildren<QTreeView *>()) {
            tree->expandAll();
            if (tree->model() && tree->model()->rowCount() && tree->isVisible())
                tree->setCurrentIndex(tree->model()->index(0, 0));
        }
    });
    bool saved = false;
    QTimer::singleShot(Settle_ms + 1500, &window, [&] {
        saved = window.grab().save(QString::fromLocal8Bit(argv[1]));
        window.quit();
    });
    QApplication::exec();
    return saved ? 0 : 1;
}
