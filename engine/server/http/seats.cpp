#include "server/http/seats.h"

#include <QHash>

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int ReservedShare = 4; ///< one address gets at most this part of what is reserved

} // namespace

struct Seats::Occupancy {
    struct Count {
        int all = 0;
        QHash<QString, int> perAddress;

        void add(const QString &address, int step) {
            all += step;
            int &count = perAddress[address];
            count += step;
            if (count <= 0)
                perAddress.remove(address);
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
        m_count.add(m_address, 1);
    }
    ~Taken() override { m_count.add(m_address, -1); }

  private:
    std::shared_ptr<Occupancy> m_occupancy;
    Occupancy::Count &m_count; ///< in it
    QString m_address;
};

Seat *Seat::of(const QObject *holder) {
    return holder->findChild<Seat *>(QString(), Qt::FindDirectChildrenOnly);
}

Seats::Seats(const HttpLimits &limits) : m_limits(limits), m_occupancy(std::make_shared<Occupancy>()) {}

Seats::~Seats() = default;

Admission Seats::admit(const QHostAddress &peer) const {
    if (peer.isNull())
        return Admission::Refused;
    const QString address = addressText(peer);
    const auto &[free, reserved, local] = *m_occupancy;
    const bool capped = !m_limits.proxies.contains(peer);
    if (free.all < m_limits.connections && (!capped || free.perAddress.value(address) < m_limits.perAddress))
        return Admission::Free;
    if (unmapped(peer).isLoopback())
        return local.all < m_limits.reserved ? Admission::Reserved : Admission::Refused;
    const int share = std::max(1, m_limits.reserved / ReservedShare);
    return reserved.all < m_limits.reserved && reserved.perAddress.value(address) < share
               ? Admission::Reserved
               : Admission::Refused;
}

void Seats::take(const QHostAddress &peer, Admission admission, QObject *holder) {
    Occupancy &occupancy = *m_occupancy;
    Occupancy::Count &count = admission == Admission::Free  ? occupancy.free
                              : unmapped(peer).isLoopback() ? occupancy.local
                                                            : occupancy.reserved;
    new Taken(m_occupancy, count, addressText(peer), admission, holder);
}

} // namespace ovation::server
