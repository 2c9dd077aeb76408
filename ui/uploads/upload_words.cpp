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

struct UploadWords {
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
        return isGood ? UploadWords::tr("Writing works.") : UploadWords::tr("Could not write:");
    case Step::Read:
        return isGood ? UploadWords::tr("Reading works.")
                      : UploadWords::tr("Could not read what was written:");
    case Step::List:
        return isGood ? UploadWords::tr("Listing works.") : UploadWords::tr("Could not list what is there:");
    case Step::Delete:
        return isGood ? UploadWords::tr("Deleting works.")
                      : UploadWords::tr("Could not delete what was written:");
    }
    return {};
}

} // namespace

QString stateText(const upload::Item &item, int64_t now_ms) {
    switch (item.state) {
    case State::Waiting:
        return UploadWords::tr("Waiting");
    case State::Running:
        return percentText(percent(item));
    case State::Paused:
        return item.sent_bytes > 0 ? UploadWords::tr("Paused at %1").arg(percentText(percent(item)))
                                   : UploadWords::tr("Paused");
    case State::Retrying:
        return UploadWords::tr("Tries again in %1 s")
            .arg(QLocale().toString(std::max<qlonglong>((item.retryAt_ms - now_ms + 999) / 1000, 1)));
    case State::Failed:
        return UploadWords::tr("Failed");
    case State::Done:
        return UploadWords::tr("Done");
    }
    return {};
}

QString reasonText(const upload::Item &item) {
    return join(item.reason, item.advice);
}

QString rateText(int64_t bytes_per_s) {
    return bytes_per_s > 0 ? UploadWords::tr("%1/s").arg(bytesText(bytes_per_s)) : QString();
}

QString sumText(const upload::QueueState &state) {
    const int all = int(state.queue.size());
    if (all == 0)
        return {};
    QStringList parts;
    if (state.isPaused)
        parts += UploadWords::tr("%n paused", nullptr, all);
    else if (state.running > 0)
        parts += UploadWords::tr("%1 of %2").arg(state.running).arg(all);
    else if (all > state.failed)
        parts += UploadWords::tr("%n waiting", nullptr, all - state.failed);
    if (state.rate_bytes_per_s > 0)
        parts += rateText(state.rate_bytes_per_s);
    if (state.left_s)
        parts += UploadWords::tr("%1 left").arg(roughDurationText(*state.left_s));
    if (state.failed > 0)
        parts += UploadWords::tr("%n failed", nullptr, state.failed);
    return listText(parts);
}

QString trialText(const upload::Trial &trial) {
    QStringList lines{trial.place};
    for (const auto &one : trial.outcomes)
        lines += (stepText(one.step, one.isGood) + u' ' + join(one.reason, one.advice)).trimmed();
    if (trial.isGood())
        lines += UploadWords::tr("Recordings can be kept there.");
    return lines.join(u'\n');
}

} // namespace ovation::ui
