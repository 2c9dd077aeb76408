#pragma once

#include "review.h"
#include "ui/common/panel.h"
#include "ui/player/source_loader.h"
#include "ui/player/timeline_data.h"

class QTimer;

namespace ovation::ui {

class Dialogs;
class ElidedLabel;
class MarkerEditor;
class ParticipantList;
class PlayerControls;
class SnapshotSaver;
class Timeline;
class Transport;
class VideoSurface;
class WatchChooser;

/// Plays the selected recording, with its timeline: a movie, one stream of an INDIVIDUAL recording, or all of
/// its streams together.
class PlayerPanel final : public Panel {
    Q_OBJECT

  public:
    PlayerPanel(Review &review, Dialogs &dialogs, QWidget *parent = nullptr);
    ~PlayerPanel() override;

    /// Another recording is loaded, paused at `start_ms`; of the same one only what is said about it changes.
    void showRecording(const library::Details &details, qint64 start_ms = 0);
    void clear(const QString &sentence = {}); ///< nothing is selected, or why it can't be shown
    void play();
    void seek(qint64 position_ms);
    std::optional<qint64> in_ms() const, out_ms() const; ///< marks of a clip
    qint64 position_ms() const;
    QStringList shownStreams() const; ///< of a recording played together; empty = all
    session::RecordingLayout layoutShown() const;
    QList<QAction *> menuActions() const;

  Q_SIGNALS:
    void streamChosen(const QString &streamId);

  protected:
    void hideEvent(QHideEvent *event) override;

  private:
    void makeContent();
    void makeHead();
    void wire();
    void wireTimeline();
    void leave();
    void offerStreams();
    void setStreams(const std::vector<library::Presence> &streams);
    void load();
    void loadTogether();
    void loadStream(const QString &entry);
    /// `from_ms`: where there is something of it, on the time of the recording.
    void begin(std::unique_ptr<PlayerSource> source, qint64 from_ms = 0);
    void loadTimeline();
    void updateTimeline();
    void showFailure(const QString &sentence);
    void skipToMarker(int by);
    void fitGrid();

    Review &m_review;
    Dialogs &m_dialogs;
    SourceLoader m_loader;
    Transport *m_transport;
    VideoSurface *m_surface;
    Timeline *m_timeline;
    MarkerEditor *m_markers;
    SnapshotSaver *m_snapshots;
    PlayerControls *m_controls = nullptr;
    ParticipantList *m_participants;
    ElidedLabel *m_title;
    WatchChooser *m_watch = nullptr;
    QTimer *m_fit;
    library::Details m_details;
    TimelineData m_data;
    GridPlayer *m_grid = nullptr; ///< the transport's source, when all are played together
    QString m_toldOfAudio;        ///< why nothing is heard, as it was said last
    qint64 m_start_ms = 0;        ///< where what is loaded next begins
    bool m_playWhenLoaded = false;
};

} // namespace ovation::ui
