#pragma once

#include "ui/player/timeline_data.h"
#include "ui/player/timeline_rows.h"

#include <QPixmap>
#include <QWidget>

namespace ovation::ui {

/// A recording along its time: ruler, film strip, waveform, participants, markers, marks and the position.
/// A click or a drag seeks; markers are dragged, renamed by a double click, and have a context menu. What
/// does not move is painted once and kept.
class Timeline final : public QWidget {
    Q_OBJECT

  public:
    explicit Timeline(QWidget *parent = nullptr);

    void setData(const TimelineData &data);
    const TimelineData &data() const { return m_data; }
    void setPosition(qint64 position_ms);
    void setEditable(bool editable) { m_editable = editable; } ///< markers

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Pixels, for tests and menus.
    int xOf(qint64 time_ms) const { return scale().x(time_ms); }
    QRect flagOf(size_t marker) const;

  Q_SIGNALS:
    void seekWanted(qint64 position_ms);
    void markerWanted(qint64 position_ms);
    void markerMoved(int marker, qint64 to_ms);
    void renameWanted(int marker);
    void removeWanted(int marker);
    void streamChosen(const QString &streamId);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

  private:
    static constexpr int Side = 8;   ///< pixels left and right of the time
    static constexpr int Flags = 18; ///< height of the row of markers
    static constexpr int Nearby = 4; ///< so far a drag begins

    TimelineScale scale() const;
    TimelineRows rows() const;
    std::optional<size_t> markerAt(const QPoint &at) const;
    const library::Presence *streamAt(const QPoint &at) const;
    void paintBackground();
    void paintMarks(QPainter &painter) const;
    void paintMarkers(QPainter &painter) const;
    void paintPosition(QPainter &painter) const;
    QString hintAt(const QPoint &at) const;

    TimelineData m_data;
    qint64 m_position_ms = 0;
    bool m_editable = false;
    QPixmap m_background;            ///< null = to be painted again
    std::optional<size_t> m_dragged; ///< a marker
    bool m_dragging = false, m_scrubbing = false;
    QPoint m_pressed;
    std::optional<int> m_hover_x;
};

} // namespace ovation::ui
