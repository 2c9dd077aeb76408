#pragma once

#include "review.h"

#include <QTimer>

class QAction;

namespace ovation::ui {

class DetailsPanel;
class Dialogs;
class ExportPanel;
class LibraryPanel;
class PlayerPanel;

/// The panels of the Review perspective, and what goes from one to the others: the recording that is selected
/// in the library is played and described. Panels belong to the docks that they are put into. Window thread.
class ReviewPerspective final : public QObject {
    Q_OBJECT

  public:
    static constexpr int Settle_ms = 120; ///< a selection that has not moved on until then is loaded

    /// `layoutFolder`: of custom layouts.
    ReviewPerspective(Review &review, Dialogs &dialogs, const QString &layoutFolder, QObject *parent);

    LibraryPanel *library() const { return m_library; }
    PlayerPanel *player() const { return m_player; }
    DetailsPanel *details() const { return m_details; }
    ExportPanel *exports() const { return m_exports; }
    QList<QAction *> playbackActions() const;
    QList<QAction *> recordingActions() const;
    int runningExports() const;

    /// What is watched.
    struct Place {
        QString recordingId; ///< empty = nothing
        qint64 position_ms = 0;
    };
    Place place() const;
    void goTo(const Place &place); ///< paused, once the library has shown it

  private:
    void wire();
    void select(const QString &recordingId);
    void load();
    void showRecording(const library::Details &details);
    void startExport();

    Review &m_review;
    LibraryPanel *m_library;
    PlayerPanel *m_player;
    DetailsPanel *m_details;
    ExportPanel *m_exports;
    QTimer m_settle;
    QString m_selected; ///< id, empty = none
    library::Details m_shown;
    Place m_next;                      ///< where the recording that is shown next begins
    std::function<void()> m_whenShown; ///< what was asked of a recording before it was loaded
};

} // namespace ovation::ui
