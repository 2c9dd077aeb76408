#pragma once

#include "studio.h"
#include "ui/common/panel.h"
#include "ui/layouts/console_line.h"
#include "ui/layouts/layout_saver.h"
#include "ui/layouts/live_styles.h"
#include "ui/layouts/short_recording.h"
#include "ui/layouts/web_views.h"

#include <QImage>
#include <QTimer>

#include <optional>

class QLabel;
class QStackedLayout;

namespace ovation::ui {

class Dialogs;
class ElidedLabel;
class PageSnapshots;
class SessionChooser;
class SizeChooser;

/// The chosen layout as its recorder sees it: at the recording's size, against a running session or the
/// stage. Follows what is typed into its files. Loads nothing while it is hidden.
class LivePage final : public Panel {
    Q_OBJECT

  public:
    LivePage(Studio &studio, Dialogs &dialogs, WebViews *views, QWidget *parent = nullptr);
    ~LivePage() override;

    /// A folder of layouts, or nothing.
    void open(const std::optional<QString> &path);
    void reload();
    void showRefusal(const QString &host, const QString &why);
    void showSnapshot(const EngineSnapshot &snapshot);
    void stageIsSet(bool set); ///< its session is there
    bool isStageChosen() const;
    bool isRecording() const { return m_recording->state() != ShortRecording::State::Idle; }
    QList<QAction *> menuActions() const {
        return {m_reload, m_openAddress, m_snapshot, m_compare, m_audio, m_record};
    }

    /// Follows the files of the layout, as the editor has them; null without web views.
    LiveStyles *styles() const { return m_styles; }
    /// Loads the page again where that is needed to show what is on the disk now.
    void showSaved(LayoutSaver::Cause cause, const QHash<QString, QString> &texts);

    /// What is not on the disk yet is written before a recording begins; calls on with whether that went
    /// well.
    std::function<void(std::function<void(bool)>)> saveFirst = [](const auto &goOn) { goOn(true); };

  Q_SIGNALS:
    void said(const ovation::ui::ConsoleLine &line);
    void begun(); ///< the page is reloaded: earlier messages are obsolete
    void sessionChosen();
    void imageTaken(const QString &path, const QImage &image); ///< of a layout that has settled
    void loaded(bool ok, qint64 took_ms, QSize size);
    void styleApplied(const QString &file); ///< without loading the page again

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

  private:
    PageViewEvents events();
    void makeActions();
    void makeChoosers();
    void load();
    void show(const page::PageRequest &request);
    void pageLoaded(qint64 took_ms, QSize size);
    void pageUnavailable(const QString &why);
    void askAddress();
    void record();
    void updateState();
    QString customLayout() const; ///< as recordings have it

    Studio &m_studio;
    Dialogs &m_dialogs;
    std::unique_ptr<PageView> m_page; ///< null without web views
    SessionChooser *m_sessions;
    SizeChooser *m_sizes;
    ElidedLabel *m_state;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    ShortRecording *m_recording;
    LiveStyles *m_styles = nullptr; ///< null without web views, as the next
    PageSnapshots *m_snapshots = nullptr;
    QAction *m_reload, *m_openAddress, *m_snapshot, *m_compare, *m_audio, *m_record;
    QTimer m_settled;
    std::optional<QString> m_path;
    QString m_address; ///< of a page of another server, shown in place of the layout; empty = none
    QUrl m_shown;      ///< as it was opened
    QList<RecordingSnapshot> m_recordings;
    QString m_shownSession; ///< what the page was loaded against; empty = not loaded
    int64_t m_shownSessionBorn_ms = 0;
    bool m_stageSet = false;
    double m_scale = 1;
    QString m_words; ///< how the last load went
};

} // namespace ovation::ui
