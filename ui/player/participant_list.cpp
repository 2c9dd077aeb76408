#include "ui/player/participant_list.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

ParticipantList::ParticipantList(QWidget *parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("participantList"));
    setAccessibleName(tr("Participants"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMaximumHeight(132);
}

void ParticipantList::setStreams(const std::vector<library::Presence> &streams) {
    m_rows.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(0);
    for (const library::Presence &stream : streams) {
        Row row;
        column->addWidget(makeRow(stream, row));
        m_rows.push_back(row);
    }
    column->addStretch();
    setWidget(content); // deletes the one before
}

QStringList ParticipantList::shown() const {
    QStringList ids;
    for (const Row &row : m_rows)
        if (!row.hide || !row.hide->isChecked())
            ids += row.streamId;
    return ids;
}

QWidget *ParticipantList::makeRow(const library::Presence &stream, Row &row) {
    row.streamId = stream.streamId;
    const QString who = stream.name.isEmpty() ? stream.streamId : stream.name;
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *name = new ElidedLabel;
    name->setText(stream.typeOfVideo == QLatin1String("SCREEN") ? tr("%1 (screen)").arg(who) : who);
    layout->addWidget(name, 1);
    if (stream.hasAudio) {
        row.solo = makeButton(QStringLiteral("solo_") + stream.streamId, QStringLiteral("headphones"),
                              tr("Hear only %1").arg(who));
        row.mute = makeButton(QStringLiteral("mute_") + stream.streamId, QStringLiteral("volume-x"),
                              tr("Mute %1").arg(who));
        for (QToolButton *button : {row.solo, row.mute}) {
            connect(button, &QToolButton::toggled, this, &ParticipantList::updateAudible);
            layout->addWidget(button);
        }
    }
    if (stream.hasVideo) {
        row.hide = makeButton(QStringLiteral("hide_") + stream.streamId, QStringLiteral("eye-off"),
                              tr("Hide %1").arg(who));
        connect(row.hide, &QToolButton::toggled, this,
                [this, id = stream.streamId](bool hidden) { Q_EMIT shownChanged(id, !hidden); });
        layout->addWidget(row.hide);
    }
    return line;
}

QToolButton *ParticipantList::makeButton(const QString &name, const QString &iconName,
                                         const QString &toolTip) {
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(16, 16));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

void ParticipantList::updateAudible() {
    const bool anySolo = std::any_of(m_rows.begin(), m_rows.end(),
                                     [](const Row &row) { return row.solo && row.solo->isChecked(); });
    for (Row &row : m_rows) {
        if (!row.mute)
            continue;
        const bool audible = anySolo ? row.solo->isChecked() : !row.mute->isChecked();
        if (std::exchange(row.audible, audible) != audible)
            Q_EMIT audibleChanged(row.streamId, audible);
    }
}

} // namespace ovation::ui
