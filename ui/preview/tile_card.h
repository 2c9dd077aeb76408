#pragma once

#include "studio/snapshot.h"

#include <QFrame>

#include <cstdint>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ovation::ui {

class ElidedLabel;

/// Who a participant is and how what it sends arrives, and what can be done about it. Lies on the preview
/// beside the participant's tile; Esc closes it.
class TileCard final : public QFrame {
    Q_OBJECT

  public:
    explicit TileCard(QWidget *parent);

    const QString &connectionId() const { return m_connection; } ///< empty while closed
    /// `recorded`: the layout of recordings of the session, which says what pinning does to them.
    void showWho(const ConnectionSnapshot &connection, session::RecordingLayout recorded);
    /// Shows it beside `tile`, within its parent, and takes the focus.
    void openAt(const QRect &tile);
    void closeCard();

  Q_SIGNALS:
    void muteWanted(bool muted);
    void pinWanted(bool pinned);
    void closed(); ///< by the user

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

  private:
    QLabel *addRow(QFormLayout &form, const char *name, const QString &title);
    QPushButton *makeClose();
    QPushButton *addButton(const char *name, const QString &iconName);
    void showStream(const ConnectionSnapshot &connection);
    void showPin(const ConnectionSnapshot &connection, session::RecordingLayout recorded);
    void fit();
    QString healthOf(const StreamSnapshot &stream) const;

    QWidget *m_facts; ///< rows of names and values
    QWidget *m_area;  ///< they scroll in it
    ElidedLabel *m_name;
    QLabel *m_id, *m_codecs, *m_size, *m_rate, *m_bitrate, *m_lost, *m_health;
    QPushButton *m_mute, *m_pin;
    QString m_connection;
    QString m_stream;
    uint64_t m_lostBefore = 0; ///< packets of m_stream
    bool m_losing = false;     ///< between the last two looks
};

} // namespace ovation::ui
