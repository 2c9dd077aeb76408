#pragma once

#include <QImage>
#include <QWidget>

namespace ovation::ui {

/// One frame, scaled to fit with its aspect ratio kept, or a sentence while there is none.
class PreviewCanvas final : public QWidget {
    Q_OBJECT

  public:
    explicit PreviewCanvas(QWidget *parent = nullptr);

    void setFrame(const QImage &frame); ///< null shows the sentence
    void setSentence(const QString &sentence);
    const QImage &frame() const { return m_frame; }

    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

  Q_SIGNALS:
    void resized();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    QImage m_frame;
    QString m_sentence;
};

} // namespace ovation::ui
