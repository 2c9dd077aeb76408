#pragma once

#include "studio.h"

#include <QObject>

#include <memory>

class QAction;
class QSlider;

namespace ovation::ui {

class AudioOutput;
class Panel;

/// The speaker button of the preview, which is muted at first, and the volume beside it. The device is looked
/// for when it is switched on. Why there is no audio appears in the panel, which owns it.
class PreviewAudio final : public QObject {
    Q_OBJECT

  public:
    PreviewAudio(Studio &studio, Panel &panel);
    ~PreviewAudio() override;

    QAction *action() const { return m_action; }
    bool isOn() const;
    /// What nothing is seen of is not heard either: then the device is left alone.
    void setSeen(bool seen);

  Q_SIGNALS:
    void changed(); ///< isOn()

  private:
    void toggle(bool on);
    void update();

    Studio &m_studio;
    Panel &m_panel;
    QAction *m_action;
    QSlider *m_volume;
    std::unique_ptr<AudioOutput> m_output; ///< while it is on
    bool m_seen = false;
};

} // namespace ovation::ui
