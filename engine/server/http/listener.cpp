#include "server/http/listener.h"

#include "base/address_block.h"
#include "base/log.h"
#include "server/http/pausable_socket.h"

#include <QSslSocket>
#include <QTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ovation::server {
namespace {

constexpr qint64 WarnEvery_ms = 10'000;
constexpr int Backlog = 256, AcceptAgain_ms = 1000;
// A client whose machine went away without a word is noticed after about two minutes, also while it waits.
constexpr int KeepAliveIdle_s = 60, KeepAliveEvery_s = 15, KeepAliveProbes = 4;
constexpr int Unacknowledged_ms = 120'000; ///< the same while something is on its way to it

QHostAddress peerOf(qintptr descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    return ::getpeername(int(descriptor), generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
}

void keepAlive(qintptr descriptor) {
    const auto set = [descriptor](int level, int option, int value) {
        ::setsockopt(int(descriptor), level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, KeepAliveIdle_s);
    set(IPPROTO_TCP, TCP_KEEPINTVL, KeepAliveEvery_s);
    set(IPPROTO_TCP, TCP_KEEPCNT, KeepAliveProbes);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, Unacknowledged_ms);
}

const char *fate(Admission admission) {
    switch (admission) {
    case Admission::Free:
        return "takes the place of one that has joined nothing";
    case Admission::Reserved:
        return "is served only if it knows the secret";
    case Admission::Refused:
        break;
    }
    return "was refused";
}

} // namespace

Listener::Listener(const QSslConfiguration &tls, const HttpLimits &limits, Seats &seats,
                   HandshakeQueue &handshakes)
    : m_tls(tls), m_limits(limits), m_seats(seats), m_handshakes(handshakes) {
    setListenBacklogSize(Backlog);
    // The seats are the limit: a pause would shut out those for whom places are kept.
    setMaxPendingConnections(limits.connections + 2 * limits.reserved + 1);
    // After a failed accept(), out of files for example, Qt accepts nothing more by itself.
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(logServer).noquote() << "a connection could not be accepted:" << errorString();
        QTimer::singleShot(AcceptAgain_ms, this, [this] {
            if (isListening())
                resumeAccepting();
        });
    });
}

Listener::~Listener() = default;

void Listener::incomingConnection(qintptr descriptor) {
    const QHostAddress peer = peerOf(descriptor);
    if (peer.isNull()) { // it was reset before it was accepted
        ::close(int(descriptor));
        return;
    }
    Admission admission = m_seats.admit(peer);
    if (admission != Admission::Free) {
        const bool madeRoom = m_seats.makeRoom(peer);
        if (madeRoom)
            admission = m_seats.admit(peer);
        warn(peer, admission);
    }
    if (admission == Admission::Refused) {
        ::close(int(descriptor));
        return;
    }
    keepAlive(descriptor);
    auto *arrival = new Arrival(descriptor, m_limits.tls_ms, this);
    m_seats.take(peer, admission, arrival);
    connect(arrival, &Arrival::left, arrival, &QObject::deleteLater);
    connect(arrival, &Arrival::spoke, this,
            [this, arrival](Arrival::Speech speech) { spoke(arrival, speech); });
}

void Listener::spoke(Arrival *arrival, Arrival::Speech speech) {
    if (speech == Arrival::Speech::Tls) {
        const QHostAddress peer = peerOf(arrival->descriptor());
        if (m_limits.proxies.contains(peer))
            beginTls(arrival);
        else
            m_handshakes.add(addressBlock(peer), arrival, [this, arrival] { beginTls(arrival); });
        return;
    }
    if (auto *socket = socketOf<QTcpSocket>(arrival))
        addPendingConnection(socket);
}

template <typename Socket>
Socket *Listener::socketOf(Arrival *arrival) {
    auto socket = std::make_unique<PausableSocket<Socket>>(this);
    Seat::of(arrival)->setParent(socket.get());
    const qintptr descriptor = arrival->take();
    arrival->deleteLater();
    return socket->setSocketDescriptor(descriptor) ? socket.release() : nullptr;
}

void Listener::beginTls(Arrival *arrival) {
    if (auto *socket = socketOf<QSslSocket>(arrival)) {
        socket->setSslConfiguration(m_tls);
        shakeHands(socket);
    }
}

void Listener::shakeHands(QSslSocket *socket) {
    auto *patience = new QTimer(socket);
    patience->setSingleShot(true);
    const auto giveUp = [socket] { socket->deleteLater(); };
    connect(patience, &QTimer::timeout, patience, giveUp);
    connect(socket, &QSslSocket::alertReceived, patience,
            [this, socket](QSsl::AlertLevel, QSsl::AlertType type) {
                Q_EMIT alertReceived(socket->peerAddress(), type);
            });
    connect(socket, &QAbstractSocket::disconnected, patience, giveUp);
    connect(socket, &QAbstractSocket::errorOccurred, patience, giveUp);
    connect(socket, &QSslSocket::encrypted, patience, [this, socket, patience] {
        socket->disconnect(patience); // it is another's from here on
        patience->deleteLater();
        addPendingConnection(socket);
    });
    patience->start(m_limits.tls_ms);
    socket->startServerEncryption();
}

void Listener::warn(const QHostAddress &peer, Admission admission) {
    if (m_warned.isValid() && !m_warned.hasExpired(WarnEvery_ms))
        return; // a flood of connections must not flood the log
    m_warned.start();
    qCWarning(logServer).noquote() << "too many connections: one from" << addressText(peer) << fate(admission)
                                   << "(OVATION_MAX_CONNECTIONS, OVATION_MAX_CONNECTIONS_PER_ADDRESS)";
}

} // namespace ovation::server
