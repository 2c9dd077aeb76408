#pragma once

#include "studio.h"

#include <QWidget>

class QLabel;

namespace ovation::ui {

class WallTile;

/// Several sessions at once: small previews with few frames a second, each with its name and whether it is
/// recorded. One that is clicked is to be shown alone. Of more than fit those that are recorded come first.
class Wall final : public QWidget {
    Q_OBJECT

  public:
    static constexpr int MaxSessions = 9;

    explicit Wall(QWidget *parent = nullptr);

    void showSnapshot(const EngineSnapshot &snapshot);
    void showFrame(const PreviewFrame &frame);
    /// What it needs to be seen.
    std::vector<PreviewWish> wishes() const;

  Q_SIGNALS:
    void sessionWanted(const QString &sessionId);
    void resized();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void arrange();

    QLabel *m_more; ///< why not all are shown
    QLabel *m_empty;
    std::vector<WallTile *> m_tiles; ///< in order of the sessions' creation
};

} // namespace ovation::ui
