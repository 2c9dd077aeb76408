#include "ui/shell/finder.h"

#include "ui/common/panel.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/library/library_panel.h"
#include "ui/sessions/session_panel.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/palette.h"
#include "ui/shell/perspectives.h"
#include "ui/shell/review_perspective.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

#include <utility>

namespace ovation::ui {

namespace {
const QString searchCommand = QStringLiteral("searchEverything");
} // namespace

Finder::Finder(const Places &places, QWidget &window) : QObject(&window), m_places(places), m_window(window) {
    connect(&places.studio, &Studio::snapshotChanged, this, [this](const EngineSnapshot &snapshot) {
        m_sessions.clear();
        for (const SessionSnapshot &one : snapshot.sessions)
            m_sessions += one.id;
    });
    connect(places.panels.perspectives, &Perspectives::ownChanged, &places.shortcuts, &Shortcuts::collect);
    qApp->installEventFilter(this);
    connect(places.panels.layouts, &LayoutsPanel::built, &places.shortcuts, &Shortcuts::collect);
}

Finder::~Finder() {
    delete m_dialog; // it knows the same places
}

/// Fields have a use of their own for Ctrl+K, and would keep it: to delete the rest of the line.
bool Finder::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && QApplication::activeWindow() == &m_window) {
        const Command *search = m_places.shortcuts.find(searchCommand);
        const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
        if (search && search->action->shortcuts().contains(pressed)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Finder::show(QDialog *dialog) {
    delete std::exchange(m_dialog, dialog);
    dialog->open();
}

void Finder::showIn(HeaderBar &header) {
    if (const Command *search = m_places.shortcuts.find(searchCommand)) {
        Panel::explain(search->action, tr("Search commands, sessions, recordings, layouts and settings"));
        header.addSearch(search->action);
    }
    const auto listOwn = [this, &header] { header.setArrangements(*m_places.panels.perspectives); };
    connect(m_places.panels.perspectives, &Perspectives::ownChanged, &header, listOwn);
    connect(m_places.panels.perspectives, &Perspectives::currentChanged, &header, listOwn);
    listOwn();
    const auto tellKey = [this, &header] {
        if (const Command *link = m_places.shortcuts.find(QStringLiteral("copyGuestLink")))
            header.setGuestLinkKey(link->action->shortcut().toString(QKeySequence::NativeText));
    };
    connect(&m_places.shortcuts, &Shortcuts::changed, &header, tellKey);
    tellKey();
}

void Finder::search() {
    m_places.shortcuts.collect();
    auto *palette = new Palette(m_places.shortcuts, m_places.review,
                                {m_sessions, m_places.studio.facts().layoutFolder}, &m_window);
    connect(palette, &Palette::commandWanted, this, &Finder::run);
    connect(palette, &Palette::sessionWanted, this, [this](const QString &id) {
        m_places.panels.perspectives->reveal(QStringLiteral("sessionDock"));
        m_places.panels.sessions->select(id);
    });
    connect(palette, &Palette::recordingWanted, this, [this](const QString &id) {
        m_places.panels.perspectives->reveal(QStringLiteral("libraryDock"));
        m_places.panels.review->library()->goTo(id);
    });
    connect(palette, &Palette::layoutWanted, this, [this](const QString &path) {
        m_places.panels.perspectives->reveal(QStringLiteral("layoutDock"));
        m_places.panels.layouts->goTo(path);
    });
    Q_EMIT searching(palette);
    const QRect window = m_window.geometry();
    palette->move(window.center().x() - palette->width() / 2, window.top() + window.height() / 8);
    show(palette);
}

void Finder::showShortcuts() {
    m_places.shortcuts.collect();
    auto *sheet = new ShortcutSheet(m_places.shortcuts, &m_window);
    connect(sheet, &ShortcutSheet::guideWanted, this, [this, sheet] {
        sheet->accept();
        run(QStringLiteral("guide"));
    });
    show(sheet);
}

/// Where it is seen: what it does may be about what is selected there.
void Finder::run(const QString &command) {
    const Command *found = m_places.shortcuts.find(command);
    if (!found)
        return;
    if (!found->dock.isEmpty())
        m_places.panels.perspectives->reveal(found->dock);
    // It may be another one's turn once its panel is shown.
    QTimer::singleShot(0, this, [action = found->action] {
        if (action && action->isEnabled())
            action->trigger();
    });
}

} // namespace ovation::ui
