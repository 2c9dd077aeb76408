#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ovation::ui {

namespace {

QByteArray readIcon(const QString &name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TintedIcon final : public QIconEngine {
  public:
    TintedIcon(QString name, Tone tone, bool filled)
        : m_name(std::move(name)), m_svg(readIcon(m_name)), m_tone(tone), m_filled(filled) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.35);
        painter->drawPixmap(square, drawn(side, painter->device()->devicePixelRatioF()));
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
    /// Drawn once for a color and a size: a list paints the same few icons in every row.
    QPixmap drawn(int side, double ratio) const {
        const QColor color = colorOf(m_tone);
        const QString key = QStringLiteral("icon %1 %2 %3 %4 %5")
                                .arg(m_name, color.name())
                                .arg(int(m_filled))
                                .arg(side)
                                .arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        if (m_filled)
            svg.replace("fill=\"none\"", "fill=\"" + color.name().toLatin1() + "\"");
        pixmap = QPixmap(QSize(side, side) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    QByteArray m_svg;
    Tone m_tone;
    bool m_filled;
};

} // namespace

QIcon icon(const QString &name, Tone tone, bool filled) {
    return QIcon(new TintedIcon(name, tone, filled)); // owned by the icon
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
