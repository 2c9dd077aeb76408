#include "ui/uploads/upload_panel.h"

#include "ui/common/columns.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/uploads/progress_delegate.h"
#include "ui/uploads/storage_dialog.h"
#include "ui/uploads/upload_model.h"
#include "ui/uploads/upload_rules_dialog.h"
#include "ui/uploads/upload_words.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace ovation::ui {

using upload::State;

UploadPanel::UploadPanel(Uploads &uploads, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_uploads(uploads), m_dialogs(dialogs), m_model(new UploadModel(this)),
      m_table(new QTreeView), m_sum(new QLabel), m_details(new QLabel),
      m_empty(new EmptyState(QStringLiteral("uploadsEmpty"))), m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("uploadPanel"));
    makeActions();
    makeTable();
    setContent(makeContent());
    connect(m_model, &UploadModel::moveWanted, &m_uploads, &Uploads::move);
    connect(&m_uploads, &Uploads::changed, this, &UploadPanel::showState);
    showState({});
}

void UploadPanel::makeActions() {
    m_pauseAll = makeAction(QStringLiteral("pauseUploads"), QStringLiteral("pause"), tr("Pause all"),
                            tr("Pause all uploads"), {});
    makePrimary(m_pauseAll, QStringLiteral("pause"));
    connect(m_pauseAll, &QAction::triggered, this, [this] { m_uploads.setAllPaused(!m_state.isPaused); });
    m_pause = makeAction(QStringLiteral("pauseUpload"), QStringLiteral("pause"), tr("Pause upload"),
                         tr("Pause the selected upload"), {});
    connect(m_pause, &QAction::triggered, this, &UploadPanel::pauseOne);
    m_retry = makeAction(QStringLiteral("retryUpload"), QStringLiteral("refresh-cw"), tr("Retry"),
                         tr("Try the selected upload again now"), {});
    connect(m_retry, &QAction::triggered, this, [this] {
        if (const upload::Item *item = selected())
            m_uploads.retry(item->number);
    });
    m_up = makeAction(QStringLiteral("moveUploadUp"), QStringLiteral("arrow-up"), tr("Move up"),
                      tr("Upload it before the one above it"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down = makeAction(QStringLiteral("moveUploadDown"), QStringLiteral("arrow-down"), tr("Move down"),
                        tr("Upload it after the one below it"), QKeySequence(Qt::ALT | Qt::Key_Down));
    for (QAction *action : {m_up, m_down}) // the keys mean other things elsewhere
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_up, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveBy(1); });
    m_clear = makeAction(QStringLiteral("clearUploads"), QStringLiteral("check"), tr("Clear history"),
                         tr("Remove what is done from the list; recordings and copies stay"), {});
    connect(m_clear, &QAction::triggered, &m_uploads, &Uploads::clearHistory);
    toolBar().addSeparator();
    m_test = makeAction(QStringLiteral("testUploads"), QStringLiteral("plug"), tr("Test connection"),
                        tr("Write, read, list and delete a small file where recordings are kept"), {});
    connect(m_test, &QAction::triggered, this, &UploadPanel::test);
    m_rules = makeAction(QStringLiteral("uploadSettings"), QStringLiteral("sliders-horizontal"),
                         tr("Upload settings…"), tr("Choose limits and what becomes of local files"), {});
    connect(m_rules, &QAction::triggered, this, &UploadPanel::changeRules);
    m_storage = makeAction(QStringLiteral("storageSettings"), QStringLiteral("archive-restore"),
                           tr("Storage…"), tr("Choose where recordings are kept, and test it"), {});
    m_storage->setVisible(false);
    connect(m_storage, &QAction::triggered, this, &UploadPanel::changeStorage);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar().addWidget(gap);
    m_sum->setObjectName(QStringLiteral("uploadSum"));
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setContentsMargins(0, 0, 12, 0);
    toolBar().addWidget(m_sum);
}

