// Makes the README's picture: the real window on the real engine, with synthetic people being recorded.
// usage: screenshot FILE.png (run by docs/make-screenshot)
#include "base/log.h"
#include "config/settings.h"
#include "engine.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTimer>
#include <QTreeView>

#include <cstdio>

namespace {

constexpr int People = 4;
constexpr int Settle_ms = 5000;

void fill(ovation::Engine &engine) {
    engine.createSession(QStringLiteral("daily-standup"), [&engine](const ovation::Result<QString> &session) {
        if (!session)
            return;
        for (int i = 0; i < People; ++i)
            engine.addSynthetic(*session, [](const ovation::Result<QString> &) {});
        engine.startRecording(*session, {}, [](const auto &) {});
    });
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    ovation::installLogging();
    const auto loaded = ovation::config::load(ovation::config::defaultSources({}));
    const auto *settings = std::get_if<ovation::config::Settings>(&loaded);
    if (argc != 2 || !settings)
        return 2;
    ovation::Engine engine(*settings);
    ovation::ui::MainWindow window(engine);
    window.resize(1280, 800);
    window.show();
    window.start();
    QTimer::singleShot(500, &window, [&engine] { fill(engine); });
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
