#include "page/preview_gate.h"

#include "base/address_policy.h"

namespace ovation::page {

PreviewGate::PreviewGate(const config::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings) {
    connect(&m_gate, &Gate::refused, this, [this](const QString &host, quint16, const QString &why) {
        if (!why.isEmpty())
            Q_EMIT refused(host, why);
    });
}

Result<quint16> PreviewGate::port() {
    if (m_gate.port() == 0 && !m_gate.listen())
        return Error{Errc::Failed, QStringLiteral("no port on 127.0.0.1 can be listened on")};
    return m_gate.port();
}

Result<PageRequest> PreviewGate::open(const QString &sessionId, const QString &customLayout) {
    if (const auto listening = port(); !listening)
        return listening.error();
    auto request = pageRequest(m_settings, sessionId, customLayout);
    if (request)
        m_gate.setPolicy(policyFor(*request));
    return request;
}

} // namespace ovation::page
