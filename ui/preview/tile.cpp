#include "ui/preview/tile.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/preview/level_meter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ovation::ui {

namespace {
constexpr int Margin = 8, MarkSide = 24, IconSide = 16, MeterWidth = 6;
} // namespace

Tile::Tile(QWidget *parent) : QAbstractButton(parent), m_meter(new LevelMeter(this)) {
    setObjectName(QStringLiteral("previewTile"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &Tile::chosen);
}

void Tile::showWho(const ConnectionSnapshot &connection) {
    m_muted = connection.mutedInRecordings;
    m_pinned = connection.pinned;
    QStringList said{connection.name};
    if (m_muted)
        said += tr("muted in recordings");
    if (m_pinned)
        said += tr("pinned");
    setAccessibleName(listText(said));
    setAccessibleDescription(tr("Shows who this is, and what can be done"));
    setToolTip(listText(said));
    m_meter->setAccessibleName(tr("Audio level of %1, in dB").arg(connection.name));
    update();
}

void Tile::setLevel(float level) {
    m_meter->setLevel(level);
}

void Tile::setMeterShown(bool shown) {
    m_meter->setVisible(shown);
}

QList<QIcon> Tile::marks() const {
    QList<QIcon> marks;
    if (m_muted)
        marks += ui::icon(QStringLiteral("volume-x"));
    if (m_pinned)
        marks += ui::icon(QStringLiteral("pin"));
    return marks;
}

void Tile::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect place(Margin, Margin, MarkSide, MarkSide);
    for (const QIcon &mark : marks()) {
        // On the ground that its color stands out from, in both themes.
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorsOf(currentTheme()).window);
        painter.drawRoundedRect(place, 4, 4);
        QRect inner(0, 0, IconSide, IconSide);
        inner.moveCenter(place.center());
        mark.paint(&painter, inner);
        place.translate(MarkSide + Margin / 2, 0);
    }
    if (hasFocus() || underMouse()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colorsOf(Theme::Dark).accent, hasFocus() ? 3 : 1));
        painter.drawRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }
}

void Tile::resizeEvent(QResizeEvent *event) {
    QAbstractButton::resizeEvent(event);
    const int length = std::min(height() - 2 * Margin, 120);
    m_meter->setGeometry(width() - Margin - MeterWidth, height() - Margin - length, MeterWidth, length);
}

void Tile::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        Q_EMIT chosen();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        Q_EMIT moveWanted(Qt::Key(event->key()));
        break;
    default:
        QAbstractButton::keyPressEvent(event); // Space presses it
    }
}

void Tile::mousePressEvent(QMouseEvent *event) {
    if (event->button() == Qt::RightButton)
        Q_EMIT chosen();
    else
        QAbstractButton::mousePressEvent(event);
}

void Tile::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton)
        Q_EMIT fullScreenWanted();
}

} // namespace ovation::ui
