#include "ui/shell/perspectives.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {

const QString placesKey = QStringLiteral("window/places"); // those of others than the first: with number
const QString perspectiveKey = QStringLiteral("window/perspective");
constexpr int PlacesVersion = 4; // raise when docks are added or renamed

QString keyOf(qsizetype perspective) {
    return perspective ? placesKey + QString::number(perspective) : placesKey;
}

} // namespace

Perspectives::Perspectives(QMainWindow &window)
    : QObject(&window), m_window(window), m_group(new QActionGroup(this)) {}

void Perspectives::add(const Description &description) {
    const auto number = m_descriptions.size();
    m_descriptions += description;
    auto *action = new QAction(description.text, m_group);
    action->setObjectName(description.name);
    action->setCheckable(true);
    action->setShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + int(number)));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(description.toolTip,
                                                     action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, number] { switchTo(Perspective(number)); });
}

QList<QAction *> Perspectives::actions() const {
    return m_group->actions();
}

QList<QDockWidget *> Perspectives::docks() const {
    QList<QDockWidget *> docks;
    for (const Description &one : m_descriptions)
        docks += one.docks;
    return docks;
}

void Perspectives::switchTo(Perspective perspective) {
    if (qsizetype(perspective) == m_current)
        return;
    save();
    m_current = qsizetype(perspective);
    restoreCurrent();
}

void Perspectives::reveal(const QString &dock) {
    for (qsizetype number = 0; number < m_descriptions.size(); ++number)
        for (QDockWidget *one : std::as_const(m_descriptions[number].docks)) {
            if (one->objectName() != dock)
                continue;
            if (one->isHidden())
                switchTo(Perspective(number));
            one->show();
            one->raise();
        }
}

void Perspectives::restoreCurrent() {
    m_group->actions().at(m_current)->setChecked(true);
    if (!m_window.restoreState(QSettings().value(keyOf(m_current)).toByteArray(), PlacesVersion))
        reset();
}

void Perspectives::reset() {
    const Description &current = m_descriptions.at(m_current);
    const auto all = docks();
    for (QDockWidget *dock : all)
        dock->setFloating(false);
    // Hide first: the others need the space.
    for (QDockWidget *dock : all)
        dock->setVisible(false);
    for (QDockWidget *dock : current.docks)
        dock->setVisible(true);
    current.arrange();
}

void Perspectives::restore() {
    const int kept = QSettings().value(perspectiveKey).toInt();
    m_current = std::clamp<qsizetype>(kept, 0, m_descriptions.size() - 1);
    restoreCurrent();
}

void Perspectives::save() const {
    QSettings settings;
    settings.setValue(keyOf(m_current), m_window.saveState(PlacesVersion));
    settings.setValue(perspectiveKey, int(m_current));
}

} // namespace ovation::ui
