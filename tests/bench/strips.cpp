// Makes the waveform and the film strip of a movie, each by itself and then both at once, and prints the
// seconds that it took. usage: bench_strips FILE DURATION_MS

#include "library/strip_maker.h"

#include "../unit/file_bytes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <thread>

using namespace ovation;
using namespace ovation::library;

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 3)
        return 2;
    const auto open = [file = given[1]]() -> Result<std::shared_ptr<ByteSource>> {
        return std::shared_ptr<ByteSource>(std::make_shared<FileBytes>(file));
    };
    const int64_t duration_ms = given[2].toLongLong();
    const StripTracks movie{duration_ms, {{open, 0, duration_ms, true, true}}};
    bool good = true;
    const auto waveform = [&] { good = makeWaveform(movie, {}).ok() && good; };
    const auto film = [&] { good = makeFilmStrip(movie, {}).ok() && good; };
    const auto seconds = [](auto work) {
        QElapsedTimer timer;
        timer.start();
        work();
        return double(timer.nsecsElapsed()) / 1e9;
    };
    const double alone = seconds(waveform), filmAlone = seconds(film);
    const double both = seconds([&] {
        bool filmGood = false;
        std::jthread other([&] { filmGood = makeFilmStrip(movie, {}).ok(); });
        waveform();
        other.join();
        good = good && filmGood;
    });
    QTextStream(stdout) << "{\"waveform\":" << alone << ",\"film\":" << filmAlone << ",\"both\":" << both
                        << "}\n";
    return good ? 0 : 1;
}
