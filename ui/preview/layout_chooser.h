#pragma once

#include "session/properties.h"

#include <QObject>

#include <optional>

class QAction;
class QToolBar;
class QToolButton;

namespace ovation::ui {

/// A menu button that selects the layout of the preview. Unless one is chosen, the preview follows what is or
/// would be recorded; in place of CUSTOM it has BEST_FIT.
class LayoutChooser final : public QObject {
    Q_OBJECT

  public:
    /// Adds its button to `toolBar`, which owns this.
    explicit LayoutChooser(QToolBar &toolBar);

    session::RecordingLayout layout() const;
    void follow(session::RecordingLayout recorded);

  Q_SIGNALS:
    void changed();

  private:
    void choose(std::optional<session::RecordingLayout> layout);
    void update();

    QToolButton *m_button;
    QAction *m_following;
    std::optional<session::RecordingLayout> m_chosen;
    session::RecordingLayout m_recorded = session::RecordingLayout::BestFit;
};

} // namespace ovation::ui
