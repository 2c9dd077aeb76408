// How long the library's views take for many recordings: to show all, and to paint what a scroll brings, in
// ms. usage: bench_library_view RECORDINGS THUMBNAIL
#include "library/types.h"
#include "ui/common/appearance.h"
#include "ui/library/library_model.h"
#include "ui/library/library_views.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Steps = 240; ///< four seconds at 60 frames a second

library::Entries some(int count, const QString &thumbnail) {
    library::Entries entries;
    for (int i = 0; i < count; ++i) {
        auto entry = std::make_shared<library::Entry>();
        entry->id = entry->name = QStringLiteral("recording-%1").arg(i);
        entry->sessionId = QStringLiteral("session-%1").arg(i % 50);
        entry->createdAt = 1'764'000'000'000 - int64_t(i) * 60'000;
        entry->duration = 60 + i % 3600;
        entry->size = 1'000'000 + i;
        entry->thumbnail = thumbnail;
        entry->health = library::Health(i % 4);
        entries.push_back(std::move(entry));
    }
    return entries;
}

double milliseconds(const QElapsedTimer &timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of painting after each of many scrolls by a few rows: the median and the 99th percentile.
std::pair<double, double> scroll(LibraryViews &views) {
    auto *area = qobject_cast<QAbstractScrollArea *>(views.currentWidget());
    std::vector<double> times;
    for (int step = 0; step < Steps; ++step) {
        QElapsedTimer timer;
        timer.start();
        area->verticalScrollBar()->setValue(
            int(int64_t(area->verticalScrollBar()->maximum()) * step / Steps));
        area->viewport()->repaint();
        QApplication::processEvents();
        times.push_back(milliseconds(timer));
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    if (argc < 3)
        return 2;
    applyTheme(application, Theme::Dark);
    const library::Entries entries =
        some(QString::fromLocal8Bit(argv[1]).toInt(), QString::fromLocal8Bit(argv[2]));
    LibraryModel model;
    LibraryViews views(model);
    views.resize(700, 900);
    views.show();
    QApplication::processEvents();
    QElapsedTimer timer;
    timer.start();
    views.showEntries(entries);
    QApplication::processEvents();
    views.repaint();
    const double shown = milliseconds(timer);
    const auto [table, slowTable] = scroll(views);
    timer.restart();
    views.setForm(LibraryViews::Form::Grid);
    QApplication::processEvents();
    views.repaint();
    const double gridShown = milliseconds(timer);
    const auto [grid, slowGrid] = scroll(views);
    std::printf(R"({"shown":%.2f,"gridShown":%.2f,"table":%.2f,"slowTable":%.2f,"grid":%.2f,"slowGrid":%.2f})"
                "\n",
                shown, gridShown, table, slowTable, grid, slowGrid);
    return 0;
}
