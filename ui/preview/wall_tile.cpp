#include "ui/preview/wall_tile.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/preview/recorded_layout.h"

#include <QKeyEvent>
#include <QPainter>

namespace ovation::ui {

namespace {
constexpr int WallMargin = 8, DotSide = 12;
}

WallTile::WallTile(const QString &sessionId, QWidget *parent)
    : QAbstractButton(parent), m_session(sessionId) {
    setObjectName(QStringLiteral("wallTile"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Show “%1” alone").arg(sessionId));
}

void WallTile::showState(const SessionSnapshot &session, const EngineSnapshot &all) {
    const RecordedAs recorded = recordedAs(&session, all);
    m_layout = recorded.layout;
    m_publishing = session.isPublishing();
    if (!m_publishing)
        m_frame = {};
    m_state.clear();
    QString said = m_session;
    if (const RecordingSnapshot *running = recorded.recording) {
        const QString elapsed = clockText(all.progressOf(running->info.id).elapsed_ms);
        m_state = running->info.paused ? tr("paused %1").arg(elapsed) : elapsed;
        said = running->info.paused ? tr("%1, recording paused").arg(m_session)
                                    : tr("%1, recording").arg(m_session);
    }
    setAccessibleName(said);
    update();
}

void WallTile::setFrame(const QImage &frame) {
    if (!m_publishing)
        return;
    m_frame = frame;
    update();
}

int WallTile::lineHeight() const {
    return fontMetrics().height() + WallMargin;
}

QRect WallTile::screen() const {
    return rect().adjusted(2, 2, -2, -2 - lineHeight());
}

void WallTile::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const ThemeColors colors = colorsOf(currentTheme());
    const QRect place = screen();
    painter.fillRect(place, Qt::black);
    if (m_frame.isNull()) {
        painter.setPen(colorsOf(Theme::Dark).muted);
        painter.drawText(place.adjusted(WallMargin, WallMargin, -WallMargin, -WallMargin),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_publishing ? tr("Waiting for video…")
                                      : tr("No participant is publishing audio or video yet"));
    } else {
        QRect target(QPoint(), m_frame.size().scaled(place.size(), Qt::KeepAspectRatio));
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_frame);
    }
    QRect line(place.left() + WallMargin, place.bottom() + 1, place.width() - 2 * WallMargin, lineHeight());
    if (!m_state.isEmpty()) {
        painter.setPen(colors.recording);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_state);
        line.setRight(line.right() - fontMetrics().horizontalAdvance(m_state) - WallMargin / 2 - DotSide);
        QRect dot(line.right(), 0, DotSide, DotSide);
        dot.moveTop(line.center().y() - DotSide / 2);
        ui::icon(QStringLiteral("circle"), Tone::Recording, true).paint(&painter, dot);
        line.setRight(line.right() - WallMargin);
    }
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_session, Qt::ElideRight, line.width()));
    if (hasFocus() || underMouse()) {
        painter.setPen(QPen(colors.accent, hasFocus() ? 2 : 1));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void WallTile::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event); // Space presses it, arrow keys go to the next
}

} // namespace ovation::ui
