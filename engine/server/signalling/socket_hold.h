#pragma once

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

namespace ovation::server {

/// Stops and resumes the reading of a WebSocket, which Qt has no call for: while it is held, what the client
/// sends stays in the buffers of the network, and TCP makes the client wait. No message comes meanwhile, not
/// even one that has arrived already. Engine thread.
class SocketHold {
  public:
    /// It resumes by itself after `longest_ms`, because Qt gives up on a frame that is not whole after five
    /// seconds, held or not.
    explicit SocketHold(int longest_ms);
    /// Of this socket from now on, or of none; it is not held.
    void attach(QWebSocket *socket);
    /// The connection that the WebSocket reads from; null when there is none.
    QTcpSocket *connection() const { return m_below; }
    bool isHeld() const { return m_longest.isActive(); }
    void hold();
    /// What came meanwhile follows from the event loop, and so does the end of the connection.
    void release();

  private:
    QPointer<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_below;
    QTimer m_longest; ///< runs while it is held
};

} // namespace ovation::server
