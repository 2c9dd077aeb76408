#include "ui/player/timeline.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ovation::ui {

Timeline::Timeline(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::setData(const TimelineData &data) {
    const int before = sizeHint().height();
    m_data = data;
    m_background = {};
    if (before != sizeHint().height())
        updateGeometry();
    update();
}

void Timeline::setPosition(qint64 position_ms) {
    if (std::exchange(m_position_ms, position_ms) == position_ms)
        return;
    setAccessibleDescription(tr("%1 of %2").arg(clockText(position_ms), clockText(m_data.duration_ms)));
    update();
}

TimelineScale Timeline::scale() const {
    return {m_data.duration_ms, Side, std::max(width() - 2 * Side, 1)};
}

TimelineRows Timeline::rows() const {
    TimelineRows rows = TimelineRows::of(m_data, Side, std::max(width() - 2 * Side, 1));
    for (QRect *row : {&rows.ruler, &rows.film, &rows.wave, &rows.streams})
        if (!row->isEmpty())
            row->translate(0, Flags);
    return rows;
}

QSize Timeline::sizeHint() const {
    return {640, rows().bottom()};
}

QSize Timeline::minimumSizeHint() const {
    return {200, rows().bottom()};
}

QRect Timeline::flagOf(size_t marker) const {
    const recording::Marker &one = m_data.markers.at(marker);
    const int text = one.name.isEmpty() ? 0 : fontMetrics().horizontalAdvance(one.name) + 6;
    const int x = xOf(one.time_ms);
    const int room = std::max(
        (marker + 1 < m_data.markers.size() ? xOf(m_data.markers[marker + 1].time_ms) : width()) - x - 2, 10);
    return {x, 0, std::min(10 + text, room), Flags};
}

std::optional<size_t> Timeline::markerAt(const QPoint &at) const {
    for (size_t marker = m_data.markers.size(); marker-- > 0;)
        if (flagOf(marker).adjusted(-3, 0, 0, 0).contains(at))
            return marker;
    return std::nullopt;
}

const library::Presence *Timeline::streamAt(const QPoint &at) const {
    const TimelineRows all = rows();
    const int count = std::min(int(m_data.streams.size()), TimelineRows::MaxStreams);
    for (int row = 0; row < count; ++row)
        if (all.streamBar(scale(), m_data.streams[size_t(row)], row).contains(at))
            return &m_data.streams[size_t(row)];
    return nullptr;
}

void Timeline::paintBackground() {
    m_background = QPixmap(size() * devicePixelRatioF());
    m_background.setDevicePixelRatio(devicePixelRatioF());
    m_background.fill(palette().color(QPalette::Window));
    QPainter painter(&m_background);
    painter.setFont(font());
    const TimelineRows all = rows();
    const TimelineScale times = scale();
    if (m_data.duration_ms <= 0)
        return;
    paintRuler(painter, all.ruler, times);
    if (!all.film.isEmpty())
        paintFilm(painter, all.film, times, m_data.film);
    if (!all.wave.isEmpty())
        paintWaveform(painter, all.wave, times, m_data.waveform);
    if (!all.streams.isEmpty())
        paintStreams(painter, all, times, m_data);
    paintMarks(painter);
    paintMarkers(painter);
}

void Timeline::paintMarks(QPainter &painter) const {
    if (!m_data.in_ms && !m_data.out_ms)
        return;
    const int from = xOf(m_data.in_ms.value_or(0)), to = xOf(m_data.out_ms.value_or(m_data.duration_ms));
    QColor outside = palette().color(QPalette::Window);
    outside.setAlpha(170);
    const int top = Flags + TimelineRows::Ruler;
    painter.fillRect(QRect(Side, top, from - Side, height() - top), outside);
    painter.fillRect(QRect(to, top, width() - Side - to, height() - top), outside);
    painter.fillRect(QRect(from, top - 3, to - from, 3), colorOf(Tone::Accent));
}

void Timeline::paintMarkers(QPainter &painter) const {
    const ThemeColors colors = colorsOf(currentTheme());
    for (size_t marker = 0; marker < m_data.markers.size(); ++marker) {
        const QRect flag = flagOf(marker);
        painter.fillRect(QRect(flag.left(), 0, 2, height()), colors.warning);
        painter.fillRect(flag.adjusted(0, 2, 0, -2), colors.warning);
        painter.setPen(colors.base);
        painter.drawText(
            flag.adjusted(5, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(m_data.markers[marker].name, Qt::ElideRight, flag.width() - 7));
    }
}

void Timeline::paintPosition(QPainter &painter) const {
    const int x = xOf(std::clamp<qint64>(m_position_ms, 0, m_data.duration_ms));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(Tone::Normal));
    const int top = Flags + TimelineRows::Ruler - 4;
    painter.drawPolygon(QPolygonF({QPointF(x - 5, top - 6), QPointF(x + 5, top - 6), QPointF(x, top)}));
    painter.drawRect(QRectF(x - 0.5, top - 6, 1, height() - top + 6));
}

void Timeline::paintEvent(QPaintEvent *) {
    if (m_background.isNull())
        paintBackground();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_background);
    if (m_data.duration_ms <= 0)
        return;
    if (m_hover_x) {
        painter.setPen(colorOf(Tone::Muted));
        painter.drawLine(*m_hover_x, Flags, *m_hover_x, height());
    }
    paintPosition(painter);
}

