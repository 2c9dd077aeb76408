#pragma once

#include "app/page/audio_feed.h"
#include "app/page/page_log.h"
#include "app/page/page_recording.h"
#include "app/page/page_surface.h"
#include "base/relay.h"
#include "page/gate.h"
#include "page/page_messages.h"
#include "page/web/guest_page.h"

#include <QObject>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <map>

namespace ovation::page {

/// Opens one page, keeps it painted and alive, and records it when told so. Says what happens through
/// `say(name, body)` (page_messages.h). GUI thread.
class PageHost final : public QObject {
    Q_OBJECT

  public:
    using Say = std::function<void(const char *name, const QJsonObject &body)>;

    /// `played`: what the page plays; null = it can't be heard, takeAudio() gives some instead.
    PageHost(const OpenRequest &request, Gate &gate, std::shared_ptr<AudioSource> played, Say say);
    ~PageHost() override;

    /// So much of the disk is left by the log.
    void setLogRoom(int64_t bytes) { m_log.leave(bytes); }
    void record(const media::MovieProperties &movie);
    void setPaused(bool paused);
    /// Audio that is recorded where the page itself can't be heard.
    void takeAudio(int64_t at_ns, std::vector<float> samples);
    void finish(const std::vector<media::Chapter> &chapters);

  private:
    void sayText(const char *name, const QString &text);
    void complain(ComplaintKind kind, const QString &text);
    void sayError(const char *name, const Error &error);
    void fail(const QString &why);
    void painted(const QImage &frame);
    void crashed(QWebEnginePage::RenderProcessTerminationStatus status);
    void heard(const PageMessage &message);
    void watchNetwork(Gate &gate);

    const OpenRequest m_request;
    const std::shared_ptr<AudioFeed> m_feed; ///< null where the page can be heard itself
    const std::shared_ptr<AudioSource> m_audio;
    const Say m_say;
    PageLog m_log;
    QWebEngineProfile m_profile; ///< off the record
    GuestPage m_page;
    QWebEngineView m_view;
    std::unique_ptr<PageSurface> m_surface;
    QImage m_latest;
    QTimer m_progress;
    int m_crashes = 0;
    std::map<ComplaintKind, int> m_complaints;
    int m_untilSeen = 0; ///< frames that are painted still
    bool m_ready = false;
    QString m_refusal; ///< what the gate last refused
    std::unique_ptr<PageRecording> m_recording;
    std::shared_ptr<Relay> m_relay;
};

} // namespace ovation::page
