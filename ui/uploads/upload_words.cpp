#include "ui/uploads/upload_words.h"

#include "ui/common/engine_text.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace ovation::ui {
namespace {

using upload::State;
using Step = upload::Trial::Step;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Uploads)
};

QString sentence(const QString &text) {
    const bool isClosed = text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
    return isClosed ? text : text + u'.';
}

QString join(const QString &reason, const QString &advice) {
    return (sentence(engineText(reason)) + u' ' + sentence(engineText(advice))).trimmed();
}

int percent(const upload::Item &item) {
    return item.size_bytes > 0 ? int(item.sent_bytes * 100 / item.size_bytes) : 0;
}

/// What is tried, and what that being refused means.
QString stepText(Step step, bool isGood) {
    switch (step) {
    case Step::Write:
        return isGood ? Words::tr("Writing works.") : Words::tr("Could not write:");
    case Step::Read:
        return isGood ? Words::tr("Reading works.") : Words::tr("Could not read what was written:");
    case Step::List:
        return isGood ? Words::tr("Listing works.") : Words::tr("Could not list what is there:");
    case Step::Delete:
        return isGood ? Words::tr("Deleting works.") : Words::tr("Could not delete what was written:");
    }
    return {};
}

} // namespace

QString stateText(const upload::Item &item, int64_t now_ms) {
    switch (item.state) {
    case State::Waiting:
        return Words::tr("Waiting");
    case State::Running:
        return percentText(percent(item));
    case State::Paused:
        return item.sent_bytes > 0 ? Words::tr("Paused at %1").arg(percentText(percent(item)))
                                   : Words::tr("Paused");
    case State::Retrying:
        return Words::tr("Tries again in %1 s")
            .arg(QLocale().toString(std::max<qlonglong>((item.retryAt_ms - now_ms + 999) / 1000, 1)));
    case State::Failed:
        return Words::tr("Failed");
    case State::Done:
        return Words::tr("Done");
    }
    return {};
}

QString reasonText(const upload::Item &item) {
    return join(item.reason, item.advice);
}

QString rateText(int64_t bytes_per_s) {
    return bytes_per_s > 0 ? Words::tr("%1/s").arg(bytesText(bytes_per_s)) : QString();
}

QString sumText(const upload::QueueState &state) {
    const int all = int(state.queue.size());
    if (all == 0)
        return {};
    QStringList parts;
    if (state.isPaused)
        parts += Words::tr("%n paused", nullptr, all);
    else if (state.running > 0)
        parts += Words::tr("%1 of %2").arg(state.running).arg(all);
    else if (all > state.failed)
        parts += Words::tr("%n waiting", nullptr, all - state.failed);
    if (state.rate_bytes_per_s > 0)
        parts += rateText(state.rate_bytes_per_s);
    if (state.left_s)
        parts += Words::tr("%1 left").arg(roughDurationText(*state.left_s));
    if (state.failed > 0)
        parts += Words::tr("%n failed", nullptr, state.failed);
    return listText(parts);
}

QString trialText(const upload::Trial &trial) {
    QStringList lines{trial.place};
    for (const auto &one : trial.outcomes)
        lines += (stepText(one.step, one.isGood) + u' ' + join(one.reason, one.advice)).trimmed();
    if (trial.isGood())
        lines += Words::tr("Recordings can be kept there.");
    return lines.join(u'\n');
}

} // namespace ovation::ui
