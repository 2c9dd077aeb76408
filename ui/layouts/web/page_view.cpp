#include "ui/layouts/web/page_view.h"

#include <QResizeEvent>
#include <QWebEngineScript>
#include <QWidget>

#include <cmath>
#include <numeric>
#include <utility>

namespace ovation::ui {

namespace {
constexpr double MinZoom = 0.25; // Chromium's
constexpr int DrawAtExactSize_ms = 250;
} // namespace

/// Where the view lies: centered, and cut off while a snapshot is larger than the room.
class PageFrame final : public QWidget {
  public:
    explicit PageFrame(std::function<void()> resized) : m_resized(std::move(resized)) {
        setMinimumSize(160, 90);
        setAutoFillBackground(true);
    }
    QSize sizeHint() const override { return {640, 360}; }

  protected:
    void resizeEvent(QResizeEvent *event) override {
        QWidget::resizeEvent(event);
        m_resized();
    }

  private:
    std::function<void()> m_resized;
};

PageViewOfEngine::PageViewOfEngine(PageViewEvents events) : m_events(std::move(events)) {
    m_frame = new PageFrame([this] { place(); });
    m_view = new QWebEngineView(m_frame);
    m_page = new page::GuestPage(&m_profile, m_view);
    m_page->setAudioMuted(true);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(DrawAtExactSize_ms);
    QObject::connect(&m_settle, &QTimer::timeout, m_page, [this] { finishSnapshot(); });
    QObject::connect(m_page, &QWebEnginePage::loadStarted, m_page, [this] {
        m_loading.start();
        m_events.loading();
    });
    QObject::connect(m_page, &page::GuestPage::opened, m_page, [this] { opened(); });
    QObject::connect(m_page, &page::GuestPage::unavailable, m_page,
                     [this](const QString &why) { m_events.unavailable(why); });
    QObject::connect(m_page, &page::GuestPage::said, m_page,
                     [this](const page::PageMessage &message) { m_events.said(message); });
    QObject::connect(m_page, &QWebEnginePage::renderProcessTerminated, m_page,
                     [this] { m_events.crashed(); });
}

PageViewOfEngine::~PageViewOfEngine() {
    delete m_page; // before its profile
    delete m_frame;
}

QWidget *PageViewOfEngine::widget() {
    return m_frame;
}

void PageViewOfEngine::show(const page::PageRequest &request) {
    m_shown = true;
    m_view->show();
    place();
    m_page->open(request);
}

void PageViewOfEngine::reload() {
    if (m_shown)
        m_page->triggerAction(QWebEnginePage::ReloadAndBypassCache);
}

void PageViewOfEngine::clear() {
    m_shown = false;
    m_view->hide();
    m_page->leave();
}

void PageViewOfEngine::applyStyles(const std::vector<page::StyleChange> &changes,
                                   std::function<void(bool)> done) {
    m_page->applyStyles(changes, std::move(done));
}

void PageViewOfEngine::setPageSize(QSize pixels) {
    m_size = pixels;
    place();
}

void PageViewOfEngine::setAudio(bool on) {
    m_page->setAudioMuted(!on);
}

/// The page is zoomed, not its image: it sees exactly its size when both sides of the view are whole pixels
/// of the same zoom, so the view grows in steps of the size's smallest whole ratio where there is one.
void PageViewOfEngine::place() {
    if (!m_snapshots.empty())
        return;
    const QSize room = m_frame->size();
    double scale =
        std::min({1.0, double(room.width()) / m_size.width(), double(room.height()) / m_size.height()});
    scale = std::max(scale, MinZoom);
    const int steps = std::gcd(m_size.width(), m_size.height());
    const int whole = int(std::floor(scale * steps));
    QSize view = whole >= 8 ? m_size / steps * whole : m_size * scale;
    const double zoom = whole >= 8 ? double(whole) / steps : scale;
    m_view->setGeometry(QRect(
        {std::max(0, (room.width() - view.width()) / 2), std::max(0, (room.height() - view.height()) / 2)},
        view));
    m_view->setZoomFactor(zoom);
    if (std::exchange(m_scale, zoom) != zoom)
        m_events.scaled(zoom);
}

void PageViewOfEngine::opened() {
    m_view->setZoomFactor(m_scale); // it belongs to the host that is shown
    const qint64 took_ms = m_loading.elapsed();
    m_page->ask(QStringLiteral("[innerWidth, innerHeight]"), [this, took_ms](const QVariant &sides) {
        const QVariantList list = sides.toList();
        m_events.loaded(took_ms, QSize(list.value(0).toInt(), list.value(1).toInt()));
    });
}

void PageViewOfEngine::takeSnapshot(std::function<void(QImage)> done) {
    if (!m_shown) {
        done({});
        return;
    }
    m_snapshots.push_back(std::move(done));
    m_view->setGeometry(QRect(m_view->pos(), m_size));
    m_view->setZoomFactor(1);
    m_settle.start();
}

void PageViewOfEngine::finishSnapshot() {
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(Qt::black);
    m_view->render(&image);
    const auto waiting = std::exchange(m_snapshots, {});
    place();
    for (const auto &done : waiting)
        done(image);
}

} // namespace ovation::ui
