#include "ui/common/theme.h"

#include <QApplication>

namespace ovation::ui {

namespace {

const char *const themeProperty = "ovationTheme";

} // namespace

ThemeColors colorsOf(Theme theme) {
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    if (theme == Theme::Light)
        return {rgb(0xf3f4f6), rgb(0xffffff), rgb(0xe8eaed), rgb(0xd3d7dc), rgb(0x1b1e22), rgb(0x555c65),
                rgb(0x0a5aa8), rgb(0xffffff), rgb(0xb81724), rgb(0x7d5200), rgb(0xfdf3d8), rgb(0xcde2f7)};
    return {rgb(0x1b1d21), rgb(0x141619), rgb(0x26292f), rgb(0x363a42), rgb(0xe5e7ea), rgb(0xa3aab4),
            rgb(0x55adff), rgb(0x0b1520), rgb(0xff7378), rgb(0xf2b63c), rgb(0x332a15), rgb(0x1b3550)};
}

Theme currentTheme() {
    return qApp->property(themeProperty).toInt() == int(Theme::Light) ? Theme::Light : Theme::Dark;
}

void setCurrentTheme(QApplication &application, Theme theme) {
    application.setProperty(themeProperty, int(theme));
}

} // namespace ovation::ui
