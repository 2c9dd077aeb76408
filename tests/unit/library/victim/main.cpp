// Indexes a folder of recordings, and removes by age what is in it, in order to be killed.
// Arguments: the folder of recordings, the data folder, "index" or "retention".

#include "../../fake_clock.h"

#include "library/catalog.h"
#include "library/retention.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace ovation;
using namespace ovation::library;

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
    Catalog catalog({settings, clock, nullptr});
    Retention retention({settings, clock, catalog});
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, &next, [&] {
        catalog.find({}, [&](const Result<Page> &page) {
            std::printf("%d\n", int(page->entries.size()));
            std::fflush(stdout);
            if (page->complete && removes)
                clock.advance(AgeNotice_ms / 4);
            else if (page->complete)
                QCoreApplication::quit();
        });
    });
    next.start(1);
    return QCoreApplication::exec();
}
