#include "ui/player/timeline_rows.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ovation::ui {

namespace {

struct TimelineTexts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr std::array<qint64, 13> Ticks_s = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200};
constexpr int RowGap = 4;

QColor seeThrough(QColor color, double opacity) {
    color.setAlphaF(float(opacity));
    return color;
}

} // namespace

qint64 TimelineScale::tick_ms(int label) const {
    for (const qint64 tick : Ticks_s)
        if (width > 0 && double(tick) * 1000 * width / double(std::max<qint64>(duration_ms, 1)) >= label)
            return tick * 1000;
    const double least = double(label) * double(duration_ms) / std::max(width, 1);
    const qint64 longest = Ticks_s.back() * 1000;
    return std::max<qint64>(1, qint64(least) / longest + 1) * longest;
}

TimelineRows TimelineRows::of(const TimelineData &data, int left, int width) {
    TimelineRows rows;
    int top = 0;
    const auto take = [&](int height) {
        const QRect row(left, top, width, height);
        top += height + RowGap;
        return row;
    };
    rows.ruler = take(Ruler);
    if (data.film.count > 0 && !data.film.frames.isNull())
        rows.film = take(Film);
    if (data.waveform.perSecond > 0 && !data.waveform.peaks.empty())
        rows.wave = take(Wave);
    if (!data.streams.empty()) {
        const int own = std::min(int(data.streams.size()), MaxStreams);
        rows.streams = take((own + (int(data.streams.size()) > MaxStreams ? 1 : 0)) * Stream);
    }
    return rows;
}

int TimelineRows::bottom() const {
    return std::max({ruler.bottom(), film.bottom(), wave.bottom(), streams.bottom()}) + RowGap;
}

QRect TimelineRows::streamBar(const TimelineScale &scale, const library::Presence &stream, int row) const {
    const int from = scale.x(std::clamp<qint64>(stream.start_ms, 0, scale.duration_ms));
    const int to = scale.x(std::clamp<qint64>(stream.end_ms, 0, scale.duration_ms));
    return {from, streams.top() + row * Stream + 1, std::max(to - from, 2), Stream - 2};
}

void paintRuler(QPainter &painter, const QRect &row, const TimelineScale &scale) {
    const int label = painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00:00"));
    const qint64 tick = scale.tick_ms(label + 24);
    painter.setPen(colorOf(Tone::Muted));
    for (qint64 time = 0; time <= scale.duration_ms && tick > 0; time += tick) {
        const int x = scale.x(time);
        painter.drawLine(x, row.bottom() - 3, x, row.bottom());
        if (x + 4 + label <= row.right())
            painter.drawText(QRect(x + 4, row.top(), label, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             clockText(time));
    }
}

void paintFilm(QPainter &painter, const QRect &row, const TimelineScale &scale, const FilmStrip &film) {
    const int frameWidth = film.frames.width() / film.count;
    if (frameWidth <= 0 || film.interval_ms <= 0 || film.frames.height() <= 0)
        return;
    painter.save();
    painter.setClipRect(row);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int shown = std::max(1, frameWidth * row.height() / film.frames.height());
    for (int x = row.left(); x <= row.right(); x += shown) {
        const qint64 middle_ms = scale.time_ms(x + shown / 2);
        const int at = int(std::clamp<qint64>(middle_ms / film.interval_ms, 0, film.count - 1));
        painter.drawImage(QRect(x, row.top(), shown, row.height()), film.frames,
                          QRect(at * frameWidth, 0, frameWidth, film.frames.height()));
    }
    painter.restore();
}

void paintWaveform(QPainter &painter, const QRect &row, const TimelineScale &scale,
                   const Waveform &waveform) {
    painter.setPen(colorOf(Tone::Accent));
    const double middle = row.top() + row.height() / 2.0;
    const auto count = qint64(waveform.peaks.size());
    const auto at = [&](int x) {
        return std::clamp<qint64>(scale.time_ms(x) * waveform.perSecond / 1000, 0, count);
    };
    for (int x = row.left(); x <= row.right(); ++x) {
        const qint64 first = std::min(at(x), count - 1), last = std::max(at(x + 1), first + 1);
        const float peak =
            *std::max_element(waveform.peaks.begin() + first, waveform.peaks.begin() + std::min(last, count));
        const double half = std::clamp(double(peak), 0.0, 1.0) * row.height() / 2;
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half));
    }
}

void paintStreams(QPainter &painter, const TimelineRows &rows, const TimelineScale &scale,
                  const TimelineData &data) {
    const ThemeColors colors = colorsOf(currentTheme());
    const int own = std::min(int(data.streams.size()), TimelineRows::MaxStreams);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < own; ++row) {
        const library::Presence &stream = data.streams[size_t(row)];
        const QRect bar = rows.streamBar(scale, stream, row);
        const bool troubled = data.troubled.contains(stream.streamId);
        painter.setPen(troubled ? colors.warning : colors.accent);
        painter.setBrush(seeThrough(troubled ? colors.warning : colors.accent, 0.25));
        painter.drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(colors.text);
        const QString name = stream.name.isEmpty() ? stream.streamId : stream.name;
        painter.drawText(bar.adjusted(6, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, bar.width() - 10));
    }
    if (const int more = int(data.streams.size()) - own; more > 0) {
        const QRect line(rows.streams.left(), rows.streams.top() + own * TimelineRows::Stream,
                         rows.streams.width(), TimelineRows::Stream);
        painter.setPen(colors.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         TimelineTexts::tr("and %n more", nullptr, more));
    }
    painter.restore();
}

} // namespace ovation::ui
