#include "ui/sessions/session_panel.h"

#include "ui/common/columns.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/scrolling.h"
#include "ui/sessions/camera_dialog.h"
#include "ui/sessions/connection_actions.h"
#include "ui/sessions/past_recording.h"
#include "ui/sessions/session_creation.h"
#include "ui/sessions/session_details.h"
#include "ui/sessions/session_empty.h"
#include "ui/sessions/session_model.h"
#include "ui/sessions/signal_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

namespace {
const QString detailsKey = QStringLiteral("sessions/details"), splitKey = QStringLiteral("sessions/split");
} // namespace

SessionPanel::SessionPanel(Studio &studio, Dialogs &dialogs, SessionLog &log, QWidget *parent)
    : Panel(parent), m_studio(studio), m_dialogs(dialogs), m_model(new SessionModel(this)),
      m_tree(new QTreeView), m_filter(new QLineEdit), m_empty(new SessionEmpty(studio.facts())),
      m_stack(new QStackedLayout), m_splitter(new QSplitter(Qt::Vertical)) {
    setObjectName(QStringLiteral("sessionPanel"));
    makeActions();
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(scrolling(m_empty)); // a small window has less room
    m_splitter->addWidget(makeList());
    makeDetails(log);
    m_stack->addWidget(m_splitter);
    setContent(content);

    connect(m_empty, &SessionEmpty::newSessionWanted, m_creation->quick(), &QAction::trigger);
    connect(m_empty, &SessionEmpty::demoWanted, m_creation->demo(), &QAction::trigger);
    connect(m_empty, &SessionEmpty::copied, this, [this] { messages().showNote(tr("Both lines copied.")); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SessionPanel::selectionMoved);
    connect(m_model, &SessionModel::rowsInserted, this,
            [this](const QModelIndex &above, int first, int last) {
                // Expand a session when its first participants join; keep what the user collapsed.
                if (above.isValid() && !above.parent().isValid() && first == 0 &&
                    m_model->rowCount(above) == last + 1)
                    m_tree->expand(above);
                for (int row = first; !above.isValid() && row <= last; ++row)
                    m_tree->expand(m_model->index(row, 0));
            });
    connect(&m_studio, &Studio::snapshotChanged, this, &SessionPanel::showSnapshot);
    updateActions();
}

SessionPanel::~SessionPanel() {
    QSettings settings;
    settings.setValue(detailsKey, m_detailsShown->isChecked());
    settings.setValue(splitKey, m_splitter->saveState());
}

void SessionPanel::makeDetails(SessionLog &log) {
    m_details = new SessionDetails(log);
    m_splitter->setObjectName(QStringLiteral("sessionSplitter"));
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(QSettings().value(splitKey).toByteArray());
    connect(m_details, &SessionDetails::copied, this,
            [this](int lines) { messages().showNote(tr("%Ln events copied.", nullptr, lines)); });
    connect(m_detailsShown, &QAction::toggled, m_details, &QWidget::setVisible);
    m_detailsShown->setChecked(QSettings().value(detailsKey, true).toBool());
    m_details->setVisible(m_detailsShown->isChecked());
}

/// The filter above the tree.
QWidget *SessionPanel::makeList() {
    m_tree->setObjectName(QStringLiteral("sessionTree"));
    m_tree->setAccessibleName(tr("Sessions, connections and streams"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : sessionActions())
        m_tree->addAction(action);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SessionModel::NameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(header->sectionSizeHint(SessionModel::NameColumn)); // then it scrolls
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder); // as they were created
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_model->setOrder(column, order);
        showSnapshot(m_snapshot);
    });
    fitColumn(*header, SessionModel::StateColumn, SessionModel::tr("invited, not joined"));
    fitColumn(*header, SessionModel::BitrateColumn, bitrateText(100'000));
    fitColumn(*header, SessionModel::LostColumn, SessionModel::tr("Lost") + QStringLiteral("99"));
    keepReadable(*header, SessionModel::NameColumn);

    m_filter->setObjectName(QStringLiteral("filterSessions"));
    m_filter->setPlaceholderText(tr("Filter sessions and participants"));
    m_filter->setAccessibleName(tr("Filter sessions and participants"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { showSnapshot(m_snapshot); });
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_filter);
    column->addLayout(row);
    column->addWidget(m_tree, 1);
    return list;
}

void SessionPanel::makeActions() {
    m_creation = new SessionCreation(m_studio, m_dialogs, *this);
    connect(m_creation, &SessionCreation::created, this, &SessionPanel::select);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar().addWidget(gap);
    m_link = makeAction(QStringLiteral("copyGuestLink"), QStringLiteral("link"), tr("Copy guest link"),
                        tr("Copy a guest link that lets one participant join the session"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    connect(m_link, &QAction::triggered, this, [this] { copyGuestLink(m_selected); });
    m_synthetic = makeAction(QStringLiteral("addSynthetic"), QStringLiteral("user-plus"),
                             tr("Add synthetic participant"),
                             tr("Add a synthetic participant that sends a test image and a tone"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    connect(m_synthetic, &QAction::triggered, this, &SessionPanel::addSynthetic);
    m_camera = makeAction(QStringLiteral("addCamera"), QStringLiteral("cctv"), tr("Add IP camera…"),
                          tr("Add an IP camera that this server pulls"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    connect(m_camera, &QAction::triggered, this, &SessionPanel::addCamera);
    m_past = new PastRecording(m_studio, *this);
    makeParticipantActions();
    m_close = makeAction(QStringLiteral("closeSession"), QStringLiteral("circle-x"), tr("Close session"),
                         tr("Close the session and disconnect its participants"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    connect(m_close, &QAction::triggered, this, &SessionPanel::closeSelected);
}

void SessionPanel::makeParticipantActions() {
    m_signal = makeAction(QStringLiteral("sendSignal"), QStringLiteral("send"), tr("Send signal…"),
                          tr("Send a signal to the selected participant, or to all of the session"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    connect(m_signal, &QAction::triggered, this, &SessionPanel::sendSignal);
    m_unpublish = makeAction(QStringLiteral("unpublish"), QStringLiteral("video-off"), tr("Stop publishing"),
                             tr("End what the selected participant publishes"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    connect(m_unpublish, &QAction::triggered, this, &SessionPanel::unpublishSelected);
    m_connections = new ConnectionActions(m_studio, *this);
    m_detailsShown = new QAction(icon(QStringLiteral("info")), tr("Details and events"), this);
    m_detailsShown->setObjectName(QStringLiteral("sessionDetailsShown"));
    m_detailsShown->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    m_detailsShown->setCheckable(true);
}

QList<QAction *> SessionPanel::menuActions() const {
    return QList<QAction *>{m_creation->quick(), m_creation->withOptions(), m_creation->demo()} +
           sessionActions() + QList<QAction *>{m_detailsShown};
}

QList<QAction *> SessionPanel::sessionActions() const {
    return QList<QAction *>{m_link, m_connections->create(), m_synthetic, m_camera} + m_past->actions() +
           QList<QAction *>{m_signal, m_unpublish, m_connections->change(), m_connections->disconnecting(),
                            m_close};
}

QString SessionPanel::selectedSession() const {
    return m_selected;
}

void SessionPanel::showSnapshot(const EngineSnapshot &snapshot) {
    m_snapshot = snapshot;
    m_creation->show(snapshot);
    m_model->show(snapshot, m_filter->text().trimmed());
    m_stack->setCurrentIndex(snapshot.sessions.empty() ? 0 : 1);

    selectWanted();
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    selectionMoved();
}

const SessionSnapshot *SessionPanel::selectedSnapshot() const {
    const auto &all = m_snapshot.sessions;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [this](const SessionSnapshot &session) { return session.id == m_selected; });
    return at == all.end() ? nullptr : &*at;
}

const ConnectionSnapshot *SessionPanel::selectedConnection(const SessionSnapshot *session) const {
    const QString id = m_model->connectionOf(m_tree->currentIndex());
    if (!session || id.isEmpty())
        return nullptr;
    const auto &all = session->connections;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.id == id; });
    return at == all.end() ? nullptr : &*at;
}

void SessionPanel::select(const QString &sessionId) {
    m_wanted = sessionId;
    selectWanted();
}

void SessionPanel::selectWanted() {
    const QModelIndex wanted = m_wanted.isEmpty() ? QModelIndex() : m_model->indexOf(m_wanted);
    if (!wanted.isValid())
        return;
    m_wanted.clear();
    m_tree->setCurrentIndex(wanted);
}

void SessionPanel::selectionMoved() {
    const QString selected = m_model->sessionOf(m_tree->currentIndex());
    if (selected != m_selected) {
        m_selected = selected;
        Q_EMIT selectedSessionChanged(m_selected);
    }
    updateActions();
}

void SessionPanel::updateActions() {
    const bool any = !m_selected.isEmpty();
    m_link->setEnabled(any);
    m_synthetic->setEnabled(any);
    m_camera->setEnabled(any);
    m_close->setEnabled(any);
    const SessionSnapshot *session = selectedSnapshot();
    const ConnectionSnapshot *connection = selectedConnection(session);
    m_past->setSession(session);
    m_connections->setSelection(session, connection);
    m_details->show(session, connection);
    m_signal->setEnabled(any);
    // What a camera sends is ended with the camera.
    m_unpublish->setEnabled(connection && !connection->camera && !connection->streams.empty());
}

void SessionPanel::copyGuestLink(const QString &sessionId) {
    if (sessionId.isEmpty())
        return;
    const auto copy = [this, sessionId](const Result<QString> &link) {
        if (!link)
            return;
        QGuiApplication::clipboard()->setText(*link);
        messages().showNote(tr("Guest link to “%1” copied. It lets one participant join.").arg(sessionId));
    };
    m_studio.createGuestLink(
        sessionId,
        reportingErrors<QString>(tr("Could not create a guest link to “%1”").arg(sessionId), copy));
}

void SessionPanel::addSynthetic() {
    m_studio.addSynthetic(
        m_selected,
        reportingErrors<QString>(tr("Could not add a synthetic participant to “%1”").arg(m_selected)));
}

void SessionPanel::addCamera() {
    if (m_selected.isEmpty())
        return;
    auto *dialog = new CameraDialog(m_studio, m_selected, window());
    connect(dialog, &CameraDialog::added, this,
            [this, session = m_selected] { messages().showNote(tr("Camera added to “%1”.").arg(session)); });
    dialog->open();
}

void SessionPanel::unpublishSelected() {
    const QModelIndex current = m_tree->currentIndex();
    const QString name = m_model->find({m_selected, m_model->connectionOf(current)}).data().toString();
    m_studio.unpublish(m_selected, m_model->streamOf(current),
                       reportingErrors<void>(tr("Could not end what “%1” publishes").arg(name)));
}

/// To the participant that is selected, or to all when a session is.
void SessionPanel::sendSignal() {
    const QString sessionId = m_selected, connectionId = m_model->connectionOf(m_tree->currentIndex());
    const QString receiver =
        connectionId.isEmpty() ? sessionId : m_model->find({sessionId, connectionId}).data().toString();
    auto *dialog = new SignalDialog(receiver, window());
    connect(dialog, &SignalDialog::wanted, this,
            [this, sessionId, connectionId, receiver](const QString &type, const QString &content) {
                const auto sent = [this, receiver](const Result<void> &done) {
                    if (done)
                        messages().showNote(tr("Signal sent to “%1”.").arg(receiver));
                };
                m_studio.sendSignal(
                    sessionId, connectionId, type, content,
                    reportingErrors<void>(tr("Could not send a signal to “%1”").arg(receiver), sent));
            });
    dialog->open();
}

void SessionPanel::closeSelected() {
    const QString id = m_selected;
    const SessionSnapshot *session = selectedSnapshot();
    if (!session)
        return;
    const auto close = [this, id] {
        m_studio.closeSession(id, reportingErrors<void>(tr("Could not close session “%1”").arg(id)));
    };
    const int joined = int(std::count_if(session->connections.begin(), session->connections.end(),
                                         [](const ConnectionSnapshot &c) { return !c.pending; }));
    if (joined == 0) {
        close();
        return;
    }
    QString text = tr("Closing “%1” disconnects %n participants.", nullptr, joined).arg(id);
    if (session->recording)
        text += u' ' + tr("Its %n recordings stop and are kept.", nullptr, int(session->recordingIds.size()));
    m_dialogs.confirm(this, {tr("Close session"), text, tr("Close session")}, [close](bool yes) {
        if (yes)
            close();
    });
}

} // namespace ovation::ui
