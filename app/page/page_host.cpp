#include "app/page/page_host.h"

namespace ovation::page {
namespace {

constexpr int Progress_ms = 200;
constexpr int MaxCrashes = 5;
constexpr int MaxComplaints = 200; // of a kind; the rest is in the log
constexpr int ReloadDelay_ms = 100;
// What Chromium has painted is in the scene a frame or two later.
constexpr int FramesUntilSeen = 3;

const char *word(PageMessage::Kind kind) {
    switch (kind) {
    case PageMessage::Kind::Log:
        return "info";
    case PageMessage::Kind::Warning:
        return "warning";
    case PageMessage::Kind::Error:
        return "error";
    case PageMessage::Kind::Network:
        return "network";
    }
    return "info";
}

} // namespace

PageHost::PageHost(const OpenRequest &request, Gate &gate, std::shared_ptr<AudioSource> played, Say say)
    : m_request(request), m_feed(played ? nullptr : std::make_shared<AudioFeed>()),
      m_audio(played ? std::move(played) : m_feed), m_say(std::move(say)),
      m_log(Secrets(request.secrets), request.logFile), m_page(&m_profile),
      m_relay(std::make_shared<Relay>(this)) {
    gate.setPolicy(policyFor(request));
    watchNetwork(gate);
    m_view.setPage(&m_page);
    m_page.setAudioMuted(!request.audio);
    m_surface =
        std::make_unique<PageSurface>(m_view, QSize(request.width, request.height), request.frameRate);
    m_surface->whenPainted([this](const QImage &frame) { painted(frame); });
    connect(&m_page, &GuestPage::shown, this, [this] {
        m_untilSeen = FramesUntilSeen;
        m_surface->paint(); // a page that stands still paints nothing more by itself
    });
    connect(&m_page, &GuestPage::unavailable, this, [this](const QString &why) {
        fail(m_refusal.isEmpty() ? QStringLiteral("the page can't be opened: %1").arg(why) : m_refusal);
    });
    connect(&m_page, &GuestPage::said, this, &PageHost::heard);
    connect(&m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) { crashed(status); });
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (!m_recording)
            return;
        m_say("progress", m_recording->progress().toJson());
        if (const QString why = m_audio->takeProblem(); !why.isEmpty())
            fail(QStringLiteral("what the page plays is not recorded from %1 s on: %2")
                     .arg(double(m_recording->progress().elapsed_ms) / 1000, 0, 'f', 1)
                     .arg(why));
    });
    m_page.open(request);
}

PageHost::~PageHost() {
    m_relay->detach();
    m_recording.reset(); // before the frames it shows
    m_surface.reset();
}

void PageHost::sayText(const char *name, const QString &text) {
    m_say(name, {{QStringLiteral("text"), m_log.withoutSecrets(text)}});
}

void PageHost::complain(ComplaintKind kind, const QString &text) {
    if (++m_complaints[kind] < MaxComplaints)
        m_say("complaint", toJson(kind, m_log.withoutSecrets(text)));
}

void PageHost::sayError(const char *name, const Error &error) {
    m_say(name, toJson(Error{error.code, m_log.withoutSecrets(error.message)}));
}

void PageHost::fail(const QString &why) {
    m_log.write("page", why);
    if (m_ready)
        sayText("note", why); // it went elsewhere by itself
    else
        sayText("failed", why);
}

void PageHost::watchNetwork(Gate &gate) {
    connect(&gate, &Gate::connected, this, [this](const QString &host, quint16 port) {
        m_log.write("network", QStringLiteral("connected to %1:%2").arg(host).arg(port));
    });
    connect(&gate, &Gate::refused, this, [this](const QString &host, quint16 port, const QString &why) {
        const QString place = QStringLiteral("%1:%2").arg(host).arg(port);
        m_refusal = why.isEmpty() ? QStringLiteral("%1 does not answer").arg(place)
                                  : QStringLiteral("the page can't reach %1: %2").arg(place, why);
        m_log.write("network", m_refusal);
        complain(why.isEmpty() ? ComplaintKind::Error : ComplaintKind::Denial,
                 m_refusal.left(1).toUpper() + m_refusal.mid(1));
    });
}

void PageHost::painted(const QImage &frame) {
    m_latest = frame;
    if (m_recording)
        m_recording->show(frame);
    if (m_untilSeen == 0)
        return;
    if (--m_untilSeen > 0) {
        m_surface->paint();
    } else if (!m_ready) {
        m_ready = true;
        m_say("painted", {});
    }
}

void PageHost::heard(const PageMessage &message) {
    QString text = message.text;
    if (!message.source.isEmpty()) {
        const QString place = message.source.toString();
        text += message.line > 0 ? QStringLiteral(" (%1:%2)").arg(place).arg(message.line)
                                 : QStringLiteral(" (%1)").arg(place);
    }
    m_log.write(word(message.kind), text);
    if (message.kind != PageMessage::Kind::Error)
        return;
    if (message.isDenial) {
        complain(ComplaintKind::Denial, message.text);
        return;
    }
    if (mayLackFeature(message.text))
        text += QStringLiteral(". Pages are shown by %1, which may be too old for this")
                    .arg(GuestPage::browserName());
    complain(kindOfError(message.text), text);
}

void PageHost::crashed(QWebEnginePage::RenderProcessTerminationStatus status) {
    if (status == QWebEnginePage::NormalTerminationStatus)
        return;
    const double at_s = m_recording ? double(m_recording->progress().elapsed_ms) / 1000 : 0;
    if (++m_crashes > MaxCrashes) {
        fail(QStringLiteral("the page crashed %1 times and is not loaded again").arg(m_crashes));
        return;
    }
    fail(QStringLiteral(
             "the page crashed %1 s after the beginning and was loaded again; until it was there its "
             "last frame is shown")
             .arg(at_s, 0, 'f', 1));
    m_untilSeen = 0;
    QTimer::singleShot(ReloadDelay_ms * m_crashes, this, [this] { m_page.reopen(); });
}

void PageHost::record(const media::MovieProperties &movie) {
    if (m_recording) {
        sayText("writingFailed", QStringLiteral("the page is being recorded already"));
        return;
    }
    auto made = PageRecording::create(movie, m_audio);
    if (!made) {
        sayError("writingFailed", made.error());
        return;
    }
    m_recording = std::move(*made);
    m_recording->whenStarted([relay = m_relay, this] { relay->post([this] { m_say("recording", {}); }); });
    m_recording->whenFailed([relay = m_relay, this](const Error &error) {
        relay->post([this, error] { sayError("writingFailed", error); });
    });
    m_recording->start(m_latest);
    m_progress.start(Progress_ms);
}

void PageHost::setPaused(bool paused) {
    if (m_recording)
        m_recording->setPaused(paused);
}

void PageHost::takeAudio(int64_t at_ns, std::vector<float> samples) {
    if (m_feed)
        m_feed->push(at_ns, std::move(samples));
}

void PageHost::finish(const std::vector<media::Chapter> &chapters) {
    if (!m_recording) {
        sayText("finishFailed", QStringLiteral("nothing was being recorded"));
        return;
    }
    m_progress.stop();
    m_recording->finish(chapters, [relay = m_relay, this](const Result<FinishedPage> &page) {
        relay->post([this, page] {
            m_recording.reset();
            if (page)
                m_say("finished", page->toJson());
            else
                sayError("finishFailed", page.error());
        });
    });
}

} // namespace ovation::page
