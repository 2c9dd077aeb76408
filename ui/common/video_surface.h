#pragma once

#include <QImage>
#include <QWidget>

namespace ovation::ui {

/// The frame that is seen, scaled with its aspect ratio kept, or a sentence while there is none. Can fill the
/// screen, and show which part of the frame every screen shows.
class VideoSurface final : public QWidget {
    Q_OBJECT

  public:
    explicit VideoSurface(QWidget *parent = nullptr);

    void setFrame(const QImage &frame); ///< null shows the sentence
    void setSentence(const QString &sentence);
    const QImage &frame() const { return m_frame; }
    const QString &sentence() const { return m_sentence; }
    /// Where the frame is in it; empty while there is none.
    QRect frameRect() const;
    void setFullScreen(bool full);
    bool isFullScreenShown() const { return isWindow(); }
    /// The areas of EBU R 95 in which action and titles belong.
    void showSafeAreas(bool shown);

    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

  Q_SIGNALS:
    void clicked();
    void fullScreenWanted(bool full);
    void resized();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    QImage m_frame;
    QString m_sentence;
    bool m_showsSafeAreas = false;
    bool m_doubleClicked = false;
};

} // namespace ovation::ui
