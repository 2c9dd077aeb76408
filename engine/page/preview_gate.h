#pragma once

#include "base/relay.h"
#include "base/result.h"
#include "base/worker_pool.h"
#include "page/gate.h"
#include "page/layout_secrets.h"
#include "page/page_request.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ovation::page {

/// Opens pages for the window as a recorder would: gives the same request, and lets the page out by the same
/// rules, through a gate of its own. One page is shown at a time: the rules are those of the last one. Used
/// on one thread.
class PreviewGate final : public QObject {
    Q_OBJECT

  public:
    /// `settings` must outlive it.
    explicit PreviewGate(const config::Settings &settings, LayoutSecrets layouts = {},
                         QObject *parent = nullptr);
    ~PreviewGate() override;

    /// Where it listens on 127.0.0.1, from the first call on. Fails when no port can be had; no page may be
    /// shown then.
    Result<quint16> port();
    /// `done` is called later, since the page's files are looked for on another thread; at once when there is
    /// no port.
    /// Errors are those of pageRequest() and port(), and PermissionDenied as root unless OVATION_PAGE_USER
    /// lets it.
    void open(const QString &sessionId, const QString &customLayout,
              std::function<void(Result<PageRequest>)> done);

  Q_SIGNALS:
    /// The page wanted to go where pages may not; `why` is a part of a sentence.
    void refused(const QString &host, const QString &why);

  private:
    const config::Settings &m_settings;
    const LayoutSecrets m_layouts;
    std::unique_ptr<Gate> m_gate; ///< from the first call on, so that it is of the thread that calls
    const std::shared_ptr<Relay> m_relay;
    WorkerPool m_files{"page files", 1}; ///< last: joined first
};

} // namespace ovation::page
