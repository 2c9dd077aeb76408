// Indexes a folder of recordings, and removes by age what is in it, in order to be killed.
// Arguments: the folder of recordings, the data folder, "index" or "retention".

#include "../../fake_clock.h"

#include "library/catalog.h"
#include "library/retention.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <utility>

using namespace ovation;
using namespace ovation::library;

namespace {
constexpr int MaxStill = 5; // looks
}

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    config::Settings settings;
    settings.recordingPath = QString::fromLocal8Bit(argv[1]);
    settings.dataPath = QString::fromLocal8Bit(argv[2]);
    const bool removes = qstrcmp(argv[3], "retention") == 0;
    settings.retention.maxAge_days = removes ? 1 : 0;
    FakeClock clock;
    const int64_t due_ms = clock.wall_ms() + 2 * AgeNotice_ms; // long before the trash is emptied
    Catalog catalog({settings, clock, nullptr});
    Retention retention({settings, clock, catalog});
    std::size_t before = 0;
    int still = 0;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, &next, [&] {
        catalog.find({}, [&](const Result<Page> &page) {
            const bool isSaid = page->complete || !removes; // fewer because they are removed
            std::printf("%d\n", isSaid ? int(page->entries.size()) : 0);
            std::fflush(stdout);
            // Before the last ones are removed it must not become so late that the trash is emptied.
            const bool isNew = std::exchange(before, page->entries.size()) != page->entries.size();
            still = isNew ? 0 : still + 1;
            if (page->complete && removes && clock.wall_ms() < due_ms)
                clock.advance(AgeNotice_ms / 4);
            else if (page->complete && removes && (isNew || still % MaxStill == 0))
                clock.advance(Retention::Pause_ms);
            else if (page->complete && !removes)
                QCoreApplication::quit();
        });
    });
    next.start(1);
    return QCoreApplication::exec();
}
