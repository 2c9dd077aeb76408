#include "ui/shell/header_bar.h"

#include "ui/common/icon_label.h"
#include "ui/common/icons.h"
#include "ui/shell/perspectives.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace ovation::ui {

namespace {
constexpr int MaxArrangement_px = 96;
} // namespace

HeaderBar::HeaderBar(const QString &publicUrl, QWidget *parent)
    : QWidget(parent), m_perspectives(new QHBoxLayout), m_search(new QHBoxLayout), m_dot(new IconLabel(12)),
      m_stateText(new QLabel), m_url(new QLabel), m_progress(new QProgressBar), m_guestLink(new QToolButton),
      m_arrangements(new QToolButton), m_sessionMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("headerBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_stateText->setObjectName(QStringLiteral("serverState"));
    m_url->setObjectName(QStringLiteral("serverUrl"));
    m_url->setText(publicUrl);
    m_url->setTextFormat(Qt::PlainText);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setToolTip(tr("Address for applications (OPENVIDU_URL)"));
    m_progress->setObjectName(QStringLiteral("stopProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    m_progress->hide();

    m_arrangements->setObjectName(QStringLiteral("arrangements"));
    m_arrangements->setMenu(new QMenu(m_arrangements));
    m_arrangements->setPopupMode(QToolButton::InstantPopup);
    m_arrangements->setFocusPolicy(Qt::TabFocus);
    m_arrangements->hide();

    m_guestLink->setObjectName(QStringLiteral("headerGuestLink"));
    m_guestLink->setText(tr("Copy guest link"));
    m_guestLink->setIcon(icon(QStringLiteral("link")));
    m_guestLink->setIconSize(QSize(16, 16));
    m_guestLink->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_guestLink->setPopupMode(QToolButton::MenuButtonPopup);
    m_guestLink->setMenu(m_sessionMenu);
    m_guestLink->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    m_perspectives->setSpacing(0);
    row->addLayout(m_perspectives);
    row->addWidget(m_arrangements);
    row->addSpacing(8);
    row->addWidget(m_dot);
    row->addWidget(m_stateText);
    row->addWidget(m_url);
    row->addWidget(m_progress);
    row->addStretch();
    row->addLayout(m_search);
    row->addWidget(m_guestLink);

    connect(m_guestLink, &QToolButton::clicked, this, [this] { Q_EMIT guestLinkWanted(m_session); });
    connect(m_sessionMenu, &QMenu::triggered, this,
            [this](const QAction *action) { Q_EMIT guestLinkWanted(action->data().toString()); });
    setState(ServerState::Starting);
}

void HeaderBar::addPerspectives(const QList<QAction *> &perspectives) {
    for (QAction *action : perspectives)
        addButton(*m_perspectives, action)->setProperty("perspective", true);
}

void HeaderBar::setArrangements(const Perspectives &perspectives) {
    const QList<QAction *> own = perspectives.ownActions();
    if (QMenu *menu = m_arrangements->menu(); menu->actions() != own) {
        menu->clear();
        menu->addActions(own);
    }
    m_arrangements->setVisible(!own.isEmpty());
    const QString name = perspectives.isOwn() ? perspectives.currentName() : tr("Yours");
    m_arrangements->setToolTip(perspectives.isOwn() ? name : tr("Your own arrangements of the window"));
    m_arrangements->setAccessibleName(m_arrangements->toolTip());
    m_arrangements->setText(fontMetrics().elidedText(name, Qt::ElideRight, MaxArrangement_px));
}

void HeaderBar::addSearch(QAction *search) {
    addButton(*m_search, search)->setIconSize(QSize(16, 16));
}

QToolButton *HeaderBar::addButton(QHBoxLayout &row, QAction *action) {
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus);
    row.addWidget(button);
    return button;
}

void HeaderBar::setState(ServerState state) {
    m_state = state;
    Tone tone = Tone::Muted;
    switch (state) {
    case ServerState::Starting:
        m_stateText->setText(tr("Starting…"));
        break;
    case ServerState::Running:
        m_stateText->setText(tr("Running"));
        tone = Tone::Accent;
        break;
    case ServerState::Failed:
        m_stateText->setText(tr("Not running"));
        tone = Tone::Warning;
        break;
    case ServerState::Stopping:
        updateStopping();
        break;
    case ServerState::Stopped:
        m_stateText->setText(tr("Stopped"));
        break;
    }
    m_dot->setIcon(icon(QStringLiteral("circle"), tone, true));
    m_url->setVisible(state == ServerState::Running);
    m_progress->setVisible(state == ServerState::Starting || state == ServerState::Stopping);
    updateButton();
}

void HeaderBar::showSnapshot(const EngineSnapshot &snapshot) {
    m_running = int(snapshot.progress.size());
    QStringList sessions;
    for (const SessionSnapshot &session : snapshot.sessions)
        sessions += session.id;
    if (sessions != m_sessions && !m_sessionMenu->isVisible()) { // an open menu keeps what it showed
        m_sessions = sessions;
        m_sessionMenu->clear();
        for (const QString &id : m_sessions)
            m_sessionMenu->addAction(QString(id).replace(u'&', QStringLiteral("&&")))->setData(id);
    }
    if (m_state == ServerState::Stopping)
        updateStopping();
    updateButton();
}

void HeaderBar::setSession(const QString &sessionId) {
    m_session = sessionId;
    updateButton();
}

void HeaderBar::setGuestLinkKey(const QString &key) {
    m_linkKey = key;
    updateButton();
}

void HeaderBar::updateButton() {
    const bool possible = m_state == ServerState::Running && !m_session.isEmpty();
    m_guestLink->setEnabled(possible);
    const QString what = tr("Copy a guest link that lets one participant join “%1”").arg(m_session);
    m_guestLink->setToolTip(!possible ? tr("Create a session first: a guest link belongs to a session")
                            : m_linkKey.isEmpty() ? what
                                                  : QStringLiteral("%1 (%2)").arg(what, m_linkKey));
}

void HeaderBar::updateStopping() {
    m_stateText->setText(m_running > 0 ? tr("Stopping: finalizing recordings, at most 10 s…")
                                       : tr("Stopping: closing sessions, at most 10 s…"));
}

} // namespace ovation::ui
