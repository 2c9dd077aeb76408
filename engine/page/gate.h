#pragma once

#include "base/address_policy.h"

#include <QTcpServer>

#include <memory>

class QTcpSocket;

namespace ovation::page {

/// The only way out of a recorded page: a SOCKS5 proxy (RFC 1928, CONNECT only, no authentication) on
/// 127.0.0.1. It resolves names itself and connects to the very address that the policy was asked about, so
/// redirects and names that change their address lead nowhere else. Lives on the thread that made it.
class Gate final : public QObject {
    Q_OBJECT

  public:
    explicit Gate(QObject *parent = nullptr);
    /// False when no port can be had.
    bool listen();
    quint16 port() const { return m_server.serverPort(); }
    /// For a page that is opened now. Until then everything is refused.
    void setPolicy(const AddressPolicy &policy) { m_policy = std::make_shared<AddressPolicy>(policy); }

  Q_SIGNALS:
    void connected(const QString &host, quint16 port);
    /// `why` is a part of a sentence for a person, with what to do about it; empty when the connection itself
    /// failed.
    void refused(const QString &host, quint16 port, const QString &why);

  private:
    void accept(QTcpSocket *client);

    QTcpServer m_server;
    std::shared_ptr<AddressPolicy> m_policy; ///< shared by the connections of one page
};

} // namespace ovation::page