void UploadPanel::makeTable() {
    m_table->setObjectName(QStringLiteral("uploadTable"));
    m_table->setAccessibleName(tr("Uploads"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDropIndicatorShown(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_pause, m_retry, m_up, m_down});
    m_table->setItemDelegateForColumn(UploadModel::StateColumn, new ProgressDelegate(m_table));
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(UploadModel::NameColumn, QHeaderView::Stretch);
    fitColumn(*header, UploadModel::StateColumn, tr("Tries again in %1 s").arg(999));
    fitColumn(*header, UploadModel::SizeColumn, bytesText(999'900'000));
    fitColumn(*header, UploadModel::RateColumn, rateText(999'900'000));
    fitColumn(*header, UploadModel::LeftColumn, roughDurationText(0));
    fitColumn(*header, UploadModel::TimeColumn, momentText(1700000000000) + QStringLiteral("00"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        updateDetails();
    });
}

QWidget *UploadPanel::makeContent() {
    m_details->setContentsMargins(12, 6, 12, 6);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setObjectName(QStringLiteral("uploadDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFocusPolicy(Qt::StrongFocus); // by keys, too: a label is left out otherwise
    auto *queue = new QWidget;
    auto *column = new QVBoxLayout(queue);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(queue);
    return content;
}

QList<QAction *> UploadPanel::menuActions() const {
    return {m_pauseAll, m_pause, m_retry, m_up, m_down, m_clear, m_test, m_rules, m_storage};
}

void UploadPanel::setStorage(StorageSetup &setup) {
    m_setup = &setup;
    m_storage->setVisible(true);
    connect(m_empty, &EmptyState::actionTriggered, this, &UploadPanel::changeStorage);
    showState(m_state);
}

const upload::Item *UploadPanel::selected() const {
    return m_model->itemAt(m_table->currentIndex());
}

void UploadPanel::showState(const upload::QueueState &state) {
    m_state = state;
    m_model->show(state, QDateTime::currentMSecsSinceEpoch());
    const bool isEmpty = state.queue.empty() && state.history.empty();
    if (!state.isOn && m_setup)
        m_empty->present(tr("Recordings stay on this machine"),
                         tr("Choose a bucket of S3, or a folder of another machine, to have them uploaded "
                            "once they are stopped."),
                         m_storage->text());
    else if (!state.isOn)
        m_empty->present(tr("Recordings stay on this machine"),
                         tr("To upload them to S3, set OPENVIDU_PRO_RECORDING_STORAGE=s3 and the properties "
                            "of the bucket, then restart Ovation Studio."));
    else
        m_empty->present({}, tr("No uploads. Recordings appear here once they are stopped."));
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    if (!m_table->currentIndex().isValid() && !isEmpty)
        m_table->setCurrentIndex(m_model->index(0, 0));
    const QString sum = sumText(state);
    m_sum->setText(sum.isEmpty() && state.isOn ? tr("All recordings are uploaded") : sum);
    m_pauseAll->setText(state.isPaused ? tr("Resume all") : tr("Pause all"));
    m_pauseAll->setIcon(icon(state.isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    explain(m_pauseAll, state.isPaused ? tr("Resume all uploads") : tr("Pause all uploads"));
    updateActions();
    updateDetails();
}

void UploadPanel::updateActions() {
    const upload::Item *item = selected();
    const bool isQueued = item && item->state != State::Done;
    const int row = m_table->currentIndex().row();
    const bool isPaused = item && item->state == State::Paused;
    const auto enable = [](QAction *action, bool may, const QString &does, const QString &whyNot) {
        action->setEnabled(may);
        explain(action, may ? does : whyNot);
    };
    const QString off = tr("Recordings stay on this machine");
    const QString none = m_state.isOn ? tr("Select an upload that is not done") : off;
    m_pause->setText(isPaused ? tr("Resume upload") : tr("Pause upload"));
    m_pause->setIcon(icon(isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    enable(m_pause, isQueued && item->state != State::Failed,
           isPaused ? tr("Resume the selected upload") : tr("Pause the selected upload"), none);
    enable(m_retry, item && (item->state == State::Failed || item->state == State::Retrying),
           tr("Try the selected upload again now"), tr("Select an upload that failed"));
    enable(m_up, isQueued && row > 0, tr("Upload it before the one above it"),
           isQueued ? tr("It is the first") : none);
    enable(m_down, isQueued && row + 1 < m_model->queued(), tr("Upload it after the one below it"),
           isQueued ? tr("It is the last") : none);
    enable(m_clear, !m_state.history.empty(),
           tr("Remove what is done from the list; recordings and copies stay"),
           tr("Nothing in the list is done"));
    m_pauseAll->setEnabled(m_state.isOn);
    enable(m_test, m_state.isOn, tr("Write, read, list and delete a small file where recordings are kept"),
           off);
    enable(m_rules, m_state.isOn, tr("Choose limits and what becomes of local files"), off);
}

void UploadPanel::updateDetails() {
    const upload::Item *item = selected();
    QString text = item ? reasonText(*item) : QString();
    if (item && item->state == State::Done)
        text = item->localGone ? tr("%1 (its file was removed from this machine)").arg(item->url) : item->url;
    m_details->setText(text);
    m_details->setVisible(!text.isEmpty());
}

void UploadPanel::pauseOne() {
    if (const upload::Item *item = selected())
        m_uploads.setPaused(item->number, item->state != State::Paused);
}

void UploadPanel::moveBy(int places) {
    const upload::Item *item = selected();
    if (!item)
        return;
    const int row = m_table->currentIndex().row();
    // Before the one above; or behind the one below, which is before the next one.
    const int before = places < 0 ? row - 1 : row + 2;
    const bool isEnd = before >= m_model->queued();
    m_uploads.move(item->number, isEnd ? 0 : m_model->itemAt(m_model->index(before, 0))->number);
}

void UploadPanel::test() {
    messages().showLasting(tr("Testing the connection…"));
    m_test->setEnabled(false);
    m_uploads.test(reportingErrors<upload::Trial>(
        tr("Could not test the connection"), [this](const Result<upload::Trial> &trial) {
            updateActions();
            if (!trial)
                return;
            if (trial->isGood())
                messages().showNote(tr("The connection works: %1").arg(trial->place));
            else
                messages().showProblem(trialText(*trial));
        }));
}

void UploadPanel::changeRules() {
    auto *dialog = new UploadRulesDialog(m_state.rules, window());
    connect(dialog, &UploadRulesDialog::chosen, &m_uploads, &Uploads::setRules);
    dialog->open();
}

void UploadPanel::changeStorage() {
    using Fields = std::vector<config::StorageField>;
    m_setup->fields(
        reportingErrors<Fields>(tr("Could not read the settings"), [this](const Result<Fields> &fields) {
            if (!fields)
                return;
            auto *dialog = new StorageDialog(*fields, *m_setup, m_dialogs, window());
            connect(dialog, &StorageDialog::saved, this, [this] {
                messages().showLasting(
                    tr("Saved. Restart Ovation Studio to keep recordings where you have chosen."));
            });
            dialog->open();
        }));
}

} // namespace ovation::ui
