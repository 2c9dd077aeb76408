#pragma once

#include "studio/preview_snapshot.h"
#include "studio/snapshot.h"

#include <QPointer>
#include <QWidget>

#include <map>

namespace ovation::ui {

class Tile;
class TileCard;
class VideoSurface;

/// The participants of a preview, on its frame: each has a Tile where it is seen, which arrow keys walk
/// through, and a TileCard opens for the one that is chosen.
class TileLayer final : public QWidget {
    Q_OBJECT

  public:
    /// Covers `surface`, which owns it.
    explicit TileLayer(VideoSurface &surface);

    /// Where those in the frame are that the surface shows now, and how loud they are.
    void setTiles(const std::vector<PreviewTile> &tiles);
    /// Who they are; null = none. `layout`: of recordings of it.
    void setSession(const SessionSnapshot *session, session::RecordingLayout layout);
    void clear();

  Q_SIGNALS:
    void muteWanted(const QString &connectionId, const QString &name, bool muted);
    /// An empty id = no participant is pinned any more.
    void pinWanted(const QString &connectionId, const QString &name);

  protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    Tile &tileOf(const QString &streamId);
    const ConnectionSnapshot *publisherOf(const QString &streamId) const;
    void place();
    void dropOthers();
    void updateCard();
    void open(const QString &streamId);
    void walk(const Tile &from, Qt::Key arrow);
    const ConnectionSnapshot *carded() const;

    VideoSurface &m_surface;
    TileCard *m_card;
    std::vector<PreviewTile> m_places;
    std::map<QString, Tile *> m_tiles; ///< by stream
    std::vector<ConnectionSnapshot> m_connections;
    session::RecordingLayout m_layout = session::RecordingLayout::BestFit;
    QPointer<Tile> m_opened; ///< that the card is about
};

} // namespace ovation::ui
