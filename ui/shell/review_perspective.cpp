#include "ui/shell/review_perspective.h"

#include "ui/common/format.h"
#include "ui/details/details_panel.h"
#include "ui/exports/export_panel.h"
#include "ui/library/library_panel.h"
#include "ui/player/player_panel.h"

#include <utility>

namespace ovation::ui {

ReviewPerspective::ReviewPerspective(Review &review, Dialogs &dialogs, const QString &layoutFolder,
                                     QObject *parent)
    : QObject(parent), m_review(review), m_library(new LibraryPanel(review, dialogs)),
      m_player(new PlayerPanel(review, dialogs)), m_details(new DetailsPanel(review)),
      m_exports(new ExportPanel(review, dialogs, layoutFolder)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settle_ms);
    connect(&m_settle, &QTimer::timeout, this, &ReviewPerspective::load);
    wire();
}

void ReviewPerspective::wire() {
    // A clip is marked in the player, and exported from there.
    for (QWidget *panel : std::initializer_list<QWidget *>{m_player, m_details, m_exports})
        panel->addActions(m_library->sharedActions());
    connect(m_library, &LibraryPanel::currentChanged, this, &ReviewPerspective::select);
    connect(m_library, &LibraryPanel::playWanted, this, [this](const QString &id) {
        if (m_shown.entry.id == id)
            m_player->play();
        else
            m_whenShown = [this] { m_player->play(); };
    });
    connect(m_library, &LibraryPanel::exportWanted, this, [this](const QString &id) {
        if (m_shown.entry.id == id)
            startExport();
        else
            m_whenShown = [this] { startExport(); };
    });
    connect(m_player, &PlayerPanel::streamChosen, m_details, &DetailsPanel::selectStream);
    connect(m_details, &DetailsPanel::momentWanted, m_player, &PlayerPanel::seek);
    connect(&m_review, &Review::libraryChanged, this, [this] {
        if (!m_selected.isEmpty())
            m_settle.start();
    });
}

QList<QAction *> ReviewPerspective::playbackActions() const {
    return m_player->menuActions();
}

QList<QAction *> ReviewPerspective::recordingActions() const {
    return m_library->menuActions();
}

int ReviewPerspective::runningExports() const {
    return m_exports->running();
}

ReviewPerspective::Place ReviewPerspective::place() const {
    return {m_selected, m_player->position_ms()};
}

void ReviewPerspective::goTo(const Place &place) {
    m_next = place;
    m_library->select(place.recordingId);
}

void ReviewPerspective::select(const QString &recordingId) {
    m_selected = recordingId;
    m_whenShown = {};
    if (!recordingId.isEmpty()) {
        m_settle.start();
        return;
    }
    m_settle.stop();
    m_shown = {};
    m_player->clear();
    m_details->clear();
}

void ReviewPerspective::load() {
    m_review.details(m_selected, [guard = QPointer<ReviewPerspective>(this),
                                  id = m_selected](const Result<library::Details> &details) {
        if (!guard || guard->m_selected != id)
            return;
        if (details)
            return guard->showRecording(*details);
        guard->m_shown = {};
        const QString sentence = failureText(tr("Could not open this recording"), details.error());
        guard->m_player->clear(sentence);
        guard->m_details->clear(sentence);
    });
}

void ReviewPerspective::showRecording(const library::Details &details) {
    m_shown = details;
    const Place there = std::exchange(m_next, {});
    m_player->showRecording(details, there.recordingId == details.entry.id ? there.position_ms : 0);
    m_details->showRecording(details);
    if (const auto next = std::exchange(m_whenShown, {}))
        next();
}

void ReviewPerspective::startExport() {
    m_exports->startExport({m_shown, m_player->in_ms(), m_player->out_ms(), m_player->position_ms(),
                            m_player->layoutShown(), m_player->shownStreams()});
}

} // namespace ovation::ui
