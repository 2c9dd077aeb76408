#include "ui/layouts/live_page.h"

#include "ui/common/dialogs.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/page_snapshots.h"
#include "ui/layouts/session_chooser.h"
#include "ui/layouts/size_chooser.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ovation::ui {

using namespace std::chrono_literals;

namespace {
constexpr auto Settled = 4s; ///< participants are there and seen
constexpr int PageRate = 25;
} // namespace

LivePage::LivePage(Studio &studio, Dialogs &dialogs, WebViews *views, QWidget *parent)
    : Panel(parent), m_studio(studio), m_dialogs(dialogs),
      m_page(views ? views->makePageView(events()) : nullptr), m_sessions(new SessionChooser),
      m_sizes(new SizeChooser), m_state(new ElidedLabel), m_empty(new QLabel), m_stack(new QStackedLayout),
      m_recording(new ShortRecording(studio, dialogs, *this)) {
    setObjectName(QStringLiteral("livePage"));
    makeActions();
    makeChoosers();
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(m_page ? tr("The selected layout is shown here, as it will be recorded.")
                            : tr("Pages cannot be shown here."));
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    setContent(content);
    connect(m_recording, &ShortRecording::changed, this, &LivePage::updateState);
    if (m_page) {
        m_stack->addWidget(m_page->widget());
        m_styles = new LiveStyles(*m_page, this);
        connect(m_styles, &LiveStyles::applied, this, &LivePage::styleApplied);
        m_snapshots = new PageSnapshots(*m_page, m_dialogs, *this);
        connect(m_snapshots, &PageSnapshots::taken, this, &LivePage::updateState);
    }
    m_settled.setSingleShot(true);
    m_settled.setInterval(Settled);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_page && m_path && m_address.isEmpty() && isVisible())
            Q_EMIT imageTaken(*m_path, m_page->image());
    });
    updateState();
}

LivePage::~LivePage() {
    delete m_snapshots; // both know the page
    delete std::exchange(m_styles, nullptr);
    m_page.reset(); // nothing comes from it any more
}

