#pragma once

#include "server/http/request_parser.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace ovation::server {

enum class Admission { Free, Reserved, Refused };

/// One connection's place, a child of what holds the connection: it becomes free when that dies, however it
/// dies. (QSslServer cuts every signal of a socket, destroyed() too, when its handshake is done.)
class Seat : public QObject {
    Q_OBJECT

  public:
    Admission admission() const { return m_admission; }
    /// The seat of a connection; null if it has none.
    static Seat *of(const QObject *holder);

  protected:
    Seat(Admission admission, QObject *holder) : QObject(holder), m_admission(admission) {}

  private:
    Admission m_admission;
};

/// Who may hold a connection at present (HttpLimits). Once the free places are taken, some are left to those
/// who turn out to know the secret, and others to this machine. Engine thread.
class Seats {
  public:
    explicit Seats(const HttpLimits &limits);
    ~Seats();

    Admission admit(const QHostAddress &peer) const;
    /// `admission`: Free or Reserved, as admit() said.
    void take(const QHostAddress &peer, Admission admission, QObject *holder);

  private:
    struct Occupancy;
    class Taken;

    HttpLimits m_limits;
    std::shared_ptr<Occupancy> m_occupancy; ///< seats may outlive this
};

} // namespace ovation::server
