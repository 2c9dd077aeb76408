#include "ui/player/player_controls.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/player/transport.h"

#include <QAction>
#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace ovation::ui {

namespace {
const QString volumeKey = QStringLiteral("player/volume");
constexpr qint64 Arrow_ms = 5'000, Jump_ms = 10'000;
constexpr int VolumeStep = 5; ///< percent
constexpr qint64 End_ms = 24LL * 3600 * 1000 * 365;
} // namespace

PlayerControls::PlayerControls(Transport &transport, QWidget &home, QWidget &screen)
    : QObject(&home), m_transport(transport), m_home(home), m_screen(screen), m_bar(new QToolBar) {
    m_bar->setObjectName(QStringLiteral("playerBar"));
    m_bar->setIconSize(QSize(16, 16));
    m_bar->setMovable(false);
    makePlaying();
    makeTime();
    makeMarks();
    makeSpeed();
    makeVolume();
    QAction *full = add(QStringLiteral("fullScreen"), QStringLiteral("maximize"), tr("Full screen"),
                        {Qt::Key_F}, [this] { Q_EMIT fullScreenWanted(); });
    m_menu += full;
    connect(&m_transport, &Transport::playingChanged, this, &PlayerControls::showPlaying);
    connect(&m_transport, &Transport::positionChanged, this, &PlayerControls::showTime);
    connect(&m_transport, &Transport::durationChanged, this, &PlayerControls::showTime);
    connect(&m_transport, &Transport::marksChanged, this, &PlayerControls::showMarks);
    showPlaying(false);
    showTime();
    showMarks();
}

QAction *PlayerControls::add(const QString &name, const QString &iconName, const QString &text,
                             const QList<QKeySequence> &keys, const std::function<void()> &act) {
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    Panel::explain(action, text);
    connect(action, &QAction::triggered, this, act);
    m_bar->addAction(action);
    m_home.addAction(action);
    m_screen.addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(action))) {
        button->setObjectName(name + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(text);
    }
    m_actions += action;
    return action;
}

/// What has a key and no button.
void PlayerControls::addKey(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                            const std::function<void()> &act) {
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_home.addAction(action);
    m_screen.addAction(action);
    m_actions += action;
    m_menu += action;
}

void PlayerControls::makePlaying() {
    add(QStringLiteral("stepBack"), QStringLiteral("step-back"), tr("One frame back"), {Qt::Key_Comma},
        [this] { m_transport.step(-1); });
    m_play = add(QStringLiteral("playPause"), QStringLiteral("play"), tr("Play"),
                 {Qt::Key_Space, Qt::Key_K, Qt::Key_MediaTogglePlayPause}, [this] { m_transport.toggle(); });
    add(QStringLiteral("stepForward"), QStringLiteral("step-forward"), tr("One frame forward"),
        {Qt::Key_Period}, [this] { m_transport.step(1); });
    m_menu += m_play;
    addKey(QStringLiteral("jumpBack"), tr("Back 10 s"), {Qt::Key_J}, [this] { m_transport.skip(-Jump_ms); });
    addKey(QStringLiteral("jumpForward"), tr("Forward 10 s"), {Qt::Key_L},
           [this] { m_transport.skip(Jump_ms); });
    addKey(QStringLiteral("skipBack"), tr("Back 5 s"), {Qt::Key_Left},
           [this] { m_transport.skip(-Arrow_ms); });
    addKey(QStringLiteral("skipForward"), tr("Forward 5 s"), {Qt::Key_Right},
           [this] { m_transport.skip(Arrow_ms); });
    addKey(QStringLiteral("toBegin"), tr("To the beginning"), {Qt::Key_Home},
           [this] { m_transport.seek(0); });
    addKey(QStringLiteral("toEnd"), tr("To the end"), {Qt::Key_End}, [this] { m_transport.seek(End_ms); });
}

void PlayerControls::makeTime() {
    m_time = new QLabel;
    m_time->setObjectName(QStringLiteral("playerTime"));
    m_time->setAccessibleName(tr("Position and duration"));
    QFont tabular = m_time->font();
    tabular.setStyleHint(QFont::Monospace);
    m_time->setMargin(4);
    m_bar->addWidget(m_time);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(gap);
}

