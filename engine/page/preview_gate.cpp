#include "page/preview_gate.h"

#include "base/address_policy.h"

namespace ovation::page {

PreviewGate::PreviewGate(const config::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_relay(std::make_shared<Relay>(this)) {}

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
    const auto found =
        Relay::wrap(m_relay, [this, done = std::move(done)](const Result<PageRequest> &request) {
            if (request)
                m_gate->setPolicy(policyFor(*request));
            done(request);
        });
    m_files.post([&settings = m_settings, sessionId, customLayout, found] {
        found(pageRequest(settings, sessionId, customLayout));
    });
}

} // namespace ovation::page
