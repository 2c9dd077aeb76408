#pragma once

#include <QtGlobal>

namespace ovation::server {

/// A socket whose reader can be stopped between two messages. Qt's WebSocket takes out, in one turn, all that
/// bytesAvailable() tells of.
class Pausable {
  public:
    virtual ~Pausable() = default;
    /// While it is paused it tells of nothing; what is in its buffer stays there.
    virtual void pause(bool on) = 0;
};

/// `Socket`: QTcpSocket or QSslSocket.
template <typename Socket>
class PausableSocket final : public Socket, public Pausable {
  public:
    using Socket::Socket;

    qint64 bytesAvailable() const override { return m_paused ? 0 : Socket::bytesAvailable(); }
    void pause(bool on) override { m_paused = on; }

  private:
    bool m_paused = false;
};

} // namespace ovation::server
