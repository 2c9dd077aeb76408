#pragma once

#include "server/http/arrival.h"
#include "server/http/handshake_queue.h"
#include "server/http/seats.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;

namespace ovation::server {

/// Accepts within the limits, and gives out sockets of both kinds, Pausable all of them: QSslSocket once its
/// handshake is done, QTcpSocket for plain HTTP. Connections count from the moment they are accepted: one
/// that never says a word holds a socket, too. Engine thread.
class Listener final : public QTcpServer {
    Q_OBJECT

  public:
    /// `seats`, `handshakes`: of all listeners of a server.
    Listener(const QSslConfiguration &tls, const HttpLimits &limits, Seats &seats,
             HandshakeQueue &handshakes);
    ~Listener() override;

  Q_SIGNALS:
    /// A client said that before its handshake was done.
    void alertReceived(const QHostAddress &peer, QSsl::AlertType type);

  protected:
    void incomingConnection(qintptr descriptor) override;

  private:
    void spoke(Arrival *arrival, Arrival::Speech speech);
    /// Takes over its connection and its seat; null if the system refuses it.
    template <typename Socket>
    Socket *socketOf(Arrival *arrival);
    void beginTls(Arrival *arrival);
    /// `socket` owns what it waits with, and goes when it fails or takes too long.
    void shakeHands(QSslSocket *socket);
    void warn(const QHostAddress &peer, Admission admission);

    const QSslConfiguration m_tls;
    HttpLimits m_limits;
    Seats &m_seats;
    HandshakeQueue &m_handshakes;
    QElapsedTimer m_warned;
};

} // namespace ovation::server