void Timeline::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || m_data.duration_ms <= 0)
        return;
    m_pressed = event->pos();
    m_dragged = m_editable ? markerAt(m_pressed) : std::nullopt;
    m_dragging = false;
    m_scrubbing = !m_dragged;
    if (const auto marker = markerAt(m_pressed))
        Q_EMIT seekWanted(m_data.markers[*marker].time_ms);
    else
        Q_EMIT seekWanted(scale().time_ms(m_pressed.x()));
    if (const library::Presence *stream = streamAt(m_pressed))
        Q_EMIT streamChosen(stream->streamId);
}

void Timeline::mouseMoveEvent(QMouseEvent *event) {
    m_hover_x = std::clamp(event->pos().x(), Side, width() - Side);
    update();
    if (m_scrubbing) {
        Q_EMIT seekWanted(scale().time_ms(event->pos().x()));
    } else if (m_dragged) {
        m_dragging = m_dragging || std::abs(event->pos().x() - m_pressed.x()) >= Nearby;
        setCursor(m_dragging ? Qt::SizeHorCursor : Qt::ArrowCursor);
        if (m_dragging)
            Q_EMIT seekWanted(scale().time_ms(event->pos().x())); // the frame that it will mark
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    m_scrubbing = false;
    unsetCursor();
    if (dragged && std::exchange(m_dragging, false))
        Q_EMIT markerMoved(int(*dragged), scale().time_ms(event->pos().x()));
}

void Timeline::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !m_editable)
        return;
    if (const auto marker = markerAt(event->pos()))
        Q_EMIT renameWanted(int(*marker));
}

void Timeline::contextMenuEvent(QContextMenuEvent *event) {
    if (!m_editable || m_data.duration_ms <= 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto marker = markerAt(event->pos())) {
        const int which = int(*marker);
        menu->addAction(icon(QStringLiteral("pencil")), tr("Rename marker…"), this,
                        [this, which] { Q_EMIT renameWanted(which); });
        menu->addAction(icon(QStringLiteral("trash-2")), tr("Delete marker"), this,
                        [this, which] { Q_EMIT removeWanted(which); });
    } else {
        const qint64 time_ms = scale().time_ms(event->pos().x());
        menu->addAction(icon(QStringLiteral("flag")), tr("Add a marker at %1").arg(clockText(time_ms)), this,
                        [this, time_ms] { Q_EMIT markerWanted(time_ms); });
    }
    menu->popup(event->globalPos());
}

QString Timeline::hintAt(const QPoint &at) const {
    if (m_data.duration_ms <= 0)
        return {};
    if (const auto marker = markerAt(at)) {
        const recording::Marker &one = m_data.markers[*marker];
        return one.name.isEmpty() ? tr("Marker at %1").arg(clockText(one.time_ms))
                                  : QStringLiteral("%1, %2").arg(one.name, clockText(one.time_ms));
    }
    if (const library::Presence *stream = streamAt(at))
        return tr("%1: from %2 to %3")
            .arg(stream->name.isEmpty() ? stream->streamId : stream->name, clockText(stream->start_ms),
                 clockText(stream->end_ms));
    return clockText(scale().time_ms(at.x()));
}

bool Timeline::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), hintAt(help->pos()), this);
    return true;
}

void Timeline::leaveEvent(QEvent *event) {
    QWidget::leaveEvent(event);
    m_hover_x.reset();
    update();
}

void Timeline::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_background = {};
}

void Timeline::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_background = {};
}

} // namespace ovation::ui
