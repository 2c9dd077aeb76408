#include "ui/shell/perspectives.h"

#include "ui/common/panel.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {

const QString placesKey = QStringLiteral("window/places");
const QString perspectiveKey = QStringLiteral("window/perspective");
constexpr int PlacesVersion = 4; // raise when docks are added or renamed

const QString ownKey = QStringLiteral("window/arrangements");

bool isNamed(const QString &one, const QString &name) {
    return one.compare(name, Qt::CaseInsensitive) == 0;
}

QString cutName(const QString &wanted) {
    return wanted.trimmed().left(Perspectives::MaxName).trimmed();
}

} // namespace

Perspectives::Perspectives(QMainWindow &window)
    : QObject(&window), m_window(window), m_group(new QActionGroup(this)) {}

void Perspectives::add(const Description &description) {
    const auto number = m_descriptions.size();
    m_descriptions += description;
    QAction *action = makeAction(description.name, description.text, number);
    Panel::explain(action, description.toolTip);
    m_actions += action;
}

QAction *Perspectives::makeAction(const QString &name, const QString &text, qsizetype number) {
    auto *action = new QAction(QString(text).replace(u'&', QStringLiteral("&&")), m_group);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + int(number)));
    connect(action, &QAction::triggered, this, [this, number] { switchToNumber(number); });
    return action;
}

QList<QAction *> Perspectives::actions() const {
    return m_actions;
}

QList<QAction *> Perspectives::ownActions() const {
    return m_ownActions;
}

void Perspectives::loadOwn() {
    QSettings settings;
    const int count = std::min(settings.beginReadArray(ownKey), MaxOwn);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const QString name = settings.value(QStringLiteral("name")).toString().left(MaxName).trimmed();
        if (!name.isEmpty())
            m_own.append({settings.value(QStringLiteral("id")).toInt(), name,
                          settings.value(QStringLiteral("places")).toByteArray()});
    }
    makeOwnActions();
}

void Perspectives::keepOwn() const {
    QSettings settings;
    settings.remove(ownKey);
    settings.beginWriteArray(ownKey, int(m_own.size()));
    for (int i = 0; i < m_own.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("id"), m_own[i].id);
        settings.setValue(QStringLiteral("name"), m_own[i].name);
        settings.setValue(QStringLiteral("places"), m_own[i].places);
    }
}

void Perspectives::makeOwnActions() {
    qDeleteAll(std::exchange(m_ownActions, {}));
    for (const Own &one : std::as_const(m_own))
        m_ownActions += makeAction(QStringLiteral("arrangement_%1").arg(one.id), one.name,
                                   m_descriptions.size() + m_ownActions.size());
    Q_EMIT ownChanged();
}

/// Those of others than the first: with number.
QString Perspectives::keyOf(qsizetype number) const {
    if (number >= m_descriptions.size())
        return placesKey + QStringLiteral("Own%1").arg(m_own.at(number - m_descriptions.size()).id);
    return number ? placesKey + QString::number(number) : placesKey;
}

bool Perspectives::isOwn() const {
    return m_current >= m_descriptions.size();
}

QString Perspectives::currentName() const {
    return isOwn() ? m_own.at(m_current - m_descriptions.size()).name : m_descriptions.at(m_current).text;
}

bool Perspectives::isFree(const QString &name) const {
    return !name.isEmpty() && std::none_of(m_descriptions.begin(), m_descriptions.end(),
                                           [&](const Description &one) { return isNamed(one.text, name); });
}

bool Perspectives::saveAs(const QString &wanted) {
    const QString name = cutName(wanted);
    if (!isFree(name))
        return false;
    auto at =
        std::find_if(m_own.begin(), m_own.end(), [&](const Own &one) { return isNamed(one.name, name); });
    if (at == m_own.end() && m_own.size() >= MaxOwn)
        return false;
    save();
    if (at == m_own.end()) {
        int id = 1;
        for (const Own &one : std::as_const(m_own))
            id = std::max(id, one.id + 1);
        at = m_own.insert(m_own.end(), {id, name, {}});
    }
    at->places = m_window.saveState(PlacesVersion);
    m_current = m_descriptions.size() + (at - m_own.begin());
    keepOwn();
    save();
    makeOwnActions();
    m_ownActions.at(m_current - m_descriptions.size())->setChecked(true);
    Q_EMIT currentChanged();
    return true;
}

bool Perspectives::renameCurrent(const QString &wanted) {
    const QString name = cutName(wanted);
    if (!isOwn() || !isFree(name))
        return false;
    Own &current = m_own[m_current - m_descriptions.size()];
    for (const Own &one : std::as_const(m_own))
        if (one.id != current.id && isNamed(one.name, name))
            return false;
    current.name = name;
    keepOwn();
    makeOwnActions();
    m_ownActions.at(m_current - m_descriptions.size())->setChecked(true);
    Q_EMIT currentChanged();
    return true;
}

void Perspectives::removeCurrent() {
    if (!isOwn())
        return;
    QSettings().remove(keyOf(m_current));
    m_own.removeAt(m_current - m_descriptions.size());
    m_current = 0;
    keepOwn();
    restoreCurrent();
    QSettings().setValue(perspectiveKey, int(m_current));
    makeOwnActions();
}

QList<QDockWidget *> Perspectives::docks() const {
    QList<QDockWidget *> docks;
    for (const Description &one : m_descriptions)
        docks += one.docks;
    return docks;
}

void Perspectives::switchTo(Perspective perspective) {
    switchToNumber(qsizetype(perspective));
}

void Perspectives::switchToNumber(qsizetype number) {
    if (number == m_current)
        return;
    save();
    m_current = number;
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
    (m_actions + m_ownActions).at(m_current)->setChecked(true);
    if (!m_window.restoreState(QSettings().value(keyOf(m_current)).toByteArray(), PlacesVersion))
        reset();
    Q_EMIT currentChanged();
}

void Perspectives::reset() {
    if (isOwn() && m_window.restoreState(m_own.at(m_current - m_descriptions.size()).places, PlacesVersion))
        return;
    // One of the user's own whose places are not understood begins as the first does.
    const Description &current = m_descriptions.at(isOwn() ? 0 : m_current);
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
    m_current = std::clamp<qsizetype>(kept, 0, m_descriptions.size() + m_own.size() - 1);
    restoreCurrent();
}

void Perspectives::save() const {
    QSettings settings;
    settings.setValue(keyOf(m_current), m_window.saveState(PlacesVersion));
    settings.setValue(perspectiveKey, int(m_current));
}

} // namespace ovation::ui
