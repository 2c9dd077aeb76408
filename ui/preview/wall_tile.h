#pragma once

#include "studio/preview_snapshot.h"
#include "studio/snapshot.h"

#include <QAbstractButton>
#include <QImage>

namespace ovation::ui {

/// One session on the wall.
class WallTile final : public QAbstractButton {
    Q_OBJECT

  public:
    explicit WallTile(const QString &sessionId, QWidget *parent);

    const QString &sessionId() const { return m_session; }
    bool isPublishing() const { return m_publishing; }
    session::RecordingLayout recordedLayout() const { return m_layout; }
    void showState(const SessionSnapshot &session, const EngineSnapshot &all);
    void setFrame(const QImage &frame);
    const QImage &frame() const { return m_frame; }
    /// Where frames go in it.
    QRect screen() const;

  protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    int lineHeight() const;

    const QString m_session;
    QImage m_frame;
    QString m_state; ///< "00:12:31", "paused"; empty while it is not recorded
    session::RecordingLayout m_layout = session::RecordingLayout::BestFit;
    bool m_publishing = false;
};

} // namespace ovation::ui
