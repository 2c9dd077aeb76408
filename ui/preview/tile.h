#pragma once

#include "studio/snapshot.h"

#include <QAbstractButton>

namespace ovation::ui {

class LevelMeter;

/// The place of one participant in the frame below it: can be clicked, has the focus, and shows what the
/// frame does not: how loud it is, and that it is muted in recordings or pinned.
class Tile final : public QAbstractButton {
    Q_OBJECT

  public:
    explicit Tile(QWidget *parent);

    void showWho(const ConnectionSnapshot &connection);
    void setLevel(float level);
    void setMeterShown(bool shown);

  Q_SIGNALS:
    void chosen(); ///< by mouse or keyboard
    void fullScreenWanted();
    void moveWanted(Qt::Key arrow);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

  private:
    QList<QIcon> marks() const;

    LevelMeter *m_meter;
    bool m_muted = false, m_pinned = false;
};

} // namespace ovation::ui
