#pragma once

#include <QProgressBar>

namespace ovation::ui {

/// How loud a participant is, as a bar that rises: -60 to 0 dB, as is usual. A screen reader hears its value.
class LevelMeter final : public QProgressBar {
    Q_OBJECT

  public:
    explicit LevelMeter(QWidget *parent = nullptr);

    /// 0..1, as samples have it.
    void setLevel(float level);
    QSize sizeHint() const override { return {6, 64}; }
    QSize minimumSizeHint() const override { return {4, 8}; }

  protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ovation::ui
