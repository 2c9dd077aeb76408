#pragma once

#include <QWidget>

namespace ovation::ui {

/// A line of text that is cut with … where there is no room, and widens nothing. The whole is its tooltip.
class ElidedLabel final : public QWidget {
    Q_OBJECT

  public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QString m_text;
};

} // namespace ovation::ui
