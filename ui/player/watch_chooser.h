#pragma once

#include "library/types.h"

#include <QObject>

class QAction;
class QComboBox;
class QToolBar;

namespace ovation::ui {

/// What of an INDIVIDUAL recording is watched: all participants together, in which layout, or one of them.
/// Adds itself to a tool bar, and is hidden for other recordings. Window thread.
class WatchChooser final : public QObject {
    Q_OBJECT

  public:
    explicit WatchChooser(QToolBar &bar);

    void offer(const std::vector<library::Presence> &streams); ///< none = there is no choice
    bool isTogether() const;
    QString entry() const; ///< of the one stream; empty when there is no choice, or all
    session::RecordingLayout layout() const;

  Q_SIGNALS:
    void chosen();
    void layoutChosen(ovation::session::RecordingLayout layout);

  private:
    QComboBox *m_watch, *m_layout;
    QAction *m_watchPlace, *m_layoutPlace;
    bool m_choice = false;
};

} // namespace ovation::ui
