// Composes files of streams that all begin at 0 into one MP4, as `ovation recompose` does, and says what it
// took. usage: bench_compose WIDTH HEIGHT FPS OUT.mp4 SECONDS FILE…
#include "compose/offline_composition.h"

#include "base/clock.h"
#include "base/heaps.h"
#include "base/open_file.h"
#include "processor_time.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace ovation;

namespace {

class Running final : public media::ConvertControl {
    bool mayContinue() override { return true; }
    void reached(int64_t /*time_ms*/) override {}
};

} // namespace

int main(int argc, char **argv) {
    limitHeaps(); // as ovation does
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 7)
        return 2;
    compose::OfflineRequest request;
    request.movie.width = words[1].toInt();
    request.movie.height = words[2].toInt();
    request.movie.frameRate = words[3].toInt();
    request.movie.path = words[4];
    for (qsizetype i = 6; i < words.size(); ++i) {
        compose::ReplayStream stream;
        stream.stream.id = QString::number(i);
        stream.stream.hasAudio = stream.stream.hasVideo = true;
        stream.media = *OpenFile::open(words[i]);
        stream.end_ms = words[5].toInt() * 1000;
        request.script.streams.push_back(stream);
    }
    Running running;
    const int64_t begun_ns = monotonicNow_ns();
    const auto report = compose::composeOffline(request, running);
    const double took_s = double(monotonicNow_ns() - begun_ns) / 1e9;
    if (!report || !report->problems.isEmpty())
        qFatal("%s", qPrintable(report ? report->problems.first() : report.error().message));
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    QTextStream(stdout) << "{\"took_s\":" << took_s << ",\"cpu_s\":" << processorTime_s()
                        << ",\"memory_kb\":" << used.ru_maxrss
                        << ",\"duration_s\":" << report->movie.duration_s
                        << ",\"missingFrames\":" << report->movie.missingFrames << "}" << Qt::endl;
    return 0;
}
