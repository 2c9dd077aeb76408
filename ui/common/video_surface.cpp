#include "ui/common/video_surface.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace ovation::ui {
namespace {

// EBU R 95, for 16:9: what is left of each side.
constexpr double ActionSafe = 0.035;
constexpr double TitleSafe = 0.05;

void drawArea(QPainter &painter, const QRect &frame, double margin) {
    const int x = int(frame.width() * margin), y = int(frame.height() * margin);
    const QRect area = frame.adjusted(x, y, -x - 1, -y - 1);
    painter.setPen(Qt::black); // a shadow, so that it is seen on any frame
    painter.drawRect(area.translated(1, 1));
    painter.setPen(Qt::white);
    painter.drawRect(area);
}

} // namespace

VideoSurface::VideoSurface(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("videoSurface"));
    setAccessibleName(tr("Video"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VideoSurface::setFrame(const QImage &frame) {
    m_frame = frame;
    update();
}

void VideoSurface::setSentence(const QString &sentence) {
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

void VideoSurface::showSafeAreas(bool shown) {
    m_showsSafeAreas = shown;
    update();
}

QRect VideoSurface::frameRect() const {
    QRect target(QPoint(), m_frame.size().scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(rect().center());
    return m_frame.isNull() ? QRect() : target;
}

void VideoSurface::setFullScreen(bool full) {
    if (full == isWindow())
        return;
    setWindowFlag(Qt::Window, full);
    if (full) {
        setWindowTitle(tr("Ovation Studio"));
        showFullScreen();
    } else {
        showNormal();
    }
    setFocus();
}

void VideoSurface::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    // Black in both themes, as around any film: a bright border changes how a frame is seen.
    painter.fillRect(rect(), Qt::black);
    if (m_frame.isNull()) {
        painter.setPen(colorsOf(Theme::Dark).muted);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
    } else {
        const QRect target = frameRect();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_frame);
        if (m_showsSafeAreas) {
            drawArea(painter, target, ActionSafe);
            drawArea(painter, target, TitleSafe);
        }
    }
    if (hasFocus() && !isWindow()) {
        painter.setPen(colorOf(Tone::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void VideoSurface::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton && !std::exchange(m_doubleClicked, false))
        Q_EMIT clicked();
}

void VideoSurface::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClicked = true;
    Q_EMIT clicked(); // takes back what the first of the two clicks did
    Q_EMIT fullScreenWanted(!isWindow());
}

void VideoSurface::keyPressEvent(QKeyEvent *event) {
    if ((event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11) && isWindow())
        Q_EMIT fullScreenWanted(false);
    else
        QWidget::keyPressEvent(event);
}

void VideoSurface::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace ovation::ui
