#include "server/signalling/socket_hold.h"

#include "server/http/pausable_socket.h"

namespace ovation::server {
namespace {

void pause(QTcpSocket &socket, bool on) {
    if (auto *pausable = dynamic_cast<Pausable *>(&socket))
        pausable->pause(on);
}

} // namespace

SocketHold::SocketHold(int longest_ms) {
    m_longest.setSingleShot(true);
    m_longest.setInterval(longest_ms);
    QObject::connect(&m_longest, &QTimer::timeout, &m_longest, [this] { release(); });
}

void SocketHold::attach(QWebSocket *socket) {
    release();
    m_socket = socket;
    m_below = socket ? socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void SocketHold::hold() {
    if (!m_below || m_below->signalsBlocked())
        return;
    // With no one told that there is something to be read, its buffer fills up, and then the kernel's.
    pause(*m_below, true);
    m_below->blockSignals(true);
    m_longest.start();
}

void SocketHold::release() {
    m_longest.stop();
    if (!m_below || !m_below->signalsBlocked())
        return;
    pause(*m_below, false);
    m_below->blockSignals(false);
    // The signals of the meantime are lost: whatever there is now is told now.
    QMetaObject::invokeMethod(
        m_below.data(),
        [socket = m_socket, below = m_below] {
            Q_EMIT below->readyRead();
            if (below && socket && below->state() == QAbstractSocket::UnconnectedState &&
                socket->state() != QAbstractSocket::UnconnectedState)
                Q_EMIT below->stateChanged(QAbstractSocket::UnconnectedState);
        },
        Qt::QueuedConnection);
}

} // namespace ovation::server
