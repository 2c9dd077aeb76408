#include "ui/player/watch_chooser.h"

#include "ui/common/words.h"

#include <QAction>
#include <QComboBox>
#include <QToolBar>

namespace ovation::ui {

WatchChooser::WatchChooser(QToolBar &bar)
    : QObject(&bar), m_watch(new QComboBox), m_layout(new QComboBox), m_watchPlace(bar.addWidget(m_watch)),
      m_layoutPlace(bar.addWidget(m_layout)) {
    m_watch->setObjectName(QStringLiteral("watchStream"));
    m_watch->setAccessibleName(tr("What to watch"));
    m_watch->setToolTip(tr("Watch all participants together, or one of them"));
    m_watch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_watch->setMinimumContentsLength(16);
    m_layout->setObjectName(QStringLiteral("playbackLayout"));
    m_layout->setAccessibleName(tr("Layout"));
    m_layout->setToolTip(tr("Layout of the participants"));
    for (const auto layout : BuiltInLayouts)
        m_layout->addItem(layoutText(layout), int(layout));
    connect(m_watch, &QComboBox::activated, this, [this] {
        m_layout->setEnabled(isTogether());
        Q_EMIT chosen();
    });
    connect(m_layout, &QComboBox::activated, this, [this] { Q_EMIT layoutChosen(layout()); });
    offer({});
}

void WatchChooser::offer(const std::vector<library::Presence> &streams) {
    m_choice = !streams.empty();
    m_watch->clear();
    m_watch->addItem(tr("All participants"), QString());
    for (const library::Presence &stream : streams) {
        const QString who = stream.name.isEmpty() ? stream.streamId : stream.name;
        if (!stream.entry.isEmpty())
            m_watch->addItem(stream.typeOfVideo == QLatin1String("SCREEN") ? tr("%1 (screen)").arg(who) : who,
                             stream.entry);
    }
    m_watchPlace->setVisible(m_watch->count() > 1);
    m_layoutPlace->setVisible(m_choice);
    m_layout->setEnabled(true);
}

bool WatchChooser::isTogether() const {
    return m_choice && m_watch->currentIndex() == 0;
}

QString WatchChooser::entry() const {
    return m_choice ? m_watch->currentData().toString() : QString();
}

session::RecordingLayout WatchChooser::layout() const {
    return session::RecordingLayout(m_layout->currentData().toInt());
}

} // namespace ovation::ui
