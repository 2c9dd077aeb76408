#include "ui/preview/preview_audio.h"

#include "ui/common/audio_output.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"

#include <QAction>
#include <QSettings>
#include <QSlider>
#include <QToolBar>

namespace ovation::ui {

namespace {
const QString volumeKey = QStringLiteral("preview/volume");
}

PreviewAudio::PreviewAudio(Studio &studio, Panel &panel)
    : QObject(&panel), m_studio(studio), m_panel(panel),
      m_action(panel.makeAction(QStringLiteral("previewAudio"), QStringLiteral("volume-x"), tr("Listen"),
                                tr("Listen to this session"), {})),
      m_volume(new QSlider(Qt::Horizontal)) {
    m_action->setCheckable(true);
    connect(m_action, &QAction::toggled, this, &PreviewAudio::toggle);
    m_volume->setObjectName(QStringLiteral("previewVolume"));
    m_volume->setAccessibleName(tr("Volume of the preview"));
    m_volume->setToolTip(tr("Volume of the preview"));
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(64);
    m_volume->setValue(QSettings().value(volumeKey, 100).toInt());
    panel.toolBar().addWidget(m_volume);
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) {
        QSettings().setValue(volumeKey, percent);
        update();
    });
    update();
}

PreviewAudio::~PreviewAudio() = default;

bool PreviewAudio::isOn() const {
    return m_output != nullptr;
}

void PreviewAudio::setSeen(bool seen) {
    m_seen = seen;
    if (m_output)
        m_output->setPlaying(seen);
}

void PreviewAudio::toggle(bool on) {
    m_output.reset();
    if (on) {
        m_output = std::make_unique<AudioOutput>(
            [&studio = m_studio](std::span<float> into) { studio.previewAudio(into); });
        if (!m_output->hasDevice()) {
            m_output.reset();
            m_action->setChecked(false);
            m_panel.messages().showProblem(tr("No audio output was found. Connect a device, or install and "
                                              "start pipewire-pulse or pulseaudio."));
            return;
        }
        m_output->setPlaying(m_seen);
    }
    update();
    Q_EMIT changed();
}

void PreviewAudio::update() {
    m_action->setIcon(icon(isOn() ? QStringLiteral("volume-2") : QStringLiteral("volume-x")));
    Panel::explain(m_action, isOn() ? tr("Stop listening to this session") : tr("Listen to this session"));
    m_volume->setEnabled(isOn());
    if (m_output)
        m_output->setVolume(m_volume->value() / 100.0);
}

} // namespace ovation::ui
