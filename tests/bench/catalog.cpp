// How long the library takes with many recordings. Arguments: the folder of recordings, the data folder.
// Prints a line of JSON: what is there takes the time from the first question to the first answer
// ("list_ms"), until everything was looked at ("index_ms"), the slowest of some searches and orders, also of
// those asked while the index was made, and the memory of all that.

#include "library/catalog.h"
#include "base/clock.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

namespace {

double since_ms(int64_t begun_ns) {
    return double(monotonicNow_ns() - begun_ns) / 1e6;
}

Page find(Catalog &catalog, const Query &query) {
    QEventLoop loop;
    Page found;
    catalog.find(query, [&](const Result<Page> &page) {
        found = *page;
        loop.quit();
    });
    loop.exec();
    return found;
}

double timeOf(Catalog &catalog, const Query &query) {
    const int64_t begun_ns = monotonicNow_ns();
    (void)find(catalog, query);
    return since_ms(begun_ns);
}

std::vector<Query> questions() {
    std::vector<Query> all(7);
    all[0].text = u"weekly"_s;
    all[1].text = u"w"_s;
    all[2].text = u"ana 2020-09"_s;
    all[3].text = u"nothing of this"_s;
    all[4].sort = Query::Sort::Name;
    all[5].sort = Query::Sort::Session;
    all[6].health = {Health::Failed};
    return all;
}

double memory_MB() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto found = QRegularExpression(u"VmHWM:\\s+(\\d+)"_s).match(QString::fromLatin1(status.readAll()));
    return found.captured(1).toDouble() / 1024;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    config::Settings settings;
    settings.recordingPath = QString::fromLocal8Bit(argv[1]);
    settings.dataPath = QString::fromLocal8Bit(argv[2]);
    const SystemClock clock;
    const int64_t begun_ns = monotonicNow_ns();
    Catalog catalog({settings, clock, nullptr});
    Page page = find(catalog, {});
    const double list_ms = since_ms(begun_ns);
    const std::size_t listed = page.entries.size();
    double during_ms = 0;
    for (std::size_t next = 0; !page.complete; ++next) {
        const auto all = questions();
        during_ms = std::max(during_ms, timeOf(catalog, all[next % all.size()]));
        page = find(catalog, {});
    }
    const double index_ms = since_ms(begun_ns);
    double search_ms = 0;
    for (int round = 0; round < 5; ++round) {
        for (const Query &query : questions())
            search_ms = std::max(search_ms, timeOf(catalog, query));
    }
    std::printf("{\"listed\":%zu,\"list_ms\":%.1f,\"index_ms\":%.1f,\"during_ms\":%.1f,\"search_ms\":%.1f,"
                "\"recordings\":%zu,"
                "\"memory_MB\":%.1f}\n",
                listed, list_ms, index_ms, during_ms, search_ms, page.entries.size(), memory_MB());
}
