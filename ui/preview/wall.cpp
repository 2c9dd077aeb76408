#include "ui/preview/wall.h"

#include "ui/preview/wall_tile.h"

#include <QLabel>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ovation::ui {

namespace {

constexpr int WallRate = 5;
constexpr QSize MaxWallFrame(320, 180);
constexpr int WallGap = 4;

/// Those that are shown, in order of their creation.
std::vector<const SessionSnapshot *> chosenOf(const EngineSnapshot &snapshot) {
    std::vector<const SessionSnapshot *> chosen;
    for (const SessionSnapshot &session : snapshot.sessions)
        chosen.push_back(&session);
    if (chosen.size() <= std::size_t(Wall::MaxSessions))
        return chosen;
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto *a, const auto *b) {
        return std::pair(!a->recording, !a->isPublishing()) < std::pair(!b->recording, !b->isPublishing());
    });
    chosen.resize(Wall::MaxSessions);
    std::sort(chosen.begin(), chosen.end()); // they stand in one array, in this order
    return chosen;
}

} // namespace

Wall::Wall(QWidget *parent) : QWidget(parent), m_more(new QLabel(this)), m_empty(new QLabel(this)) {
    setObjectName(QStringLiteral("wall"));
    setAccessibleName(tr("Wall of sessions"));
    m_more->setObjectName(QStringLiteral("wallMore"));
    m_more->setWordWrap(true);
    m_more->setMargin(4);
    m_empty->setObjectName(QStringLiteral("wallEmpty"));
    m_empty->setText(tr("No sessions yet. Each one appears here."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
}

void Wall::showSnapshot(const EngineSnapshot &snapshot) {
    const auto chosen = chosenOf(snapshot);
    std::vector<WallTile *> before = std::exchange(m_tiles, {});
    for (const SessionSnapshot *session : chosen) {
        const auto known = std::find_if(before.begin(), before.end(), [session](const WallTile *tile) {
            return tile && tile->sessionId() == session->id;
        });
        WallTile *tile = known == before.end() ? nullptr : std::exchange(*known, nullptr);
        if (!tile) {
            tile = new WallTile(session->id, this);
            connect(tile, &WallTile::clicked, this, [this, id = session->id] { Q_EMIT sessionWanted(id); });
        }
        tile->showState(*session, snapshot);
        m_tiles.push_back(tile);
    }
    const bool same = std::all_of(before.begin(), before.end(), [](const auto *tile) { return !tile; });
    for (WallTile *gone : before)
        if (gone)
            gone->deleteLater();
    const bool all = chosen.size() == snapshot.sessions.size();
    m_more->setText(all ? QString()
                        : tr("%1 of %2 sessions, those that are recorded first")
                              .arg(chosen.size())
                              .arg(snapshot.sessions.size()));
    m_more->setVisible(!all);
    m_empty->setVisible(m_tiles.empty());
    if (!same || before.size() != m_tiles.size())
        arrange();
}

void Wall::showFrame(const PreviewFrame &frame) {
    for (WallTile *tile : m_tiles)
        if (tile->sessionId() == frame.sessionId)
            tile->setFrame(frame.image);
}

std::vector<PreviewWish> Wall::wishes() const {
    std::vector<PreviewWish> wishes;
    for (const WallTile *tile : m_tiles) {
        if (!tile->isPublishing())
            continue;
        const QSize size = (tile->screen().size() * devicePixelRatioF()).boundedTo(MaxWallFrame);
        wishes.push_back(
            {tile->sessionId(), size.width(), size.height(), WallRate, tile->recordedLayout(), false});
    }
    return wishes;
}

void Wall::arrange() {
    const int top = m_more->isVisibleTo(this) ? m_more->sizeHint().height() : 0;
    m_more->setGeometry(0, 0, width(), top);
    m_empty->setGeometry(rect());
    const int count = int(m_tiles.size());
    if (count == 0)
        return;
    const int columns = int(std::ceil(std::sqrt(double(count)))), rows = (count + columns - 1) / columns;
    const int tileWidth = (width() - (columns + 1) * WallGap) / columns,
              tileHeight = (height() - top - (rows + 1) * WallGap) / rows;
    for (int at = 0; at < count; ++at) {
        WallTile *tile = m_tiles[std::size_t(at)];
        tile->setGeometry(WallGap + at % columns * (tileWidth + WallGap),
                          top + WallGap + at / columns * (tileHeight + WallGap), std::max(tileWidth, 1),
                          std::max(tileHeight, 1));
        tile->setVisible(true);
        if (at > 0)
            setTabOrder(m_tiles[std::size_t(at) - 1], tile);
    }
}

void Wall::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
    Q_EMIT resized();
}

} // namespace ovation::ui
