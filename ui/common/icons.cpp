#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace ovation::ui {

namespace {

QByteArray readIcon(const QString &name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TintedIcon final : public QIconEngine {
  public:
    TintedIcon(QByteArray svg, Tone tone, bool filled)
        : m_svg(std::move(svg)), m_tone(tone), m_filled(filled) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const QColor color = colorOf(m_tone);
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        if (m_filled)
            svg.replace("fill=\"none\"", "fill=\"" + color.name().toLatin1() + "\"");
        QSvgRenderer renderer(svg);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.35);
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }

  private:
    QByteArray m_svg;
    Tone m_tone;
    bool m_filled;
};

} // namespace

QIcon icon(const QString &name, Tone tone, bool filled) {
    return QIcon(new TintedIcon(readIcon(name), tone, filled)); // owned by the icon
}

QColor colorOf(Tone tone) {
    const ThemeColors colors = colorsOf(currentTheme());
    switch (tone) {
    case Tone::Normal:
        return colors.text;
    case Tone::Muted:
        return colors.muted;
    case Tone::Accent:
        return colors.accent;
    case Tone::OnAccent:
        return colors.accentText;
    case Tone::Recording:
        return colors.recording;
    case Tone::Warning:
        return colors.warning;
    }
    return colors.text;
}

} // namespace ovation::ui
