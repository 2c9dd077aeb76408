#include "ui/support/health_texts.h"

#include "review.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace ovation::ui {

namespace {

constexpr std::size_t MaxReports = 20;

struct Collection {
    std::vector<QJsonObject> reports;
    std::size_t open = 0;
    std::function<void(const QString &)> done;

    void finish() const {
        QJsonArray all;
        for (const QJsonObject &report : reports)
            all.append(report);
        done(QString::fromUtf8(QJsonDocument(all).toJson()));
    }
};

QJsonObject reportOf(const library::Entry &entry) {
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("status"), recording::toText(entry.status)},
            {QStringLiteral("createdAt"), qint64(entry.createdAt)},
            {QStringLiteral("size"), qint64(entry.size)},
            {QStringLiteral("duration"), entry.duration},
            {QStringLiteral("resolution"), entry.resolution},
            {QStringLiteral("problem"), entry.problem + entry.unreadable}};
}

} // namespace

void collectHealth(Review &review, std::function<void(const QString &)> done) {
    review.find({}, [&review, done = std::move(done)](const Result<library::Page> &page) {
        auto all = std::make_shared<Collection>();
        all->done = done;
        const std::size_t count = page ? std::min(page->entries.size(), MaxReports) : 0;
        all->open = count;
        for (std::size_t i = 0; i < count; ++i) {
            all->reports.push_back(reportOf(*page->entries[i]));
            review.details(page->entries[i]->id, [all, i](const Result<library::Details> &details) {
                if (details && details->info.health)
                    all->reports[i].insert(QStringLiteral("health"), details->info.health->toJson());
                if (--all->open == 0)
                    all->finish();
            });
        }
        if (count == 0)
            all->finish();
    });
}

} // namespace ovation::ui
