#pragma once

#include "ui/layouts/web_views.h"

#include <QObject>

namespace ovation::ui {

class Dialogs;
class Panel;

/// Snapshots of a page, as files and side by side with the page as it is now. Window thread.
class PageSnapshots final : public QObject {
    Q_OBJECT

  public:
    /// Says how it went in `panel`, which owns it.
    PageSnapshots(PageView &page, Dialogs &dialogs, Panel &panel);

    void take(const QString &name); ///< offers `name`.png
    void compare();                 ///< with the last one
    void forget();                  ///< another page is shown
    bool hasOne() const { return !m_last.isNull(); }

  Q_SIGNALS:
    void taken();

  private:
    void save(const QImage &image, const QString &name);

    PageView &m_page;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QImage m_last;
};

} // namespace ovation::ui
