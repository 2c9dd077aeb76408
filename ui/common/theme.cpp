#include "ui/common/theme.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace ovation::ui {

namespace {

const char *const themeProperty = "ovationTheme";

/// Fusion's can hardly be seen on a dark window.
void drawCheckBox(const QStyleOption &option, QPainter &painter) {
    const ThemeColours colours = coloursOf(currentTheme());
    const bool checked = option.state & QStyle::State_On;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!(option.state & QStyle::State_Enabled))
        painter.setOpacity(0.4);
    painter.setPen(focused ? colours.text : checked ? colours.accent : colours.muted);
    painter.setBrush(checked ? colours.accent : colours.base);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (checked)
        icon(QStringLiteral("check"), Tone::OnAccent).paint(&painter, option.rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

/// Fusion with this program's icons where Qt would draw its own (title bars of docks, clear buttons).
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

QPalette paletteOf(const ThemeColours &colours) {
    QPalette palette(colours.text, colours.window);
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.raised);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Button, colours.raised);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.text);
    palette.setColor(QPalette::ToolTipBase, colours.raised);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.accentText);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Mid, colours.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         colours.muted.darker(currentTheme() == Theme::Dark ? 150 : 90));
    return palette;
}

/// The style sheet with its @names replaced by the theme's colours; longer names first, since one is the
/// beginning of another.
QString styleSheetOf(const ThemeColours &colours) {
    QFile file(QStringLiteral(":/themes/studio.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1String, QColor> names[] = {{QLatin1String("@warningBase"), colours.warningBase},
                                                      {QLatin1String("@warning"), colours.warning},
                                                      {QLatin1String("@accentText"), colours.accentText},
                                                      {QLatin1String("@accent"), colours.accent},
                                                      {QLatin1String("@recording"), colours.recording},
                                                      {QLatin1String("@selection"), colours.selection},
                                                      {QLatin1String("@window"), colours.window},
                                                      {QLatin1String("@raised"), colours.raised},
                                                      {QLatin1String("@border"), colours.border},
                                                      {QLatin1String("@muted"), colours.muted},
                                                      {QLatin1String("@base"), colours.base},
                                                      {QLatin1String("@text"), colours.text}};
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return sheet;
}

} // namespace

ThemeColours coloursOf(Theme theme) {
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    if (theme == Theme::Light)
        return {rgb(0xf3f4f6), rgb(0xffffff), rgb(0xe8eaed), rgb(0xd3d7dc), rgb(0x1b1e22), rgb(0x5c636c),
                rgb(0x0b63b8), rgb(0xffffff), rgb(0xc81e2b), rgb(0x8a5a00), rgb(0xfdf3d8), rgb(0xcde2f7)};
    return {rgb(0x1b1d21), rgb(0x141619), rgb(0x26292f), rgb(0x363a42), rgb(0xe5e7ea), rgb(0x9aa1ab),
            rgb(0x4aa8ff), rgb(0x0b1520), rgb(0xf0484f), rgb(0xf2b63c), rgb(0x332a15), rgb(0x1f3c5a)};
}

Theme currentTheme() {
    return qApp->property(themeProperty).toInt() == int(Theme::Light) ? Theme::Light : Theme::Dark;
}

void applyTheme(QApplication &application, Theme theme) {
    application.setProperty(themeProperty, int(theme));
    const ThemeColours colours = coloursOf(theme);
    // The style sheet goes first: set last, it would polish every widget with the old palette once more.
    application.setStyleSheet(QString());
    application.setStyle(new StudioStyle); // owned by the application
    application.setPalette(paletteOf(colours));
    application.setStyleSheet(styleSheetOf(colours));
}

} // namespace ovation::ui
