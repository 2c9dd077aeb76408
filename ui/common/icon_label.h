#pragma once

#include <QIcon>
#include <QWidget>

namespace ovation::ui {

/// An icon that stands for itself. Drawn when painted, so that it follows a change of theme.
class IconLabel final : public QWidget {
    Q_OBJECT

  public:
    explicit IconLabel(int side_px, QWidget *parent = nullptr);
    void setIcon(const QIcon &icon);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QIcon m_icon;
};

} // namespace ovation::ui
