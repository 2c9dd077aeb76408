#include "ui/sessions/session_creation.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/sessions/new_session_dialog.h"
#include "ui/sessions/parameter_texts.h"

#include <QAction>

namespace ovation::ui {

namespace {
constexpr int DemoParticipants = 4;
}

SessionCreation::SessionCreation(Studio &studio, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_studio(studio), m_dialogs(dialogs), m_panel(panel) {
    m_new = panel.makeAction(QStringLiteral("newSession"), QStringLiteral("plus"), tr("New session"),
                             tr("Create a session and invite participants"), QKeySequence::New);
    panel.makePrimary(m_new, QStringLiteral("plus"));
    connect(m_new, &QAction::triggered, this, &SessionCreation::askForName);
    m_withOptions = new QAction(icon(QStringLiteral("plus")), tr("New session with options…"), &panel);
    m_withOptions->setObjectName(QStringLiteral("newSessionWithOptions"));
    m_withOptions->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(m_withOptions, &QAction::triggered, this, &SessionCreation::askForOptions);
    m_demo = new QAction(icon(QStringLiteral("clapperboard")), tr("Demo"), &panel);
    m_demo->setObjectName(QStringLiteral("demo"));
    m_demo->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(m_demo, &QAction::triggered, this, &SessionCreation::startDemo);
}

void SessionCreation::show(const EngineSnapshot &snapshot) {
    m_taken.clear();
    for (const SessionSnapshot &session : snapshot.sessions)
        m_taken.insert(session.id);
}

void SessionCreation::askForName() {
    m_dialogs.askText(&m_panel, tr("New session"), tr("Name of the session (leave empty for a random one):"),
                      {}, [this](const std::optional<QString> &name) {
                          if (name)
                              create(*name);
                      });
}

void SessionCreation::create(const QString &name) {
    const QString what =
        name.isEmpty() ? tr("Could not create the session") : tr("Could not create session “%1”").arg(name);
    if (const ParameterProblem problem = m_studio.checkSession({{QStringLiteral("customSessionId"), name}}))
        return m_panel.messages().showProblem(
            failureText(what, {Errc::InvalidParameter, parameterText(problem)}));
    const auto made = [this](const Result<QString> &id) {
        if (id)
            Q_EMIT created(*id);
    };
    m_studio.createSession(name, m_panel.reportingErrors<QString>(what, made));
}

void SessionCreation::askForOptions() {
    auto *dialog = new NewSessionDialog(m_studio, m_panel.window());
    connect(dialog, &NewSessionDialog::created, this, &SessionCreation::created);
    dialog->open();
}

void SessionCreation::startDemo() {
    QString name = QStringLiteral("demo");
    for (int number = 2; m_taken.contains(name); ++number)
        name = QStringLiteral("demo-%1").arg(number);
    const auto made = [this](const Result<QString> &id) {
        if (!id)
            return;
        Q_EMIT created(*id);
        addToDemo(*id, DemoParticipants);
    };
    m_studio.createSession(name, m_panel.reportingErrors<QString>(tr("Could not start the demo"), made));
}

void SessionCreation::addToDemo(const QString &sessionId, int count) {
    if (count == 0)
        return;
    const auto added = [this, sessionId, count](const Result<QString> &participant) {
        if (participant)
            addToDemo(sessionId, count - 1);
    };
    m_studio.addSynthetic(
        sessionId, m_panel.reportingErrors<QString>(tr("Could not add a participant to the demo"), added));
}

} // namespace ovation::ui
