#include "ui/preview/preview_canvas.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace ovation::ui {

PreviewCanvas::PreviewCanvas(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("previewCanvas"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PreviewCanvas::setFrame(const QImage &frame) {
    m_frame = frame;
    update();
}

void PreviewCanvas::setSentence(const QString &sentence) {
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

void PreviewCanvas::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_frame.isNull()) {
        painter.setPen(colorOf(Tone::Muted));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    QRect target(QPoint(), m_frame.size().scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(rect().center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_frame);
}

void PreviewCanvas::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace ovation::ui
