#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QQuickRenderControl>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

class QQuickWindow;
class QWebEngineView;

namespace ovation::page {

/// Paints what a web view shows into frames, without a display and without a GPU: the view's own scene item
/// is taken into a window that exists in memory only and is rendered whenever the page changed. The item is
/// another one after each navigation to another site and after a crash, so it is looked for again and again.
/// GUI thread.
class PageSurface final : public QObject {
    Q_OBJECT

  public:
    /// `view` must outlive it. At most `frameRate` frames a second.
    PageSurface(QWebEngineView &view, QSize size, int frameRate);
    ~PageSurface() override;

    /// A new frame, 32 bit RGB; shared, not to be written to.
    void whenPainted(std::function<void(const QImage &)> painted) { m_painted = std::move(painted); }

    void paint(); ///< a frame soon, whether the page changed or not

  private:
    void adopt();
    void schedule();
    void render();

    QWebEngineView &m_view;
    const QSize m_size;
    const int m_least_ms; ///< between two frames
    QQuickRenderControl m_control;
    std::unique_ptr<QQuickWindow> m_window;
    std::array<QImage, 6> m_pool;
    std::function<void(const QImage &)> m_painted;
    QTimer m_lookForItem;
    QElapsedTimer m_sinceLast;
    bool m_changed = false, m_scheduled = false;
};

} // namespace ovation::page
