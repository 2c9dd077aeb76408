#pragma once

#include "review.h"

#include <QObject>

#include <vector>

namespace ovation::ui {

class Dialogs;
class Panel;

/// Adds, renames, moves and deletes markers of a finished recording. What is shown changes at once, and back
/// if it could not be saved; one change is saved at a time. Outcomes appear in the message bar of a panel,
/// which outlives this. Window thread.
class MarkerEditor final : public QObject {
    Q_OBJECT

  public:
    MarkerEditor(Review &review, Dialogs &dialogs, Panel &panel);

    /// Empty = none. What the library says of the same recording is taken over unless a change is under way.
    void setRecording(const QString &recordingId, std::vector<recording::Marker> markers);
    const std::vector<recording::Marker> &markers() const { return m_markers; }

    void add(qint64 time_ms);
    void move(int marker, qint64 to_ms);
    void remove(int marker);
    void rename(int marker); ///< asks for the name

  Q_SIGNALS:
    void changed();

  private:
    void become(std::vector<recording::Marker> markers, const QString &failure);
    void save(const QString &failure);

    Review &m_review;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QString m_recording;
    std::vector<recording::Marker> m_markers; ///< as shown, in order of time
    std::vector<recording::Marker> m_saved;   ///< as the library has them
    bool m_saving = false;
};

} // namespace ovation::ui
