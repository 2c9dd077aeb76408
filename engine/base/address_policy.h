#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ovation {

/// Where a recorded page may connect to. The server it belongs to is reached over loopback whatever its
/// public name is, and the public internet always. Other addresses (private, loopback, link-local and so on,
/// and all that are this machine's own) only when the user listed them (OVATION_LAYOUT_HOSTS), or when the
/// page itself lies there: who gave its address knows the secret. Plain value; pure rules, nothing is
/// resolved here.
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
    /// A host as it is compared: lower case, without brackets and final dots.
    static QString bare(const QString &host);
    /// This machine's: what listens there, perhaps for itself only, counts on a firewall that does not stand
    /// between it and its own pages.
    void setOwnAddresses(const QList<QHostAddress> &addresses) { m_own = addresses; }
    /// Where the page itself lies: this machine and the local network are open to it there, unless it is an
    /// address of metadata services or link-local.
    void setOrigin(const Place &origin) { m_origin = {bare(origin.host), origin.port}; }
    /// The page was reached at this address. What its origin may do beyond others from now on holds for this
    /// address only, so a name that changes leads nowhere else. No effect for other places.
    void settleOrigin(const QString &host, quint16 port, const QHostAddress &address);

    struct Route {
        QHostAddress address;
        quint16 port = 0;
    };
    /// Where a connection to this goes without asking for its addresses: the server itself.
    std::optional<Route> fixedRoute(const QString &host, quint16 port) const;
    /// Why an address that the name stands for is refused, and what to do about it, as a part of a sentence;
    /// empty = it may be connected to.
    QString refusalOfAddress(const QString &host, quint16 port, const QHostAddress &address) const;

  private:
    struct Network {
        QHostAddress address;
        int prefix = 0;
    };
    static bool isAt(const Place &place, const QString &host, quint16 port);
    /// OVATION_LAYOUT_HOSTS as it has to be written for this place to be reached, too.
    QString settingThatAllows(const QString &host, quint16 port) const;
    bool isListed(const QString &host, quint16 port) const;
    bool isListed(const QHostAddress &address) const;
    bool isOwn(const QHostAddress &address) const;

    Place m_server;
    Route m_serverRoute;
    QStringList m_entries; ///< as they were written
    std::vector<Place> m_hosts;
    std::vector<Network> m_networks;
    QList<QHostAddress> m_own;
    std::optional<Place> m_origin;
    std::optional<QHostAddress> m_originAddress; ///< where it was reached first
};

/// The port that an address of the web leads to: 80 for http and ws when it names none, else 443.
quint16 webPort(const QUrl &url);

/// An address of the public internet: not loopback, private, shared (RFC 6598), link-local, unique-local,
/// multicast, documentation, reserved; of those that carry an IPv4 address (mapped, NAT64, 6to4) that one
/// counts. IANA special-purpose registries (RFC 6890).
bool isPublicAddress(const QHostAddress &address);

/// Where clouds tell programs of a machine its secrets, or an address that is only valid on the same link
/// (169.254.0.0/16, fe80::/10), or one that is no host's (multicast, reserved).
bool isNeverAPage(const QHostAddress &address);

} // namespace ovation
