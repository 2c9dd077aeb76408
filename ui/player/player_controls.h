#pragma once

#include <QObject>

#include <functional>

class QAction;
class QComboBox;
class QKeySequence;
class QLabel;
class QSlider;
class QToolBar;
class QToolButton;
class QWidget;

namespace ovation::ui {

class Transport;

/// Buttons and keys of the player, below the timeline: play, skip, step, speed, marks, loop, volume. The keys
/// are those of the players that are known from the web and of editors, and work in `home` and `screen`.
/// Window thread.
class PlayerControls final : public QObject {
    Q_OBJECT

  public:
    PlayerControls(Transport &transport, QWidget &home, QWidget &screen);

    QToolBar *bar() const { return m_bar; }
    QList<QAction *> menuActions() const { return m_menu; }
    void setEnabled(bool enabled);

  Q_SIGNALS:
    void markerWanted();
    void snapshotWanted();
    void fullScreenWanted();
    void markerSkipWanted(int by); ///< to the next (1) or the one before (-1)

  private:
    QAction *add(const QString &name, const QString &iconName, const QString &text,
                 const QList<QKeySequence> &keys, const std::function<void()> &act);
    void addKey(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                const std::function<void()> &act);
    void makePlaying();
    void makeMarks();
    void makeSpeed();
    void makeVolume();
    void makeTime();
    void showPlaying(bool playing);
    void showTime();
    void showMarks();
    void setVolume(int percent);

    Transport &m_transport;
    QWidget &m_home, &m_screen;
    QToolBar *m_bar;
    QList<QAction *> m_actions, m_menu;
    QAction *m_play = nullptr, *m_loop = nullptr, *m_clear = nullptr, *m_mute = nullptr;
    QComboBox *m_speed = nullptr;
    QSlider *m_volume = nullptr;
    QLabel *m_time = nullptr;
};

} // namespace ovation::ui
