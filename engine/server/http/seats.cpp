#include "server/http/seats.h"

#include "base/address_block.h"

#include <QAbstractSocket>
#include <QHash>

#include <algorithm>
#include <list>

namespace ovation::server {
namespace {

constexpr int ReservedShare = 4; ///< one address gets at most this part of what is reserved

} // namespace

struct Seats::Occupancy {
    using Unsettled = std::list<Taken *>; ///< the longest unused first
    struct Group {
        int count = 0;
        Unsettled unsettled;
    };
    struct Count {
        int all = 0;
        QHash<QString, Group> perAddress; ///< by addressBlock()
        Unsettled unsettled;

        int of(const QHostAddress &peer) const {
            const auto group = perAddress.constFind(addressBlock(peer));
            return group == perAddress.constEnd() ? 0 : group->count;
        }
        /// Null when there are none.
        Unsettled *candidates() { return unsettled.empty() ? nullptr : &unsettled; }
        Unsettled *candidates(const QHostAddress &peer) {
            const auto group = perAddress.find(addressBlock(peer));
            return group == perAddress.end() || group->unsettled.empty() ? nullptr : &group->unsettled;
        }
    };
    Count free, reserved, local; ///< the last: reserved ones of this machine
};

class Seats::Taken final : public Seat {
  public:
    Taken(std::shared_ptr<Occupancy> occupancy, Occupancy::Count &count, QString address, Admission admission,
          QObject *holder)
        : Seat(admission, holder), m_occupancy(std::move(occupancy)), m_count(count),
          m_address(std::move(address)) {
        Occupancy::Group &group = m_count.perAddress[m_address];
        ++m_count.all;
        ++group.count;
        m_ofAll = m_count.unsettled.insert(m_count.unsettled.end(), this);
        m_ofAddress = group.unsettled.insert(group.unsettled.end(), this);
    }
    ~Taken() override { release(); }

    void settle() override {
        if (!std::exchange(m_unsettled, false))
            return;
        m_count.unsettled.erase(m_ofAll);
        m_count.perAddress[m_address].unsettled.erase(m_ofAddress);
    }
    void touch() override {
        if (!m_unsettled)
            return;
        Occupancy::Unsettled &group = m_count.perAddress[m_address].unsettled;
        m_count.unsettled.splice(m_count.unsettled.end(), m_count.unsettled, m_ofAll);
        group.splice(group.end(), group, m_ofAddress);
    }
    /// Counts no more from now on.
    void release() {
        if (!std::exchange(m_counts, false))
            return;
        settle();
        --m_count.all;
        if (--m_count.perAddress[m_address].count == 0)
            m_count.perAddress.remove(m_address);
    }

  private:
    std::shared_ptr<Occupancy> m_occupancy;
    Occupancy::Count &m_count; ///< in it
    QString m_address;
    Occupancy::Unsettled::iterator m_ofAll, m_ofAddress; ///< while it is not settled
    bool m_counts = true, m_unsettled = true;
};

Seat *Seat::of(const QObject *holder) {
    return holder->findChild<Seat *>(QString(), Qt::FindDirectChildrenOnly);
}

Seats::Seats(const HttpLimits &limits) : m_limits(limits), m_occupancy(std::make_shared<Occupancy>()) {}

Seats::~Seats() = default;

bool Seats::isAddressFull(const QHostAddress &peer) const {
    return !m_limits.proxies.contains(peer) && m_occupancy->free.of(peer) >= m_limits.perAddress;
}

Admission Seats::admit(const QHostAddress &peer) const {
    if (peer.isNull())
        return Admission::Refused;
    const auto &[free, reserved, local] = *m_occupancy;
    if (free.all < m_limits.connections && !isAddressFull(peer))
        return Admission::Free;
    if (unmapped(peer).isLoopback())
        return local.all < m_limits.reserved ? Admission::Reserved : Admission::Refused;
    return reserved.all < m_limits.reserved && reserved.of(peer) < shareOfAddress() ? Admission::Reserved
                                                                                    : Admission::Refused;
}

int Seats::shareOfAddress() const {
    return std::max(1, m_limits.reserved / ReservedShare);
}

std::list<Seats::Taken *> *Seats::inTheWayOf(const QHostAddress &peer) {
    auto &[free, reserved, local] = *m_occupancy;
    if (auto *candidates = isAddressFull(peer) ? free.candidates(peer) : free.candidates())
        return candidates;
    if (unmapped(peer).isLoopback())
        return local.all < m_limits.reserved ? nullptr : local.candidates();
    if (reserved.of(peer) >= shareOfAddress())
        return reserved.candidates(peer);
    return reserved.all < m_limits.reserved ? nullptr : reserved.candidates();
}

bool Seats::makeRoom(const QHostAddress &peer) {
    if (peer.isNull())
        return false;
    Occupancy::Unsettled *candidates = inTheWayOf(peer);
    if (!candidates)
        return false;
    Taken *seat = candidates->front();
    seat->release();
    QObject *holder = seat->parent();
    if (auto *socket = qobject_cast<QAbstractSocket *>(holder))
        socket->abort(); // its reader hears that, and lets it go
    else
        delete holder;
    return true;
}

void Seats::take(const QHostAddress &peer, Admission admission, QObject *holder) {
    Occupancy &occupancy = *m_occupancy;
    Occupancy::Count &count = admission == Admission::Free  ? occupancy.free
                              : unmapped(peer).isLoopback() ? occupancy.local
                                                            : occupancy.reserved;
    new Taken(m_occupancy, count, addressBlock(peer), admission, holder);
}

} // namespace ovation::server
