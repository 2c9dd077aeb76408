#include "studio/public_addresses.h"

#include "base/log.h"

#include <QHostInfo>

#include <algorithm>
#include <utility>

namespace ovation {
namespace {

constexpr int Interval_ms = 60'000;
constexpr int Patience_ms = 2000; ///< a start does not wait longer for a name server

} // namespace

void PublicAddresses::lookUp(QObject *receiver, const QString &name, Found found) {
    QHostInfo::lookupHost(name, receiver, [found = std::move(found)](const QHostInfo &info) {
        found(info.error() == QHostInfo::NoError ? info.addresses() : QList<QHostAddress>());
    });
}

PublicAddresses::PublicAddresses(QList<config::PublicAddress> configured, Lookup lookup, QObject *parent)
    : QObject(parent), m_configured(std::move(configured)), m_lookup(std::move(lookup)) {
    for (const config::PublicAddress &one : m_configured) {
        if (QHostAddress(one.host).isNull())
            m_names[one.host] = {};
    }
    m_again.setInterval(Interval_ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience_ms);
    connect(&m_again, &QTimer::timeout, this, &PublicAddresses::lookAgain);
    connect(&m_patience, &QTimer::timeout, this, &PublicAddresses::begun);
}

void PublicAddresses::begin(std::function<void()> done) {
    if (m_names.empty())
        return done();
    m_whenBegun = std::move(done);
    m_waiting = qsizetype(m_names.size());
    m_patience.start();
    m_again.start();
    lookAgain();
}

void PublicAddresses::lookAgain() {
    QStringList names;
    for (const auto &[name, known] : m_names)
        names.append(name);
    for (const QString &name : std::as_const(names))
        m_lookup(this, name, [this, name](const QList<QHostAddress> &addresses) { found(name, addresses); });
}

void PublicAddresses::found(const QString &name, const QList<QHostAddress> &addresses) {
    QList<QHostAddress> usable = addresses;
    usable.removeIf(
        [](const QHostAddress &address) { return address.isLoopback() || address.isLinkLocal(); });
    // Name servers give them in turn.
    std::sort(usable.begin(), usable.end(),
              [](const QHostAddress &a, const QHostAddress &b) { return a.toString() < b.toString(); });
    Name &known = m_names[name];
    const bool wasLost = std::exchange(known.lost, usable.isEmpty());
    if (known.lost && !wasLost)
        qCWarning(logTransport).noquote()
            << name
            << (addresses.isEmpty() ? "can't be looked up:"
                                    : "stands for this machine's loopback alone (/etc/hosts?), see "
                                      "OVATION_MEDIA_PUBLIC_ADDRESSES:")
            << (known.addresses.isEmpty() ? "media is not announced at a public address until it can"
                                          : "media is announced at its last known address");
    if (!known.lost && usable != known.addresses) {
        known.addresses = usable;
        for (const QHostAddress &address : std::as_const(usable))
            qCInfo(logTransport).noquote() << name << "stands for" << address.toString();
        Q_EMIT changed();
    }
    if (m_whenBegun && --m_waiting == 0)
        begun();
}

void PublicAddresses::begun() {
    m_patience.stop();
    if (const auto done = std::exchange(m_whenBegun, nullptr))
        done();
}

std::vector<transport::AnnouncedAddress> PublicAddresses::current() const {
    std::vector<transport::AnnouncedAddress> list;
    const auto add = [&](const QHostAddress &address, const QString &local) {
        if (!address.isLoopback())
            list.push_back({address.toString().toStdString(), QHostAddress(local).toString().toStdString()});
    };
    for (const config::PublicAddress &one : m_configured) {
        const auto name = m_names.find(one.host);
        if (name == m_names.end())
            add(QHostAddress(one.host), one.local);
        else
            for (const QHostAddress &address : name->second.addresses)
                add(address, one.local);
    }
    return list;
}

} // namespace ovation
