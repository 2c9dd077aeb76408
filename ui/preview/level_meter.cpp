#include "ui/preview/level_meter.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ovation::ui {

namespace {
constexpr int Floor_dB = -60;
constexpr int Loud_dB = -6; ///< nearly what can't be louder
} // namespace

LevelMeter::LevelMeter(QWidget *parent) : QProgressBar(parent) {
    setOrientation(Qt::Vertical);
    setRange(Floor_dB, 0);
    setValue(Floor_dB);
    setTextVisible(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LevelMeter::setLevel(float level) {
    const double dB = level > 0 ? 20 * std::log10(double(level)) : Floor_dB;
    setValue(std::clamp(int(std::lround(dB)), Floor_dB, 0));
}

void LevelMeter::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    // As the frame around it: dark in both themes.
    const ThemeColors colors = colorsOf(Theme::Dark);
    QColor ground = colors.window;
    ground.setAlpha(170);
    painter.fillRect(rect(), ground);
    const int length = height() * (value() - minimum()) / (maximum() - minimum());
    painter.fillRect(QRect(0, height() - length, width(), length),
                     value() > Loud_dB ? colors.warning : colors.accent);
}

} // namespace ovation::ui
