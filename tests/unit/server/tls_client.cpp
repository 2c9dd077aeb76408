#include "tls_client.h"

#include "patience.h"

TlsClient::TlsClient(quint16 port, const QString &from, qint64 readBuffer_bytes, Speech speech)
    : m_speech(speech) {
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setReadBufferSize(readBuffer_bytes);
    if (!from.isEmpty())
        m_socket.bind(QHostAddress(from));
    if (speech == Speech::Tls)
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    else
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
}

bool TlsClient::connected() {
    const auto ready = [this] { return m_speech == Speech::Tls ? m_socket.isEncrypted() : isOpen(); };
    const auto closed = [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; };
    return waitUntil([&] { return ready() || closed(); }) && ready();
}

void TlsClient::send(const QByteArray &bytes) {
    if (connected())
        m_socket.write(bytes);
}

void TlsClient::take() {
    m_received += m_socket.readAll();
}

std::optional<Answer> TlsClient::answer(bool toHead) {
    const auto closed = [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; };
    qsizetype headEnd = -1;
    const auto head = [&] {
        take();
        headEnd = m_received.indexOf("\r\n\r\n");
        return headEnd >= 0 || closed();
    };
    if (!waitUntil(head) || headEnd < 0)
        return std::nullopt;
    Answer answer;
    const QList<QByteArray> lines = m_received.left(headEnd).split('\n');
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        answer.fields.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_received.remove(0, headEnd + 4);
    const bool bodyless = toHead || answer.status < 200 || answer.status == 204;
    const qsizetype length = bodyless ? 0 : answer.fields.value("content-length").toLongLong();
    const auto body = [&] {
        take();
        return m_received.size() >= length || closed();
    };
    if (!waitUntil(body) || m_received.size() < length)
        return std::nullopt;
    answer.body = m_received.left(length);
    m_received.remove(0, length);
    return answer;
}

std::optional<Answer> TlsClient::ask(const QByteArray &request) {
    send(request);
    return answer(request.startsWith("HEAD "));
}

std::optional<Answer> TlsClient::get(const QByteArray &target, const QByteArray &fields) {
    return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
}

bool TlsClient::waitForClose() {
    return waitUntil([this] {
        take();
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    });
}
