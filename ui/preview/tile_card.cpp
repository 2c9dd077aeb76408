#include "ui/preview/tile_card.h"

#include "session/recording_layouts.h"

#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/scrolling.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {
constexpr int Width = 280, CardGap = 8;
constexpr int MaxJitter_ms = 50; ///< beyond it, media wait noticeably longer before they are shown
} // namespace

TileCard::TileCard(QWidget *parent)
    : QFrame(parent), m_facts(new QWidget), m_name(new ElidedLabel), m_id(new QLabel) {
    setObjectName(QStringLiteral("tileCard"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Participant"));
    auto *column = new QVBoxLayout(this);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setObjectName(QStringLiteral("cardName"));
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(makeClose());
    column->addLayout(title);
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    m_id->setObjectName(QStringLiteral("cardConnection"));
    m_id->setTextFormat(Qt::PlainText);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("Connection"), m_id);
    m_codecs = addRow(*form, "cardCodecs", tr("Codecs"));
    m_size = addRow(*form, "cardSize", tr("Size"));
    m_rate = addRow(*form, "cardRate", tr("Frame rate"));
    m_bitrate = addRow(*form, "cardBitrate", tr("Bitrate"));
    m_lost = addRow(*form, "cardLost", tr("Lost packets"));
    m_health = addRow(*form, "cardHealth", tr("Health"));
    m_area = scrolling(m_facts); // a small preview has less room
    column->addWidget(m_area, 1);
    m_mute = addButton("cardMute", QStringLiteral("volume-x"));
    m_mute->setCheckable(true);
    m_mute->setText(tr("Mute in recordings"));
    m_mute->setToolTip(
        tr("Leave the audio of this participant out of this preview and of composed recordings "
           "with a built-in layout. Individual recordings keep it: it can be muted when they "
           "are played."));
    connect(m_mute, &QPushButton::clicked, this, &TileCard::muteWanted);
    m_pin = addButton("cardPin", QStringLiteral("pin"));
    m_pin->setCheckable(true);
    connect(m_pin, &QPushButton::clicked, this, &TileCard::pinWanted);
    hide();
}

QPushButton *TileCard::makeClose() {
    auto *close = new QPushButton(icon(QStringLiteral("x"), Tone::Muted), {});
    close->setObjectName(QStringLiteral("cardClose"));
    close->setFlat(true);
    close->setAutoDefault(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QPushButton::clicked, this, [this] {
        closeCard();
        Q_EMIT closed();
    });
    return close;
}

QLabel *TileCard::addRow(QFormLayout &form, const char *name, const QString &title) {
    auto *value = new QLabel;
    value->setObjectName(QString::fromLatin1(name));
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    form.addRow(title, value);
    return value;
}

QPushButton *TileCard::addButton(const char *name, const QString &iconName) {
    auto *button = new QPushButton(icon(iconName), {});
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true); // Return presses it
    layout()->addWidget(button);
    return button;
}

void TileCard::showWho(const ConnectionSnapshot &connection, session::RecordingLayout recorded) {
    m_connection = connection.id;
    m_name->setText(connection.name);
    m_id->setText(m_id->fontMetrics().elidedText(connection.id, Qt::ElideMiddle, Width / 2));
    m_id->setToolTip(connection.id);
    showStream(connection);
    m_mute->setChecked(connection.mutedInRecordings);
    showPin(connection, recorded);
    if (isVisible())
        fit();
}

void TileCard::showPin(const ConnectionSnapshot &connection, session::RecordingLayout recorded) {
    m_pin->setChecked(connection.pinned);
    if (session::hasBigTile(recorded)) {
        m_pin->setText(tr("Pin"));
        m_pin->setToolTip(tr("Show this participant large, also while others speak: in the preview, and in "
                             "composed recordings with a built-in layout"));
    } else {
        m_pin->setText(tr("Pin in the preview"));
        m_pin->setToolTip(tr("Show this participant large in the preview. The layout of recordings has no "
                             "large tile; when they get one that has, it shows this participant, too."));
    }
}

void TileCard::showStream(const ConnectionSnapshot &connection) {
    const QString none = QStringLiteral("–"); // in place of a value that there is not
    const StreamSnapshot stream = connection.streams.empty() ? StreamSnapshot() : connection.streams.front();
    const bool same = std::exchange(m_stream, stream.id) == stream.id;
    m_losing = same && stream.lostPackets > m_lostBefore;
    m_lostBefore = stream.lostPackets;
    const auto orNone = [&none](const QString &text) { return text.isEmpty() ? none : text; };
    m_codecs->setText(orNone(stream.codecs));
    m_size->setText(
        orNone(QString(stream.videoDimensions).replace(QStringLiteral("x"), QStringLiteral(" × "))));
    m_rate->setText(stream.hasVideo ? tr("%1 fps").arg(QLocale().toString(stream.frameRate)) : none);
    m_bitrate->setText(orNone(bitrateText(stream.bitrate_kbps)));
    m_lost->setText(QLocale().toString(qulonglong(stream.lostPackets)));
    m_health->setText(connection.streams.empty() ? tr("Publishes nothing") : healthOf(stream));
}

QString TileCard::healthOf(const StreamSnapshot &stream) const {
    if (stream.hasVideo && stream.videoActive && stream.frameRate == 0)
        return tr("No video arrives");
    if (m_losing)
        return tr("Packets are being lost");
    if (stream.jitter_ms > MaxJitter_ms)
        return tr("Packets arrive unevenly (jitter %1 ms)").arg(QLocale().toString(stream.jitter_ms));
    QStringList off;
    if (stream.hasVideo && !stream.videoActive)
        off += tr("camera off");
    if (stream.hasAudio && !stream.audioActive)
        off += tr("microphone off");
    return off.isEmpty() ? tr("No problems") : listText(off);
}

/// Texts of other languages are longer, and wrap.
void TileCard::fit() {
    const int width = std::max(Width, minimumSizeHint().width());
    const QMargins margins = layout()->contentsMargins();
    const int facts = m_facts->layout()->totalHeightForWidth(width - margins.left() - margins.right());
    const int rest = sizeHint().height() - m_area->sizeHint().height();
    resize(width, std::min(facts + rest + CardGap, parentWidget()->height()));
}

void TileCard::openAt(const QRect &tile) {
    fit();
    const QRect room = parentWidget()->rect();
    // Beside the tile where there is room, so that it hides others rather than the one it is about.
    int x = tile.right() + CardGap;
    if (x + width() > room.right())
        x = tile.left() - CardGap - width();
    if (x < room.left())
        x = tile.right() - width() - CardGap;
    move(std::clamp(x, 0, std::max(0, room.width() - width())),
         std::clamp(tile.top() + CardGap, 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_mute->setFocus();
}

void TileCard::closeCard() {
    m_connection.clear();
    hide();
}

void TileCard::keyPressEvent(QKeyEvent *event) {
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    closeCard();
    Q_EMIT closed();
}

void TileCard::mousePressEvent(QMouseEvent *) {} // it hides the tiles below

} // namespace ovation::ui
