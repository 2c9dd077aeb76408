#include "ui/preview/layout_chooser.h"

#include "ui/common/icons.h"
#include "ui/common/words.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace ovation::ui {

using session::RecordingLayout;

LayoutChooser::LayoutChooser(QToolBar &toolBar) : QObject(&toolBar), m_button(new QToolButton) {
    auto *menu = new QMenu(m_button);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &name, std::optional<RecordingLayout> layout) {
        QAction *action = menu->addAction(text, this, [this, layout] { choose(layout); });
        action->setObjectName(name);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    m_following = add({}, QStringLiteral("previewFollows"), std::nullopt);
    m_following->setChecked(true);
    menu->addSeparator();
    for (const RecordingLayout layout : BuiltInLayouts)
        add(layoutText(layout), QStringLiteral("preview_") + session::toText(layout), layout);

    m_button->setObjectName(QStringLiteral("previewLayoutButton"));
    m_button->setIcon(icon(QStringLiteral("layout-grid")));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(menu);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAccessibleName(tr("Layout of the preview"));
    toolBar.addWidget(m_button);
    update();
}

RecordingLayout LayoutChooser::layout() const {
    return m_chosen.value_or(m_recorded);
}

void LayoutChooser::follow(RecordingLayout recorded) {
    const RecordingLayout seen = recorded == RecordingLayout::Custom ? RecordingLayout::BestFit : recorded;
    if (seen == m_recorded)
        return;
    const RecordingLayout before = layout();
    m_recorded = seen;
    update();
    if (layout() != before)
        Q_EMIT changed();
}

void LayoutChooser::choose(std::optional<RecordingLayout> chosen) {
    const RecordingLayout before = layout();
    m_chosen = chosen;
    update();
    if (layout() != before)
        Q_EMIT changed();
}

void LayoutChooser::update() {
    m_following->setText(tr("As recorded (%1)").arg(layoutText(m_recorded)));
    m_button->setToolTip(m_chosen ? tr("Layout of the preview: %1").arg(layoutText(*m_chosen))
                                  : tr("Layout of the preview: as recorded, %1").arg(layoutText(layout())));
}

} // namespace ovation::ui
