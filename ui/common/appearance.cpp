#include "ui/common/appearance.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace ovation::ui {

namespace {

/// Fusion's check boxes are barely visible on a dark window.
void drawCheckBox(const QStyleOption &option, QPainter &painter) {
    const ThemeColors colors = colorsOf(currentTheme());
    const bool checked = option.state & QStyle::State_On;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!(option.state & QStyle::State_Enabled))
        painter.setOpacity(0.4);
    painter.setPen(focused ? colors.text : checked ? colors.accent : colors.muted);
    painter.setBrush(checked ? colors.accent : colors.base);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (checked)
        icon(QStringLiteral("check"), Tone::OnAccent).paint(&painter, option.rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

/// Fusion, with this program's icons in title bars of docks and clear buttons.
class StudioStyle final : public QProxyStyle {
  public:
    StudioStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override {
        switch (which) {
        case SP_TitleBarCloseButton:
        case SP_DockWidgetCloseButton:
        case SP_LineEditClearButton:
            return icon(QStringLiteral("x"), Tone::Muted);
        case SP_TitleBarNormalButton:
            return icon(QStringLiteral("square-arrow-out-up-right"), Tone::Muted);
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override {
        if (element == PE_IndicatorCheckBox)
            drawCheckBox(*option, *painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
};

QPalette paletteOf(const ThemeColors &colors) {
    QPalette palette(colors.text, colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.text);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border); // of sliders
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         colors.muted.darker(currentTheme() == Theme::Dark ? 150 : 90));
    return palette;
}

/// The style sheet with its @names replaced by the theme's colors; longer names first, since one is a prefix
/// of another.
QString styleSheetOf(const ThemeColors &colors) {
    QFile file(QStringLiteral(":/themes/studio.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1String, QColor> names[] = {{QLatin1String("@warningBase"), colors.warningBase},
                                                      {QLatin1String("@warning"), colors.warning},
                                                      {QLatin1String("@accentText"), colors.accentText},
                                                      {QLatin1String("@accent"), colors.accent},
                                                      {QLatin1String("@recording"), colors.recording},
                                                      {QLatin1String("@selection"), colors.selection},
                                                      {QLatin1String("@window"), colors.window},
                                                      {QLatin1String("@raised"), colors.raised},
                                                      {QLatin1String("@border"), colors.border},
                                                      {QLatin1String("@muted"), colors.muted},
                                                      {QLatin1String("@base"), colors.base},
                                                      {QLatin1String("@text"), colors.text}};
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace

void applyTheme(QApplication &application, Theme theme) {
    setCurrentTheme(application, theme);
    const ThemeColors colors = colorsOf(theme);
    // The style sheet goes first: set last, it would polish every widget with the old palette once more.
    application.setStyleSheet(QString());
    application.setStyle(new StudioStyle); // owned by the application
    application.setPalette(paletteOf(colors));
    application.setStyleSheet(styleSheetOf(colors));
}

} // namespace ovation::ui
