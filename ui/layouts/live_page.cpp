#include "ui/layouts/live_page.h"

#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/snapshot_compare.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>

namespace ovation::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto Settled = 4s; ///< participants are there and seen
const QString stageId = QLatin1String(StageSessionId);

/// The page's address; empty if the layout's path can't be one.
QUrl addressOf(const PageAccess &access, const QString &path, const QString &session) {
    QUrl url = access.layouts;
    url.setPath(url.path() + (path.isEmpty() ? QString() : path + u'/') + QStringLiteral("index.html"),
                QUrl::DecodedMode);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sessionId"), QString::fromLatin1(QUrl::toPercentEncoding(session)));
    query.addQueryItem(QStringLiteral("secret"), QString::fromLatin1(QUrl::toPercentEncoding(access.secret)));
    url.setQuery(query);
    return url;
}

} // namespace

LivePage::LivePage(Studio &studio, Dialogs &dialogs, WebViews *views, QWidget *parent)
    : Panel(parent), m_studio(studio), m_dialogs(dialogs),
      m_page(views ? views->makePageView(events()) : nullptr), m_sessions(new QComboBox),
      m_sizes(new QComboBox), m_state(new QLabel), m_empty(new QLabel), m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("livePage"));
    makeActions();
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(m_page ? tr("The chosen layout is shown here, as it will be recorded.")
                            : tr("Pages can't be shown here."));
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    if (m_page)
        m_stack->addWidget(m_page->widget());
    setContent(content);
    m_settled.setSingleShot(true);
    m_settled.setInterval(Settled);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_page && m_path && isVisible())
            Q_EMIT imageTaken(*m_path, m_page->image());
    });
    m_recordingTime.setTimerType(Qt::PreciseTimer); // ten seconds, not nine and a half
    m_recordingTime.setInterval(1s);
    connect(&m_recordingTime, &QTimer::timeout, this, [this] {
        if (--m_left_s <= 0)
            stopRecording();
        updateState();
    });
    connect(m_sessions, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT sessionChosen();
        load();
    });
    connect(m_sizes, &QComboBox::currentIndexChanged, this, [this] {
        if (m_page)
            m_page->setPageSize(size());
        updateState();
    });
    fillSessions();
    updateState();
}

LivePage::~LivePage() {
    m_page.reset(); // nothing comes from it any more
}

