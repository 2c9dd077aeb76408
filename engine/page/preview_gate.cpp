#include "page/preview_gate.h"

#include "base/address_policy.h"
#include "config/settings.h"
#include "page/layout_secrets.h"

#include <unistd.h>

namespace ovation::page {

PreviewGate::PreviewGate(const config::Settings &settings, LayoutSecrets layouts, QObject *parent)
    : QObject(parent), m_settings(settings), m_layouts(std::move(layouts)),
      m_relay(std::make_shared<Relay>(this)) {}

PreviewGate::~PreviewGate() {
    m_relay->detach();
}

Result<quint16> PreviewGate::port() {
    if (!m_gate) {
        auto gate = std::make_unique<Gate>();
        if (!gate->listen())
            return Error{Errc::Failed, QStringLiteral("no port on 127.0.0.1 can be listened on")};
        connect(gate.get(), &Gate::refused, this, [this](const QString &host, quint16, const QString &why) {
            if (!why.isEmpty())
                Q_EMIT refused(host, why);
        });
        m_gate = std::move(gate);
    }
    return m_gate->port();
}

void PreviewGate::open(const QString &sessionId, const QString &customLayout,
                       std::function<void(Result<PageRequest>)> done) {
    if (const auto listening = port(); !listening) {
        done(listening.error());
        return;
    }
    if (::geteuid() == 0 && m_settings.pageUser != QLatin1String("root")) {
        done(Error{Errc::PermissionDenied,
                   QStringLiteral("The window shows no pages while it runs as root, because Chromium has no "
                                  "sandbox then. Start it as another user, or set OVATION_PAGE_USER=root")});
        return;
    }
    const auto found =
        Relay::wrap(m_relay, [this, done = std::move(done)](const Result<PageRequest> &request) {
            if (request)
                m_gate->setPolicy(policyFor(*request));
            done(request);
        });
    m_files.post([&settings = m_settings, layouts = m_layouts, sessionId, customLayout, found] {
        found(pageRequest(settings, layouts, sessionId, customLayout));
    });
}

} // namespace ovation::page
