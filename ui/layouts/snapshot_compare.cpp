#include "ui/layouts/snapshot_compare.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace ovation::ui {

namespace {

constexpr int SliderSteps = 1000;

class ComparedImages final : public QWidget {
  public:
    ComparedImages(QImage before, QImage now, QSlider *slider)
        : m_before(std::move(before)), m_now(std::move(now)), m_slider(slider) {
        setMinimumSize(480, 270);
        setCursor(Qt::SplitHCursor);
        connect(slider, &QSlider::valueChanged, this, qOverload<>(&QWidget::update));
    }
    void setSideBySide(bool on) {
        m_sideBySide = on;
        setCursor(on ? Qt::ArrowCursor : Qt::SplitHCursor);
        update();
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), colorsOf(currentTheme()).base);
        if (m_sideBySide) {
            const int half = width() / 2 - 4;
            painter.drawImage(fitted(m_before, QRect(0, 0, half, height())), m_before);
            painter.drawImage(fitted(m_now, QRect(width() - half, 0, half, height())), m_now);
            return;
        }
        const QRect place = fitted(m_now, rect());
        const int line = place.left() + place.width() * m_slider->value() / SliderSteps;
        painter.drawImage(place, m_now);
        painter.setClipRect(QRect(0, 0, line, height()));
        painter.fillRect(place, Qt::black);
        painter.drawImage(fitted(m_before, place), m_before);
        painter.setClipping(false);
        painter.fillRect(QRect(line - 1, place.top(), 2, place.height()), colorsOf(currentTheme()).accent);
    }
    void mousePressEvent(QMouseEvent *event) override { moveLine(event->position().x()); }
    void mouseMoveEvent(QMouseEvent *event) override { moveLine(event->position().x()); }

  private:
    static QRect fitted(const QImage &image, const QRect &room) {
        QRect place(QPoint(), image.size().scaled(room.size(), Qt::KeepAspectRatio));
        place.moveCenter(room.center());
        return place;
    }
    void moveLine(double x) {
        const QRect place = fitted(m_now, rect());
        if (!m_sideBySide && place.width() > 0)
            m_slider->setValue(int((x - place.left()) * SliderSteps / place.width()));
    }

    const QImage m_before, m_now;
    QSlider *m_slider;
    bool m_sideBySide = false;
};

} // namespace

SnapshotCompare::SnapshotCompare(const QImage &before, const QImage &now, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("snapshotCompare"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare snapshots"));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(QStringLiteral("compareSlider"));
    slider->setRange(0, SliderSteps);
    slider->setValue(SliderSteps / 2);
    slider->setAccessibleName(tr("Where the snapshot before ends and the new one begins"));
    slider->setToolTip(slider->accessibleName());
    auto *images = new ComparedImages(before, now, slider);
    images->setObjectName(QStringLiteral("comparedImages"));
    auto *swipe = new QPushButton(tr("One over the other"));
    auto *sides = new QPushButton(tr("Side by side"));
    auto *group = new QButtonGroup(this);
    for (QPushButton *button : {swipe, sides}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        group->addButton(button);
    }
    swipe->setChecked(true);
    sides->setObjectName(QStringLiteral("compareSides"));
    connect(sides, &QPushButton::toggled, images, [images, slider](bool on) {
        images->setSideBySide(on);
        slider->setEnabled(!on);
    });
    // The snapshot before is at the left, whatever the language: so are its name and its end of the slider.
    auto *line = new QWidget;
    line->setLayoutDirection(Qt::LeftToRight);
    auto *sliding = new QHBoxLayout(line);
    sliding->setContentsMargins(0, 0, 0, 0);
    sliding->addWidget(new QLabel(tr("Before")));
    sliding->addWidget(slider, 1);
    sliding->addWidget(new QLabel(tr("Now")));
    auto *row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addSpacing(16);
    row->addWidget(swipe);
    row->addWidget(sides);
    auto *column = new QVBoxLayout(this);
    column->addWidget(images, 1);
    column->addLayout(row);
    resize(960, 620);
}

} // namespace ovation::ui
