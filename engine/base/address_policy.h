#pragma once

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ovation {

/// Where a recorded page may connect to. The server it belongs to is reached over loopback whatever its
/// public name is; private, link-local and other addresses that are not of the public internet only when the
/// user listed them (OVATION_LAYOUT_HOSTS). Plain value; pure rules, nothing is resolved here.
class AddressPolicy {
  public:
    /// A host with its port, or without one (0) for all its ports.
    struct Place {
        QString host; ///< lower case, without brackets
        quint16 port = 0;
    };

    /// `server`: as pages name it; `serverAddress`, `serverPort`: where it listens here.
    void setServer(const Place &server, const QHostAddress &serverAddress, quint16 serverPort);
    /// host, host:port, [v6]:port, address or address/prefix. False when an entry can't be read.
    bool allow(const QString &entry);
    /// From now on other hosts than the server's, the listed and this one are refused.
    void confineTo(const Place &host) { m_confined = host; }

    struct Route {
        QHostAddress address;
        quint16 port = 0;
    };
    /// Where a connection to this goes without asking for its addresses: the server itself.
    std::optional<Route> fixedRoute(const QString &host, quint16 port) const;
    /// Why a name may not even be resolved; empty = it may.
    QString refusalOfName(const QString &host, quint16 port) const;
    /// Why an address that the name stands for is refused; empty = it may be connected to.
    QString refusalOfAddress(const QString &host, quint16 port, const QHostAddress &address) const;
    /// The user listed it by name or address.
    bool isListed(const QString &host, quint16 port) const;

  private:
    struct Network {
        QHostAddress address;
        int prefix = 0;
    };
    bool isListed(const QHostAddress &address) const;

    Place m_server;
    Route m_serverRoute;
    std::vector<Place> m_hosts;
    std::vector<Network> m_networks;
    std::optional<Place> m_confined;
};

/// The port that an address of the web leads to: 80 for http and ws when it names none, else 443.
quint16 webPort(const QUrl &url);

/// An address of the public internet: not loopback, private, shared (RFC 6598), link-local, unique-local,
/// multicast, documentation, reserved; of those that carry an IPv4 address (mapped, NAT64, 6to4) that one
/// counts. IANA special-purpose registries (RFC 6890).
bool isPublicAddress(const QHostAddress &address);

} // namespace ovation
