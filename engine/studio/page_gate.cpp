#include "studio/page_gate.h"

#include "base/log.h"
#include "page/gate.h"

#include <QHostAddress>
#include <QUrl>

namespace ovation {

PageGate::PageGate(const config::Settings &settings) : m_settings(settings) {}

PageGate::~PageGate() = default;

quint16 PageGate::open(const QUrl &server) {
    if (!m_gate) {
        m_gate = std::make_unique<page::Gate>();
        if (!m_gate->listen())
            qCWarning(logServer) << "there is no port for the gate of pages; they are shown without";
        connect(m_gate.get(), &page::Gate::refused, this,
                [this](const QString &host, quint16, const QString &why) {
                    if (!why.isEmpty())
                        Q_EMIT refused(host, why);
                });
    }
    AddressPolicy policy;
    const auto port = quint16(server.port());
    policy.setServer({server.host(), port}, QHostAddress(server.host()), port);
    for (const QString &entry : m_settings.layoutHosts)
        policy.allow(entry); // checked by the settings
    m_gate->setPolicy(policy);
    return m_gate->port();
}

} // namespace ovation
