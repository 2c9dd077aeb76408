// How long seeking takes in the players of the window: from the call until the sought frame is given, in ms.
// usage: bench_seek movie FILE TIME_MS…
//        bench_seek entry ZIP NAME TIME_MS…
//        bench_seek together ZIP TIME_MS…
// Each frame shows its number: Columns stripes from left to right are its bits, of the first tile where there
// are four.
#include "base/clock.h"
#include "export/recompositions.h"
#include "library/archive.h"
#include "replay_player.h"
#include "ui/player/file_player.h"
#include "ui/player/grid_player.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Columns = 14, FrameRate = 25, Patience_ms = 60'000;

std::shared_ptr<library::Archive> archiveAt(const QString &path) {
    const auto archive = library::Archive::open(path);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().message));
    return *archive;
}

int numberIn(const QImage &image, int tilesAcross) {
    const int width = image.width() / tilesAcross, y = image.height() / tilesAcross / 2;
    int number = 0;
    for (int bit = 0; bit < Columns; ++bit)
        if (qGray(image.pixel(width * (2 * bit + 1) / (2 * Columns), y)) > 127)
            number |= 1 << bit;
    return number;
}

class Seeking {
  public:
    Seeking(PlayerSource &player, int tilesAcross) : m_player(player) {
        QObject::connect(&player, &PlayerSource::frameReady, &m_loop,
                         [this, tilesAcross](const QImage &frame) {
                             const int number = numberIn(frame, tilesAcross);
                             if (m_wanted < 0 || number == m_wanted)
                                 m_loop.quit();
                         });
        QObject::connect(&player, &PlayerSource::failed, &m_loop,
                         [](const QString &sentence) { qFatal("%s", qPrintable(sentence)); });
        QObject::connect(&m_patience, &QTimer::timeout, &m_loop, [] { qFatal("nothing is shown"); });
    }
    void waitForFrame() {
        m_patience.start(Patience_ms);
        m_loop.exec();
    }
    double to(qint64 time_ms) {
        m_wanted = int(time_ms * FrameRate / 1000);
        const int64_t begun_ns = monotonicNow_ns();
        m_player.seek(time_ms);
        waitForFrame();
        return double(monotonicNow_ns() - begun_ns) / 1e6;
    }

  private:
    PlayerSource &m_player;
    QEventLoop m_loop;
    QTimer m_patience;
    int m_wanted = -1; ///< any
};

std::unique_ptr<PlayerSource> playerFor(QStringList &arguments, PlayerThreads &threads) {
    const QString kind = arguments.takeFirst(), path = arguments.takeFirst();
    if (kind == QLatin1String("movie"))
        return std::make_unique<FilePlayer>(PlayedFile{path, nullptr}, threads);
    const auto archive = archiveAt(path);
    auto script = kind == QLatin1String("entry")
                      ? exporting::replayScriptOfFile(*archive, arguments.takeFirst())
                      : exporting::replayScriptOf(*archive);
    if (!script)
        qFatal("%s", qPrintable(script.error().message));
    return std::make_unique<GridPlayer>(
        std::make_shared<ReplayPlayer>(*std::move(script), std::make_shared<WorkerPool>("playback ends", 1)));
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const bool composed = arguments.value(0) != QLatin1String("movie");
    const bool together = arguments.value(0) == QLatin1String("together");
    PlayerThreads threads;
    const auto player = playerFor(arguments, threads);
    Seeking seeking(*player, together ? 2 : 1);
    if (composed)
        player->seek(0);
    seeking.waitForFrame();
    std::printf("[");
    for (qsizetype i = 0; i < arguments.size(); ++i)
        std::printf("%s%.1f", i ? "," : "", seeking.to(arguments[i].toLongLong()));
    std::printf("]\n");
    return 0;
}