void LivePage::makeActions() {
    m_reload = makeAction(QStringLiteral("reloadPage"), QStringLiteral("refresh-cw"), tr("Reload"),
                          tr("Reload the page"), QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_reload, &QAction::triggered, this, &LivePage::reload);
    m_openAddress =
        makeAction(QStringLiteral("openPageAddress"), QStringLiteral("link"), tr("Open address…"),
                   tr("Show the layout of another server"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A));
    connect(m_openAddress, &QAction::triggered, this, &LivePage::askAddress);
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
                   tr("Save an image of the page as PNG"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    connect(m_snapshot, &QAction::triggered, this, [this] {
        if (m_snapshots)
            m_snapshots->take(m_path && !m_path->isEmpty() ? m_path->section(u'/', -1)
                                                           : QStringLiteral("layout"));
    });
    m_compare = makeAction(QStringLiteral("compareSnapshots"), QStringLiteral("columns-2"), tr("Compare…"),
                           tr("Compare the page with the last snapshot"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    connect(m_compare, &QAction::triggered, this, [this] {
        if (m_snapshots)
            m_snapshots->compare();
    });
    m_audio = makeAction(QStringLiteral("pageSound"), QStringLiteral("volume-2"), tr("Audio"),
                         tr("Play the page's audio"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    m_audio->setCheckable(true);
    connect(m_audio, &QAction::toggled, this, [this](bool on) {
        if (m_page)
            m_page->setAudio(on);
    });
}

void LivePage::makeChoosers() {
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    toolBar().addWidget(gap);
    toolBar().addWidget(m_state);
    toolBar().addWidget(m_sessions);
    toolBar().addWidget(m_sizes);
    connect(m_sessions, &SessionChooser::chosen, this, [this] {
        Q_EMIT sessionChosen();
        load();
    });
    connect(m_sizes, &SizeChooser::currentIndexChanged, this, [this] {
        if (m_page)
            m_page->setPageSize(m_sizes->pixels());
        updateState();
    });
}

PageViewEvents LivePage::events() {
    PageViewEvents events;
    events.said = [this](const page::PageMessage &message) {
        Q_EMIT said(consoleLine(message, m_shown, QTime::currentTime()));
    };
    events.loading = [this] {
        Q_EMIT begun();
        m_words = tr("loading…");
        if (m_styles)
            m_styles->loading();
        updateState();
    };
    events.loaded = [this](qint64 took_ms, QSize seen) { pageLoaded(took_ms, seen); };
    events.unavailable = [this](const QString &why) { pageUnavailable(why); };
    events.scaled = [this](double scale) {
        m_scale = scale;
        updateState();
    };
    events.crashed = [this] {
        m_shownSession.clear();
        if (m_styles)
            m_styles->loading();
        messages().showProblem(tr("The page ended unexpectedly: perhaps it ran out of memory. Reload it."));
    };
    return events;
}

void LivePage::open(const std::optional<QString> &path) {
    m_path = path;
    m_address.clear();
    m_shownSession.clear();
    if (m_snapshots)
        m_snapshots->forget();
    load();
}

/// An address is what recordings take as customLayout, too: a page of another server.
void LivePage::askAddress() {
    m_dialogs.askText(this, tr("Open address"),
                      tr("Address of a layout (https://…), empty for the selected one:"), m_address,
                      [this](const std::optional<QString> &address) {
                          if (!address || address->trimmed() == m_address)
                              return;
                          m_address = address->trimmed();
                          m_shownSession.clear();
                          load();
                      });
}

QString LivePage::customLayout() const {
    return m_address.isEmpty() ? m_path.value_or(QString()) : m_address;
}

bool LivePage::isStageChosen() const {
    return m_sessions->isStage();
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
    if ((!m_path && m_address.isEmpty()) || !isVisible()) {
        m_shownSession.clear();
        m_settled.stop();
        m_styles->setPage(std::nullopt);
        m_page->clear();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_page->widget());
    const QString session = m_sessions->session(), layout = customLayout();
    if (m_shownSession == session || (isStageChosen() && !m_stageSet))
        return;
    m_shownSession = session;
    m_shownSessionBorn_ms = 0;
    m_studio.openPage(
        session, layout,
        reportingErrors<page::PageRequest>(tr("Could not show the page"),
                                           [this, session, layout](const Result<page::PageRequest> &request) {
                                               if (m_shownSession != session || layout != customLayout())
                                                   return; // something else was chosen meanwhile
                                               if (request)
                                                   show(*request);
                                               else
                                                   m_shownSession.clear();
                                           }));
}

void LivePage::show(const page::PageRequest &request) {
    m_shown = request.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    m_styles->setPage(m_address.isEmpty() ? std::optional(m_shown) : std::nullopt);
    m_page->setPageSize(m_sizes->pixels());
    m_page->show(request);
}

void LivePage::reload() {
    if (!m_page || (!m_path && m_address.isEmpty()))
        return;
    if (m_shownSession.isEmpty())
        load();
    else
        m_page->reload();
}

void LivePage::showSaved(LayoutSaver::Cause cause, const QHash<QString, QString> &texts) {
    bool isShown = m_styles != nullptr;
    for (auto at = texts.begin(); at != texts.end() && isShown; ++at)
        isShown = m_styles->shows(at.key(), at.value());
    if (cause == LayoutSaver::Cause::Person || (m_address.isEmpty() && !isShown))
        reload();
}

void LivePage::showEvent(QShowEvent *event) {
    Panel::showEvent(event);
    load();
}

void LivePage::hideEvent(QHideEvent *event) {
    Panel::hideEvent(event);
    load();
}

void LivePage::pageLoaded(qint64 took_ms, QSize seen) {
    m_words = tr("%1 ms").arg(QLocale().toString(took_ms));
    messages().dismiss();
    m_settled.start();
    m_styles->loaded();
    updateState();
    Q_EMIT loaded(true, took_ms, seen);
}

void LivePage::pageUnavailable(const QString &why) {
    m_words = tr("not loaded");
    messages().showProblem(tr("Could not load the page: %1. Save or reload it.").arg(why));
    updateState();
    Q_EMIT loaded(false, 0, QSize());
}

void LivePage::showRefusal(const QString &host, const QString &why) {
    Q_EMIT said(refusalLine(host, why, QTime::currentTime()));
}

void LivePage::showSnapshot(const EngineSnapshot &snapshot) {
    const auto &sessions = snapshot.sessions;
    m_sessions->showSessions(sessions);
    const auto shown = std::find_if(sessions.begin(), sessions.end(),
                                    [this](const auto &one) { return one.id == m_shownSession; });
    if (shown != sessions.end()) {
        // One that was closed and created again knows nothing of the page.
        if (m_shownSessionBorn_ms != 0 && m_shownSessionBorn_ms != shown->createdAt && m_page)
            m_page->reload();
        m_shownSessionBorn_ms = shown->createdAt;
    }
    m_recording->showSnapshot(snapshot);
    updateState();
}

/// What is not saved is saved first.
void LivePage::record() {
    if (isRecording() || (!m_path && m_address.isEmpty()))
        return;
    m_recording->prepare();
    saveFirst([guard = QPointer<LivePage>(this)](bool saved) {
        if (!guard)
            return;
        if (!saved) {
            guard->m_recording->giveUp();
            return;
        }
        session::RecordingProperties properties;
        properties.layout = session::RecordingLayout::Custom;
        properties.customLayout = guard->customLayout();
        properties.width = guard->m_sizes->pixels().width();
        properties.height = guard->m_sizes->pixels().height();
        properties.frameRate = PageRate;
        guard->m_recording->start(guard->m_sessions->session(), properties);
    });
}

void LivePage::updateState() {
    const bool chosen = m_path || !m_address.isEmpty();
    const bool shown = m_page && chosen;
    m_reload->setEnabled(shown);
    m_openAddress->setEnabled(m_page != nullptr);
    m_snapshot->setEnabled(shown);
    m_compare->setEnabled(shown && m_snapshots->hasOne());
    m_audio->setEnabled(shown);
    m_record->setText(m_recording->text());
    m_record->setEnabled(chosen && !isRecording() && m_studio.facts().recordingEnabled &&
                         (!isStageChosen() || m_stageSet));
    m_state->setText(shown ? percentText(qRound(m_scale * 100)) + QStringLiteral(" · ") + m_words
                           : QString());
}

} // namespace ovation::ui
