#pragma once

#include "server/http/request_parser.h"

#include <QHostAddress>
#include <QObject>

#include <list>
#include <memory>

namespace ovation::server {

enum class Admission { Free, Reserved, Refused };

/// One connection's place, a child of what holds the connection: it becomes free when that dies, however it
/// dies. (QSslServer cuts every signal of a socket, destroyed() too, when its handshake is done.)
class Seat : public QObject {
    Q_OBJECT

  public:
    Admission admission() const { return m_admission; }
    /// Its client has joined a session, or knows the secret: no newcomer takes it away any more.
    virtual void settle() = 0;
    /// Something came of it: of those who are not settled the longest unused goes first.
    virtual void touch() = 0;
    /// The seat of a connection; null if it has none.
    static Seat *of(const QObject *holder);

  protected:
    Seat(Admission admission, QObject *holder) : QObject(holder), m_admission(admission) {}

  private:
    Admission m_admission;
};

/// Who may hold a connection at present (HttpLimits). Once the free places are taken, newcomers get those of
/// others who have shown neither token nor secret; when there are none, some places are left to those who
/// turn out to know the secret, and others to this machine: those, too, are taken from who is silent. IPv6
/// addresses count by their /64. Engine thread.
class Seats {
  public:
    explicit Seats(const HttpLimits &limits);
    ~Seats();

    Admission admit(const QHostAddress &peer) const;
    /// Ends the connection, not settled, that was unused for longest among those that are in the way of one
    /// more from `peer`. False when there is none.
    bool makeRoom(const QHostAddress &peer);
    /// `admission`: Free or Reserved, as admit() said.
    void take(const QHostAddress &peer, Admission admission, QObject *holder);

  private:
    struct Occupancy;
    class Taken;

    bool isAddressFull(const QHostAddress &peer) const;
    /// What a block of addresses gets of what is reserved.
    int shareOfAddress() const;
    std::list<Taken *> *inTheWayOf(const QHostAddress &peer);

    HttpLimits m_limits;
    std::shared_ptr<Occupancy> m_occupancy; ///< seats may outlive this
};

} // namespace ovation::server