void LivePage::makeActions() {
    m_reload = makeAction(QStringLiteral("reloadPage"), QStringLiteral("refresh-cw"), tr("Reload"),
                          tr("Load the page anew"), QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_reload, &QAction::triggered, this, &LivePage::reload);
    m_record =
        makeAction(QStringLiteral("recordTenSeconds"), QStringLiteral("circle"), tr("Record 10 seconds"),
                   tr("Save, record the layout for ten seconds and open the recording"),
                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G));
    m_record->setIcon(icon(QStringLiteral("circle"), Tone::Recording, true));
    if (auto *button = qobject_cast<QToolButton *>(toolBar().widgetForAction(m_record)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_record, &QAction::triggered, this, &LivePage::record);
    m_snapshot =
        makeAction(QStringLiteral("takeSnapshot"), QStringLiteral("camera"), tr("Snapshot…"),
                   tr("Keep a picture of the page as PNG"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    connect(m_snapshot, &QAction::triggered, this, &LivePage::takeSnapshot);
    m_compare = makeAction(QStringLiteral("compareSnapshots"), QStringLiteral("columns-2"), tr("Compare…"),
                           tr("Compare the page with the last snapshot"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    connect(m_compare, &QAction::triggered, this, &LivePage::compare);
    m_audio = makeAction(QStringLiteral("pageSound"), QStringLiteral("volume-2"), tr("Sound"),
                         tr("Hear the page"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    m_audio->setCheckable(true);
    connect(m_audio, &QAction::toggled, this, [this](bool on) {
        if (m_page)
            m_page->setAudio(on);
    });
    m_sessions->setObjectName(QStringLiteral("pageSession"));
    m_sessions->setAccessibleName(tr("Session that the page shows"));
    m_sessions->setToolTip(tr("Session that the page shows: a running one, or the stage below"));
    m_sessions->setMinimumContentsLength(12);
    m_sessions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sizes->setObjectName(QStringLiteral("pageSize"));
    m_sizes->setAccessibleName(tr("Size of the recording"));
    m_sizes->setToolTip(tr("Size of the recording"));
    for (const QSize one : {QSize(1280, 720), QSize(1920, 1080), QSize(640, 480), QSize(854, 480),
                            QSize(1080, 1920), QSize(720, 1280)})
        m_sizes->addItem(QStringLiteral("%1x%2").arg(one.width()).arg(one.height()), one);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setMargin(4);
    m_state->setMinimumWidth(1);
    toolBar().addWidget(gap);
    toolBar().addWidget(m_state);
    toolBar().addWidget(m_sessions);
    toolBar().addWidget(m_sizes);
}

PageViewEvents LivePage::events() {
    PageViewEvents events;
    events.said = [this](const PageMessage &message) { tell(message); };
    events.loading = [this] {
        Q_EMIT begun();
        m_words = tr("loading…");
        updateState();
    };
    events.loaded = [this](bool ok, qint64 took_ms, QSize seen) { pageLoaded(ok, took_ms, seen); };
    events.scaled = [this](double scale) {
        m_scale = scale;
        updateState();
    };
    events.crashed = [this] {
        m_shownSession.clear();
        messages().showProblem(
            tr("The page ended unexpectedly: perhaps it took too much memory. Reload it with Ctrl+R."));
    };
    return events;
}

void LivePage::open(const std::optional<QString> &path) {
    m_path = path;
    m_shownSession.clear();
    m_before = {};
    load();
}

QString LivePage::session() const {
    return m_sessions->currentData().toString();
}

QSize LivePage::size() const {
    return m_sizes->currentData().toSize();
}

bool LivePage::isStageChosen() const {
    return session() == stageId;
}

void LivePage::stageIsSet(bool set) {
    if (m_stageSet != set) {
        m_stageSet = set;
        load();
    }
}

/// Shows what is chosen, if that can be and is not shown already.
void LivePage::load() {
    updateState();
    if (!m_page)
        return;
    if (!m_path || !isVisible()) {
        m_shownSession.clear();
        m_settled.stop();
        m_page->clear();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_page->widget());
    if (m_shownSession == session() || (isStageChosen() && !m_stageSet))
        return;
    m_shownSession = session();
    m_shownSessionBorn_ms = 0;
    m_studio.pageAccess(
        reportingErrors<PageAccess>(tr("The page can't be shown"), [this](const Result<PageAccess> &access) {
            if (!access) {
                m_shownSession.clear();
                return;
            }
            m_access = *access;
            if (!m_path || m_shownSession.isEmpty())
                return;
            m_page->setPageSize(size());
            m_page->show({addressOf(*m_access, *m_path, m_shownSession), m_access->user, m_access->secret,
                          m_access->certificate});
        }));
}

void LivePage::reload() {
    if (!m_page || !m_path)
        return;
    if (m_shownSession.isEmpty())
        load();
    else
        m_page->reload();
}

void LivePage::showEvent(QShowEvent *event) {
    Panel::showEvent(event);
    load();
}

void LivePage::hideEvent(QHideEvent *event) {
    Panel::hideEvent(event);
    load();
}

void LivePage::pageLoaded(bool ok, qint64 took_ms, QSize seen) {
    m_words = ok ? tr("%1 ms").arg(took_ms) : tr("not loaded");
    if (ok) {
        messages().dismiss();
        m_settled.start();
    } else {
        messages().showProblem(
            tr("The page could not be loaded. Look below for why, and save or reload it with Ctrl+R."));
    }
    updateState();
    Q_EMIT loaded(ok, took_ms, seen);
}

void LivePage::tell(const PageMessage &message) {
    ConsoleLine line;
    line.kind = message.kind;
    line.time = QTime::currentTime();
    line.text = message.text;
    line.line = message.line;
    if (m_access && !m_access->secret.isEmpty()) { // messages often name addresses
        const QString hidden = QStringLiteral("•••");
        line.text.replace(m_access->secret, hidden);
        line.text.replace(QString::fromLatin1(QUrl::toPercentEncoding(m_access->secret)), hidden);
    }
    const QString path = message.source.path(QUrl::FullyDecoded);
    const QString own =
        m_access ? m_access->layouts.path() + (m_path && !m_path->isEmpty() ? *m_path + u'/' : QString())
                 : QString();
    line.isOwnFile = m_access && message.source.host() == m_access->layouts.host() &&
                     message.source.port() == m_access->layouts.port() && path.startsWith(own);
    line.file = line.isOwnFile ? path.mid(own.size()) : message.source.host() + path;
    if (line.isOwnFile && line.file.isEmpty())
        line.file = QStringLiteral("index.html");
    Q_EMIT said(line);
}

void LivePage::tellRefused(const QString &host, const QString &why) {
    Q_EMIT said({PageMessage::Kind::Error, QTime::currentTime(),
                 tr("Refused: %1. List it in OVATION_LAYOUT_HOSTS if layouts shall reach it.").arg(why), host,
                 0, false});
}

void LivePage::fillSessions() {
    QStringList ids{stageId};
    for (const SessionSnapshot &one : m_known)
        if (one.id != stageId)
            ids += one.id;
    QStringList present;
    for (int i = 0; i < m_sessions->count(); ++i)
        present += m_sessions->itemData(i).toString();
    if (ids == present)
        return;
    const QString before = session();
    {
        const QSignalBlocker quiet(m_sessions);
        m_sessions->clear();
        for (const QString &id : std::as_const(ids))
            m_sessions->addItem(id == stageId ? tr("Stage") : id, id);
        m_sessions->setCurrentIndex(std::max(0, int(ids.indexOf(before))));
    }
    if (session() != before) {
        Q_EMIT sessionChosen();
        load();
    }
}

void LivePage::showSnapshot(const EngineSnapshot &snapshot) {
    m_known = snapshot.sessions;
    m_recordings = snapshot.recordings;
    fillSessions();
    const auto shown = std::find_if(m_known.begin(), m_known.end(),
                                    [this](const auto &one) { return one.id == m_shownSession; });
    if (shown != m_known.end()) {
        // One that was closed and made anew knows nothing of the page.
        if (m_shownSessionBorn_ms != 0 && m_shownSessionBorn_ms != shown->createdAt && m_page)
            m_page->reload();
        m_shownSessionBorn_ms = shown->createdAt;
    }
    openWhenReady();
    updateState();
}

void LivePage::takeSnapshot() {
    if (!m_page)
        return;
    m_page->takeSnapshot([guard = QPointer<LivePage>(this)](const QImage &image) {
        if (!guard || image.isNull())
            return;
        guard->m_before = image;
        guard->updateState();
        guard->saveSnapshot(image);
    });
}

void LivePage::saveSnapshot(const QImage &image) {
    const QString name = m_path && !m_path->isEmpty() ? m_path->section(u'/', -1) : QStringLiteral("layout");
    m_dialogs.chooseNewFile(this, tr("Keep the snapshot"), name + QStringLiteral(".png"),
                            tr("Pictures (*.png)"), [this, image](const std::optional<QString> &file) {
                                if (!file)
                                    return;
                                if (image.save(*file, "PNG"))
                                    messages().showNote(tr("Kept as %1").arg(*file));
                                else
                                    messages().showProblem(
                                        tr("%1 could not be written. Choose another folder.").arg(*file));
                            });
}

void LivePage::compare() {
    if (!m_page || m_before.isNull())
        return;
    m_page->takeSnapshot([guard = QPointer<LivePage>(this)](const QImage &image) {
        if (guard && !image.isNull())
            (new SnapshotCompare(guard->m_before, image, guard->window()))->show(); // deletes itself
    });
}

void LivePage::updateState() {
    const bool there = m_page && m_path;
    const bool recording = !m_recording.isEmpty();
    m_reload->setEnabled(there);
    m_snapshot->setEnabled(there);
    m_compare->setEnabled(there && !m_before.isNull());
    m_audio->setEnabled(there);
    m_record->setText(m_starting  ? tr("Starting…")
                      : recording ? tr("Recording, %1 s").arg(std::max(0, m_left_s))
                                  : tr("Record 10 seconds"));
    m_record->setEnabled(m_path && !recording && !m_starting && m_studio.facts().recordingEnabled &&
                         (!isStageChosen() || m_stageSet));
    m_state->setText(there ? QStringLiteral("%1 % · %2").arg(qRound(m_scale * 100)).arg(m_words) : QString());
    m_state->setProperty("caption", true);
}

} // namespace ovation::ui