void PlayerControls::makeMarks() {
    m_menu += add(QStringLiteral("addMarkerHere"), QStringLiteral("flag"), tr("Add a marker"), {Qt::Key_M},
                  [this] { Q_EMIT markerWanted(); });
    addKey(QStringLiteral("previousMarker"), tr("Previous marker"), {Qt::CTRL | Qt::Key_Left},
           [this] { Q_EMIT markerSkipWanted(-1); });
    addKey(QStringLiteral("nextMarker"), tr("Next marker"), {Qt::CTRL | Qt::Key_Right},
           [this] { Q_EMIT markerSkipWanted(1); });
    addKey(QStringLiteral("markIn"), tr("Mark the beginning of a clip"), {Qt::Key_I},
           [this] { m_transport.markIn(); });
    addKey(QStringLiteral("markOut"), tr("Mark the end of a clip"), {Qt::Key_O},
           [this] { m_transport.markOut(); });
    m_loop = add(QStringLiteral("loop"), QStringLiteral("repeat"), tr("Repeat between the marks (I, O)"),
                 {Qt::Key_R}, [this] { m_transport.setLooping(m_loop->isChecked()); });
    m_loop->setCheckable(true);
    m_clear = add(QStringLiteral("clearMarks"), QStringLiteral("x"), tr("Remove the marks"), {Qt::Key_X},
                  [this] { m_transport.clearMarks(); });
    m_menu += {m_loop, m_clear};
    m_menu += add(QStringLiteral("snapshotFrame"), QStringLiteral("camera"), tr("Save this frame"),
                  {Qt::Key_S}, [this] { Q_EMIT snapshotWanted(); });
}

void PlayerControls::makeSpeed() {
    m_speed = new QComboBox;
    m_speed->setObjectName(QStringLiteral("playbackSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed (< and >)"));
    for (const double speed : Speeds)
        m_speed->addItem(tr("%1×").arg(QLocale().toString(speed)), speed);
    m_speed->setCurrentIndex(m_speed->findData(1.0));
    m_bar->addWidget(m_speed);
    connect(m_speed, &QComboBox::currentIndexChanged, &m_transport,
            [this](int at) { m_transport.setSpeed(m_speed->itemData(at).toDouble()); });
    connect(&m_transport, &Transport::speedChanged, m_speed,
            [this](double speed) { m_speed->setCurrentIndex(m_speed->findData(speed)); });
    addKey(QStringLiteral("slower"), tr("Slower"), {Qt::SHIFT | Qt::Key_Comma, Qt::Key_Less},
           [this] { m_transport.changeSpeed(-1); });
    addKey(QStringLiteral("faster"), tr("Faster"), {Qt::SHIFT | Qt::Key_Period, Qt::Key_Greater},
           [this] { m_transport.changeSpeed(1); });
}

void PlayerControls::makeVolume() {
    m_mute = add(QStringLiteral("muteAudio"), QStringLiteral("volume-2"), tr("Mute"), {},
                 [this] { setVolume(m_volume->value()); });
    m_mute->setCheckable(true);
    m_volume = new QSlider(Qt::Horizontal);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume (Up and Down)"));
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(72);
    m_volume->setValue(QSettings().value(volumeKey, 100).toInt());
    m_bar->addWidget(m_volume);
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) {
        QSettings().setValue(volumeKey, percent);
        m_mute->setChecked(false);
        setVolume(percent);
    });
    addKey(QStringLiteral("louder"), tr("Louder"), {Qt::Key_Up},
           [this] { m_volume->setValue(m_volume->value() + VolumeStep); });
    addKey(QStringLiteral("quieter"), tr("Quieter"), {Qt::Key_Down},
           [this] { m_volume->setValue(m_volume->value() - VolumeStep); });
    setVolume(m_volume->value());
}

void PlayerControls::setVolume(int percent) {
    const bool muted = m_mute->isChecked();
    m_mute->setIcon(icon(muted || percent == 0 ? QStringLiteral("volume-x") : QStringLiteral("volume-2")));
    m_transport.setVolume(muted ? 0 : percent / 100.0);
}

void PlayerControls::setEnabled(bool enabled) {
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(enabled);
    m_speed->setEnabled(enabled);
    showMarks();
}

void PlayerControls::showPlaying(bool playing) {
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    Panel::explain(m_play, m_play->text());
}

void PlayerControls::showTime() {
    m_time->setText(QStringLiteral("%1 / %2").arg(clockText(m_transport.position_ms()),
                                                  clockText(m_transport.duration_ms())));
}

void PlayerControls::showMarks() {
    const bool any = m_transport.in_ms() || m_transport.out_ms();
    m_clear->setEnabled(any && m_play->isEnabled());
    m_loop->setChecked(m_transport.isLooping());
}

} // namespace ovation::ui
