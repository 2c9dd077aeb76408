#pragma once

#include "server/http/arrival.h"
#include "server/http/handshake_queue.h"
#include "server/http/seats.h"

#include <QElapsedTimer>
#include <QSslServer>

namespace ovation::server {

/// Accepts within the limits, and gives out sockets of both kinds: QSslSocket once its handshake is done,
/// QTcpSocket for plain HTTP. Connections count from the moment they are accepted: one that never says a
/// word holds a socket, too. Engine thread.
class Listener final : public QSslServer {
    Q_OBJECT

  public:
    /// `seats`, `handshakes`: of all listeners of a server.
    Listener(const HttpLimits &limits, Seats &seats, HandshakeQueue &handshakes);
    ~Listener() override;

  protected:
    void incomingConnection(qintptr descriptor) override;

  private:
    void spoke(Arrival *arrival, Arrival::Speech speech);
    void beginTls(Arrival *arrival);
    void warn(const QHostAddress &peer, Admission admission);

    HttpLimits m_limits;
    Seats &m_seats;
    HandshakeQueue &m_handshakes;
    QElapsedTimer m_warned;
};

} // namespace ovation::server
