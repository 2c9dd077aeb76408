#include "ui/preview/tile_layer.h"

#include "ui/common/video_surface.h"
#include "ui/preview/tile.h"
#include "ui/preview/tile_card.h"

#include <QEvent>

#include <algorithm>
#include <cstdlib>

namespace ovation::ui {

namespace {
constexpr int MinMeterTile = 60; ///< pixels of a side; smaller tiles have no room for a meter

bool isSideways(Qt::Key arrow) {
    return arrow == Qt::Key_Left || arrow == Qt::Key_Right;
}

/// How far `to` is from `from` in the direction of the arrow; what lies beside the way counts more. -1 = it
/// is not in that direction.
int distance(const QRect &from, const QRect &to, Qt::Key arrow) {
    const QPoint way = to.center() - from.center();
    const int ahead = arrow == Qt::Key_Left    ? -way.x()
                      : arrow == Qt::Key_Right ? way.x()
                      : arrow == Qt::Key_Up    ? -way.y()
                                               : way.y();
    const int beside = std::abs(isSideways(arrow) ? way.y() : way.x());
    return ahead > 0 && ahead * 2 >= beside ? ahead + 2 * beside : -1;
}
} // namespace

TileLayer::TileLayer(VideoSurface &surface)
    : QWidget(&surface), m_surface(surface), m_card(new TileCard(this)) {
    setObjectName(QStringLiteral("tileLayer"));
    surface.installEventFilter(this);
    setGeometry(surface.rect());
    connect(m_card, &TileCard::muteWanted, this, [this](bool muted) {
        if (const ConnectionSnapshot *one = carded())
            Q_EMIT muteWanted(one->id, one->name, muted);
    });
    connect(m_card, &TileCard::pinWanted, this, [this](bool pinned) {
        if (const ConnectionSnapshot *one = carded())
            Q_EMIT pinWanted(pinned ? one->id : QString(), one->name);
    });
    connect(m_card, &TileCard::closed, this, [this] {
        if (m_opened)
            m_opened->setFocus();
    });
}

bool TileLayer::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_surface && event->type() == QEvent::Resize)
        setGeometry(m_surface.rect());
    return QWidget::eventFilter(watched, event);
}

void TileLayer::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    place();
    if (m_card->isVisible() && m_opened)
        m_card->openAt(m_opened->geometry());
}

Tile &TileLayer::tileOf(const QString &streamId) {
    Tile *&tile = m_tiles[streamId];
    if (!tile) {
        tile = new Tile(this);
        connect(tile, &Tile::chosen, this, [this, streamId] { open(streamId); });
        connect(tile, &Tile::fullScreenWanted, this, [this] {
            m_card->closeCard();
            Q_EMIT m_surface.fullScreenWanted(!m_surface.isFullScreenShown());
        });
        connect(tile, &Tile::moveWanted, this, [this, tile](Qt::Key arrow) { walk(*tile, arrow); });
        m_card->raise();
    }
    return *tile;
}

const ConnectionSnapshot *TileLayer::publisherOf(const QString &streamId) const {
    const auto found =
        std::find_if(m_connections.begin(), m_connections.end(), [&](const ConnectionSnapshot &one) {
            return !one.streams.empty() && one.streams.front().id == streamId;
        });
    return found == m_connections.end() ? nullptr : &*found;
}

const ConnectionSnapshot *TileLayer::carded() const {
    const auto found = std::find_if(m_connections.begin(), m_connections.end(), [this](const auto &one) {
        return !one.id.isEmpty() && one.id == m_card->connectionId();
    });
    return found == m_connections.end() ? nullptr : &*found;
}

void TileLayer::setTiles(const std::vector<PreviewTile> &tiles) {
    m_places = tiles;
    place();
}

/// Frames are scaled; the tiles with them.
void TileLayer::place() {
    const QRect shown = m_surface.frameRect();
    const QSize frame = m_surface.frame().size();
    for (const PreviewTile &one : m_places) {
        const ConnectionSnapshot *who = publisherOf(one.streamId);
        if (!who || one.place.isEmpty() || frame.isEmpty()) {
            if (const auto known = m_tiles.find(one.streamId); known != m_tiles.end())
                known->second->hide();
            continue;
        }
        const bool isNew = !m_tiles.contains(one.streamId);
        Tile &tile = tileOf(one.streamId);
        if (isNew)
            tile.showWho(*who);
        const auto scaled = [](int value, int from, int to) { return int(int64_t(value) * to / from); };
        const int left = scaled(one.place.left(), frame.width(), shown.width()),
                  top = scaled(one.place.top(), frame.height(), shown.height()),
                  right = scaled(one.place.left() + one.place.width(), frame.width(), shown.width()),
                  bottom = scaled(one.place.top() + one.place.height(), frame.height(), shown.height());
        const QRect geometry(shown.left() + left, shown.top() + top, right - left, bottom - top);
        tile.setGeometry(geometry);
        tile.setMeterShown(who->streams.front().hasAudio &&
                           std::min(geometry.width(), geometry.height()) >= MinMeterTile);
        tile.setLevel(one.level);
        tile.setVisible(true);
    }
    dropOthers();
}

void TileLayer::dropOthers() {
    std::erase_if(m_tiles, [this](const auto &one) {
        const bool stays = std::any_of(m_places.begin(), m_places.end(),
                                       [&](const PreviewTile &place) { return place.streamId == one.first; });
        if (!stays)
            one.second->deleteLater();
        return !stays;
    });
}

void TileLayer::setSession(const SessionSnapshot *session, session::RecordingLayout layout) {
    m_layout = layout;
    m_connections = session ? session->connections : std::vector<ConnectionSnapshot>();
    for (const auto &[streamId, tile] : m_tiles)
        if (const ConnectionSnapshot *who = publisherOf(streamId))
            tile->showWho(*who);
    updateCard();
}

void TileLayer::clear() {
    setTiles({});
    m_card->closeCard();
}

void TileLayer::updateCard() {
    if (m_card->connectionId().isEmpty())
        return;
    if (const ConnectionSnapshot *one = carded())
        m_card->showWho(*one, m_layout);
    else
        m_card->closeCard(); // it left
}

void TileLayer::open(const QString &streamId) {
    const ConnectionSnapshot *who = publisherOf(streamId);
    if (!who)
        return;
    m_opened = &tileOf(streamId);
    m_card->showWho(*who, m_layout);
    m_card->openAt(m_opened->geometry());
}

void TileLayer::walk(const Tile &from, Qt::Key arrow) {
    Tile *nearest = nullptr;
    int least = -1;
    for (const auto &[streamId, tile] : m_tiles) {
        const int far = tile->isVisible() ? distance(from.geometry(), tile->geometry(), arrow) : -1;
        if (far >= 0 && (least < 0 || far < least)) {
            nearest = tile;
            least = far;
        }
    }
    if (nearest)
        nearest->setFocus(Qt::TabFocusReason);
}

} // namespace ovation::ui
