#include "app/page/page_surface.h"

#include <QQuickItem>
#include <QQuickRenderTarget>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QWebEngineView>

#include <algorithm>

namespace ovation::page {
namespace {

constexpr int LookForItem_ms = 50;

bool showsPage(const QQuickItem &item) {
    return QByteArray(item.metaObject()->className()).contains("RenderWidgetHostView");
}

} // namespace

PageSurface::PageSurface(QWebEngineView &view, QSize size, int frameRate)
    : m_view(view), m_size(size), m_least_ms(900 / frameRate) {
    m_window = std::make_unique<QQuickWindow>(&m_control);
    m_window->setGeometry(QRect({}, size));
    m_window->contentItem()->setSize(size);
    m_window->setColor(Qt::white); // as an empty page is
    for (QImage &frame : m_pool) {
        frame = QImage(size, QImage::Format_RGB32);
        frame.fill(Qt::white);
    }
    connect(&m_control, &QQuickRenderControl::renderRequested, this, &PageSurface::paint);
    connect(&m_control, &QQuickRenderControl::sceneChanged, this, &PageSurface::paint);
    connect(&m_lookForItem, &QTimer::timeout, this, [this] { adopt(); });
    m_lookForItem.start(LookForItem_ms);
    // A page that is not shown counts as hidden and paints nothing.
    m_view.setAttribute(Qt::WA_DontShowOnScreen);
    m_view.resize(size);
    m_view.show();
}

PageSurface::~PageSurface() = default;

void PageSurface::adopt() {
    for (QQuickWidget *widget : m_view.findChildren<QQuickWidget *>()) {
        for (QQuickItem *item : widget->quickWindow()->contentItem()->childItems()) {
            const QList<QQuickItem *> pages = showsPage(*item) ? QList{item} : item->childItems();
            for (QQuickItem *page : pages) {
                page->setParentItem(m_window->contentItem());
                page->setPosition({});
                page->setSize(m_size);
            }
        }
    }
}

void PageSurface::paint() {
    m_changed = true;
    schedule();
}

void PageSurface::schedule() {
    if (m_scheduled)
        return;
    m_scheduled = true;
    const qint64 passed_ms = m_sinceLast.isValid() ? m_sinceLast.elapsed() : m_least_ms;
    QTimer::singleShot(int(std::max<qint64>(0, m_least_ms - passed_ms)), Qt::PreciseTimer, this, [this] {
        m_scheduled = false;
        if (m_changed)
            render();
    });
}

void PageSurface::render() {
    // One that is no longer in use.
    const auto free =
        std::find_if(m_pool.begin(), m_pool.end(), [](QImage &one) { return one.isDetached(); });
    m_sinceLast.start();
    if (free == m_pool.end()) {
        schedule();
        return;
    }
    m_changed = false;
    m_window->setRenderTarget(QQuickRenderTarget::fromPaintDevice(&*free));
    // The software renderer needs neither initialize() nor a frame around it.
    m_control.polishItems();
    m_control.sync();
    m_control.render();
    if (m_painted)
        m_painted(*free);
}

} // namespace ovation::page
