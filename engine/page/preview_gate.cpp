#include "page/preview_gate.h"

#include "base/address_policy.h"

namespace ovation::page {

PreviewGate::PreviewGate(const config::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings) {}

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

Result<PageRequest> PreviewGate::open(const QString &sessionId, const QString &customLayout) {
    if (const auto listening = port(); !listening)
        return listening.error();
    auto request = pageRequest(m_settings, sessionId, customLayout);
    if (request)
        m_gate->setPolicy(policyFor(*request));
    return request;
}

} // namespace ovation::page
