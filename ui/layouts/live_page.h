#pragma once

#include "studio.h"
#include "ui/common/panel.h"
#include "ui/layouts/page_console.h"
#include "ui/layouts/web_views.h"

#include <QImage>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace ovation::ui {

class Dialogs;

/// The chosen layout as its recorder sees it: at the recording's size, against a running session or the
/// stage. Loads nothing while nobody can see it.
class LivePage final : public Panel {
    Q_OBJECT

  public:
    LivePage(Studio &studio, Dialogs &dialogs, WebViews *views, QWidget *parent = nullptr);
    ~LivePage() override;

    void open(const std::optional<QString> &path);
    void reload();
    void tellRefused(const QString &host, const QString &why);
    void showSnapshot(const EngineSnapshot &snapshot);
    void stageIsSet(bool set); ///< its session is there
    bool isStageChosen() const;
    bool isRecording() const { return m_starting || !m_recording.isEmpty(); }
    QList<QAction *> menuActions() const { return {m_reload, m_snapshot, m_compare, m_audio, m_record}; }

    /// What is not on the disk yet is written before a recording begins; calls on with whether that went
    /// well.
    std::function<void(std::function<void(bool)>)> saveFirst = [](const auto &goOn) { goOn(true); };

  Q_SIGNALS:
    void said(const ovation::ui::ConsoleLine &line);
    void begun(); ///< the page is loaded anew: what was said before is past
    void sessionChosen();
    void imageTaken(const QString &path, const QImage &image); ///< of a layout that has settled
    void loaded(bool ok, qint64 took_ms, QSize size);

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

  private:
    PageViewEvents events();
    void makeActions();
    void fillSessions();
    void load();
    void tell(const PageMessage &message);
    void pageLoaded(bool ok, qint64 took_ms, QSize size);
    void takeSnapshot();
    void saveSnapshot(const QImage &image);
    void compare();
    void record();
    void startRecording();
    void stopRecording();
    void openWhenReady();
    void updateState();
    QString session() const;
    QSize size() const;

    Studio &m_studio;
    Dialogs &m_dialogs;
    std::unique_ptr<PageView> m_page; ///< null without web views
    QAction *m_reload, *m_snapshot, *m_compare, *m_audio, *m_record;
    QComboBox *m_sessions, *m_sizes;
    QLabel *m_state, *m_empty;
    QStackedLayout *m_stack;
    QTimer m_settled, m_recordingTime;
    std::optional<QString> m_path;
    std::optional<PageAccess> m_access;
    std::vector<SessionSnapshot> m_known;
    QList<RecordingSnapshot> m_recordings;
    QString m_shownSession; ///< what the page was loaded against; empty = not loaded
    int64_t m_shownSessionBorn_ms = 0;
    bool m_stageSet = false, m_starting = false;
    double m_scale = 1;
    QString m_words;               ///< how the last load went
    QImage m_before;               ///< the last snapshot
    QString m_recording, m_toOpen; ///< ids
    int m_left_s = 0;
};

} // namespace ovation::ui
