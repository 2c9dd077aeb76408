#pragma once

#include "page/web/guest_page.h"
#include "ui/layouts/web_views.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace ovation::ui {

class PageFrame;

class PageViewOfEngine final : public PageView {
  public:
    explicit PageViewOfEngine(PageViewEvents events);
    ~PageViewOfEngine() override;

    QWidget *widget() override;
    void show(const page::PageRequest &request) override;
    void reload() override;
    void clear() override;
    void applyStyles(const std::vector<page::StyleChange> &changes, std::function<void(bool)> done) override;
    void setPageSize(QSize pixels) override;
    void setAudio(bool on) override;
    QImage image() override { return m_view->grab().toImage(); }
    void takeSnapshot(std::function<void(QImage)> done) override;

  private:
    void place();
    void opened();
    void finishSnapshot();

    PageViewEvents m_events;
    QWebEngineProfile m_profile; ///< off the record; outlives the page
    QPointer<PageFrame> m_frame;
    QPointer<QWebEngineView> m_view; ///< in the frame
    QPointer<page::GuestPage> m_page;
    QSize m_size{1280, 720};
    double m_scale = 1;
    bool m_shown = false; ///< a page is in it
    QElapsedTimer m_loading;
    QTimer m_settle; ///< the page has drawn at the exact size
    std::vector<std::function<void(QImage)>> m_snapshots;
};

} // namespace ovation::ui
