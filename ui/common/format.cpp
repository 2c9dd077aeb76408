#include "ui/common/format.h"

#include "ui/common/reasons.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ovation::ui {

namespace {
struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};
} // namespace

QString bytesText(int64_t bytes) {
    const QLocale locale;
    const double value = double(std::max<int64_t>(bytes, 0));
    if (value < 1e6)
        return Format::tr("%1 kB").arg(locale.toString(value / 1e3, 'f', 0));
    if (value < 1e9)
        return Format::tr("%1 MB").arg(locale.toString(value / 1e6, 'f', value < 1e7 ? 1 : 0));
    if (value < 1e12)
        return Format::tr("%1 GB").arg(locale.toString(value / 1e9, 'f', value < 1e11 ? 1 : 0));
    return Format::tr("%1 TB").arg(locale.toString(value / 1e12, 'f', 1));
}

QString clockText(int64_t duration_ms) {
    const int64_t seconds = std::max<int64_t>(duration_ms, 0) / 1000;
    const auto two = [](int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString percentText(int percent) {
    return Format::tr("%1 %").arg(QLocale().toString(percent));
}

QString bitrateText(int64_t bitrate_kbps) {
    if (bitrate_kbps <= 0)
        return {};
    return Format::tr("%1 Mb/s").arg(QLocale().toString(double(bitrate_kbps) / 1000, 'f', 1));
}

QString momentText(int64_t since1970_ms) {
    if (since1970_ms <= 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(since1970_ms), QLocale::ShortFormat);
}

QString roughDurationText(int64_t seconds) {
    if (seconds < 60)
        return Format::tr("less than a minute");
    if (seconds < 2 * 3600)
        return Format::tr("about %1 min").arg(seconds / 60);
    if (seconds < 100 * 3600)
        return Format::tr("about %1 h").arg(seconds / 3600);
    return Format::tr("about %n days", nullptr, int(seconds / 86400));
}

QString listText(const QStringList &items) {
    return items.join(Format::tr(", ", "between the items of a list"));
}

QString failureText(const QString &what, const Error &error) {
    QString why = reasonText(error).trimmed();
    while (why.endsWith(u'.') || why.endsWith(u'。'))
        why.chop(1);
    return why.isEmpty() ? Format::tr("%1.", "%1 = what could not be done").arg(what)
                         : Format::tr("%1: %2.", "%1 = what could not be done, %2 = why").arg(what, why);
}

} // namespace ovation::ui
