// What the preview panel costs beside a composed recording that runs: CPU of this process, which has the
// server, four synthetic participants and the window, and of those that it started to compose, while the
// panel is shown and while it is hidden, in turn. Prints one line of JSON. Settings come from the
// environment. usage: bench_preview SECONDS [wall]
#include "base/heaps.h"
#include "config/load.h"
#include "engine.h"
#include "processor_time.h"
#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/preview/preview_panel.h"

#include <QAction>
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>

#include <optional>

using namespace ovation;

namespace {

constexpr int Participants = 4, Rounds = 3, Patience_ms = 60'000, Settle_ms = 3000;
constexpr QSize Shown(1280, 720);

template <typename T, typename Call>
T ask(Call call) {
    std::optional<Result<T>> answer;
    call([&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience_ms) || !*answer)
        qFatal("%s", answer ? qPrintable(answer->error().message) : "there is no answer");
    if constexpr (!std::is_void_v<T>)
        return **answer;
}

void fill(Engine &engine, const QString &session) {
    ask<QString>([&](auto done) { engine.createSession(session, done); });
    for (int i = 0; i < Participants; ++i)
        ask<QString>([&](auto done) { engine.addSynthetic(session, done); });
}

double cores(int seconds) {
    const double before = processorTimeOfAll_s();
    QTest::qWait(seconds * 1000);
    return (processorTimeOfAll_s() - before) / seconds;
}

} // namespace

int main(int argc, char **argv) {
    limitHeaps();
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::Theme::Dark);
    const int seconds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    const bool isWall = argc > 2 && QByteArray(argv[2]) == "wall";
    const auto loaded = config::load(config::defaultSources({}));
    if (!std::holds_alternative<config::Settings>(loaded))
        qFatal("the settings can't be used");
    Engine engine(std::get<config::Settings>(loaded));
    ask<void>([&](auto done) { engine.start(done); });
    ui::DesktopDialogs dialogs;
    ui::PreviewPanel panel(engine, dialogs);
    panel.resize(Shown.width(), Shown.height() + 40); // and the tool bar
    const int sessions = isWall ? 3 : 1;
    for (int number = 1; number <= sessions; ++number)
        fill(engine, QStringLiteral("bench%1").arg(number));
    panel.showSession(QStringLiteral("bench1"));
    if (isWall)
        panel.findChild<QAction *>(QStringLiteral("previewWall"))->trigger();
    ask<recording::RecordingInfo>(
        [&](auto done) { engine.startRecording(QStringLiteral("bench1"), {}, done); });
    int frames = 0;
    QObject::connect(&engine, &Studio::previewReady, &panel, [&frames](const auto &) { ++frames; });
    double hidden = 0, shown = 0;
    int hiddenFrames = 0, shownFrames = 0;
    const auto measure = [&](bool visible, double &sum, int &count) {
        panel.setVisible(visible);
        QTest::qWait(Settle_ms);
        frames = 0;
        sum += cores(seconds);
        count += frames;
    };
    for (int round = 0; round < Rounds; ++round) {
        measure(false, hidden, hiddenFrames);
        measure(true, shown, shownFrames);
    }
    const QJsonObject json{{QStringLiteral("hidden_cores"), hidden / Rounds},
                           {QStringLiteral("shown_cores"), shown / Rounds},
                           {QStringLiteral("hiddenFrames"), hiddenFrames},
                           {QStringLiteral("shown_fps"), double(shownFrames) / (Rounds * seconds)}};
    QTextStream(stdout) << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
    std::optional<bool> stopped;
    engine.stop([&] { stopped = true; });
    return QTest::qWaitFor([&] { return stopped.has_value(); }, Patience_ms) ? 0 : 1;
}
