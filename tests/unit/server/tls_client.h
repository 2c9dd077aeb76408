#pragma once

#include <QHash>
#include <QHostAddress>
#include <QSslSocket>

#include <optional>

/// What a server answered.
struct Answer {
    int status = 0;
    QHash<QByteArray, QByteArray> fields; ///< names in small letters
    QByteArray body;
};

/// A client of HTTP over TLS, or without it, that says exactly what it is told, byte by byte, and hands out
/// what comes back. Shares its thread's event loop with the server under test.
class TlsClient {
  public:
    enum class Speech { Tls, Plain };

    /// `from`: the loopback address to come from. `readBuffer_bytes`: how much it takes in before it is read
    /// from; 0 = everything.
    explicit TlsClient(quint16 port, const QString &from = {}, qint64 readBuffer_bytes = 0,
                       Speech speech = Speech::Tls);

    /// True once TLS is up, or the plain connection; false if the server did not want it.
    bool connected();
    void send(const QByteArray &bytes);
    /// The next answer; nothing if the connection ended or nothing came for a long time. The answer to a HEAD
    /// has no body whatever its length says.
    std::optional<Answer> answer(bool toHead = false);
    /// Sends and waits for the answer.
    std::optional<Answer> ask(const QByteArray &request);
    std::optional<Answer> get(const QByteArray &target, const QByteArray &fields = {});
    bool waitForClose();
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QSslSocket &socket() { return m_socket; }

  private:
    void take();

    Speech m_speech;
    QSslSocket m_socket;
    QByteArray m_received;
};
