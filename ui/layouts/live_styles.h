#pragma once

#include "ui/layouts/web_views.h"

#include <QHash>
#include <QPointer>
#include <QUrl>

#include <optional>

namespace ovation::ui {

/// Lets the page that is shown follow what is typed as long as only styles change, without loading it again.
/// Knows for each file which text the page has. Window thread.
class LiveStyles final : public QObject {
    Q_OBJECT

  public:
    explicit LiveStyles(PageView &view, QObject *parent = nullptr) : QObject(parent), m_view(view) {}

    void closeFiles(); ///< another layout's are opened
    /// Nothing: the page is not one of the files, or none is shown.
    void setPage(const std::optional<QUrl> &address);
    void loading() { m_ready = false; }
    void loaded(); ///< the page has what is on the disk

    void setOnDisk(const QString &name, const QString &text);
    void setTyped(const QString &name, const QString &text); ///< its syntax is whole
    /// The page looks as if it had been loaded with this text.
    bool shows(const QString &name, const QString &text) const;

  Q_SIGNALS:
    void applied(const QString &name);

  private:
    void follow();

    PageView &m_view;
    std::optional<QUrl> m_page;
    bool m_ready = false;    ///< the page is loaded
    bool m_applying = false; ///< one change at a time
    int m_generation = 0;    ///< of what the page was loaded with
    QHash<QString, QString> m_onDisk, m_typed, m_shown;
    QHash<QString, QString> m_failed; ///< texts that need another load
};

} // namespace ovation::ui
