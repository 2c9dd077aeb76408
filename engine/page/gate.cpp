#include "page/gate.h"

#include "base/pages_address.h"
#include "page/socks_message.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace ovation::page {
namespace {

constexpr quint8 SocksVersion = 5, RepliedV4 = 1;
constexpr qint64 MaxMessage_bytes = 2 + 4 + 256; ///< of both kinds
constexpr int MaxConnections = 256;
constexpr int HandshakeLimit_ms = 10'000, ConnectLimit_ms = 15'000;
constexpr qint64 MaxWaiting_bytes = 1 << 20; ///< of one side; one that is not read from stops the other

/// What comes back when a connection can't be had (RFC 1928 section 6).
enum class Reply : quint8 { Succeeded = 0, Failure = 1, NotAllowed = 2, Unreachable = 4, WrongCommand = 7 };

/// One connection of the page, from its greeting to its end.
class Passage final : public QObject {
  public:
    Passage(QTcpSocket *client, Gate &gate, std::shared_ptr<AddressPolicy> policy)
        : QObject(&gate), m_client(client), m_gate(gate), m_policy(std::move(policy)) {
        client->setParent(this);
        client->setReadBufferSize(MaxWaiting_bytes);
        connect(client, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(client, &QTcpSocket::disconnected, this, [this] { end(); });
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            if (m_state == State::Connecting)
                tryNext();
            else if (m_state == State::Resolving)
                refuse(Reply::Unreachable,
                       QStringLiteral("its name was not resolved within %1 s").arg(HandshakeLimit_ms / 1000));
            else
                end();
        });
        m_limit.start(HandshakeLimit_ms);
    }

  private:
    enum class State { Greeting, Request, Resolving, Connecting, Open, Refused };

    void read() {
        if (m_state == State::Greeting && !readGreeting())
            return;
        if (m_state == State::Request)
            readRequest();
        if (m_state == State::Open)
            pass(*m_client, *m_remote);
    }

    bool readGreeting() {
        const SocksMessage greeting = readSocksGreeting(m_client->peek(MaxMessage_bytes));
        if (greeting.state == SocksMessage::State::Wrong)
            end();
        if (greeting.state != SocksMessage::State::Whole)
            return false;
        m_client->skip(greeting.size_bytes);
        m_client->write(QByteArray::fromRawData("\x05\x00", 2));
        m_state = State::Request;
        return true;
    }

    void readRequest() {
        const SocksMessage request = readSocksRequest(m_client->peek(MaxMessage_bytes));
        if (request.state == SocksMessage::State::Wrong)
            refuse(Reply::WrongCommand, {});
        if (request.state != SocksMessage::State::Whole)
            return;
        m_client->skip(request.size_bytes);
        m_host = request.host;
        m_port = request.port;
        route();
    }

    void route() {
        m_state = State::Resolving;
        if (!m_policy) {
            refuse(Reply::NotAllowed, QStringLiteral("no page is open"));
            return;
        }
        if (const auto fixed = m_policy->fixedRoute(m_host, m_port)) {
            m_serverPort = fixed->port;
            m_candidates = {fixed->address};
            tryNext();
            return;
        }
        QHostInfo::lookupHost(m_host, this, [this](const QHostInfo &found) { choose(found.addresses()); });
    }

    void choose(const QList<QHostAddress> &addresses) {
        if (m_state != State::Resolving)
            return; // too late
        QString why;
        for (const QHostAddress &address : addresses) {
            const QString refusal = m_policy->refusalOfAddress(m_host, m_port, address);
            if (refusal.isEmpty())
                m_candidates.append(address);
            else
                why = refusal;
        }
        if (m_candidates.isEmpty())
            refuse(addresses.isEmpty() ? Reply::Unreachable : Reply::NotAllowed,
                   addresses.isEmpty() ? QStringLiteral("its name has no address") : why);
        else
            tryNext();
    }

    void tryNext() {
        if (m_candidates.isEmpty()) {
            refuse(Reply::Unreachable, {});
            return;
        }
        m_state = State::Connecting;
        m_limit.start(ConnectLimit_ms);
        if (m_remote) {
            m_remote->disconnect(this);
            m_remote->deleteLater(); // it may be the caller
        }
        m_remote = new QTcpSocket(this);
        m_remote->setProxy(QNetworkProxy::NoProxy);
        connect(m_remote, &QTcpSocket::connected, this, [this] { connected(); });
        connect(m_remote, &QTcpSocket::errorOccurred, this, [this] {
            if (m_state == State::Connecting)
                tryNext();
        });
        m_address = m_candidates.takeFirst();
        // The server knows its pages by it. IPv6 has one loopback address only.
        if (m_serverPort && m_address.protocol() == QAbstractSocket::IPv4Protocol)
            m_remote->bind(pagesAddress());
        m_remote->connectToHost(m_address, m_serverPort ? m_serverPort : m_port);
    }

    void connected() {
        // Another connection to the same name may have settled it meanwhile.
        const QString why = m_serverPort ? QString() : m_policy->refusalOfAddress(m_host, m_port, m_address);
        if (!why.isEmpty()) {
            refuse(Reply::NotAllowed, why);
            return;
        }
        m_policy->settleOrigin(m_host, m_port, m_address);
        opened();
    }

    void opened() {
        m_limit.stop();
        m_state = State::Open;
        m_client->write(reply(Reply::Succeeded));
        m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_remote->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_remote->setReadBufferSize(MaxWaiting_bytes);
        connect(m_remote, &QTcpSocket::readyRead, this, [this] { pass(*m_remote, *m_client); });
        connect(m_client, &QTcpSocket::bytesWritten, this, [this] { pass(*m_remote, *m_client); });
        connect(m_remote, &QTcpSocket::bytesWritten, this, [this] { pass(*m_client, *m_remote); });
        connect(m_remote, &QTcpSocket::disconnected, this, [this] {
            pass(*m_remote, *m_client);
            m_client->disconnectFromHost(); // sends what waits first
        });
        Q_EMIT m_gate.connected(m_host, m_port);
        pass(*m_client, *m_remote);
    }

    static void pass(QTcpSocket &from, QTcpSocket &to) {
        const qint64 room = MaxWaiting_bytes - to.bytesToWrite();
        if (room > 0 && from.bytesAvailable() > 0)
            to.write(from.read(room));
    }

    static QByteArray reply(Reply what) {
        QByteArray answer(10, '\0');
        answer[0] = char(SocksVersion);
        answer[1] = char(what);
        answer[3] = char(RepliedV4);
        return answer;
    }

    void refuse(Reply what, const QString &why) {
        m_state = State::Refused;
        m_limit.start(HandshakeLimit_ms); // to take the answer
        Q_EMIT m_gate.refused(m_host, m_port, why);
        m_client->write(reply(what));
        m_client->disconnectFromHost();
    }

    void end() {
        if (m_remote && m_state == State::Open)
            pass(*m_client, *m_remote);
        if (m_remote)
            m_remote->disconnectFromHost();
        deleteLater();
    }

    QTcpSocket *m_client;
    Gate &m_gate;
    const std::shared_ptr<AddressPolicy> m_policy; ///< that of the moment it began; may be null
    QList<QHostAddress> m_candidates;              ///< that are allowed and have not been tried
    QHostAddress m_address;                        ///< being tried, or connected to
    quint16 m_serverPort = 0;                      ///< where this program listens, if it is meant; else 0
    QTcpSocket *m_remote = nullptr;
    QTimer m_limit;
    QString m_host;
    quint16 m_port = 0;
    State m_state = State::Greeting;
};

} // namespace

Gate::Gate(QObject *parent) : QObject(parent) {
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(MaxConnections);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            accept(client);
    });
}

bool Gate::listen() {
    return m_server.listen(QHostAddress::LocalHost);
}

void Gate::accept(QTcpSocket *client) {
    if (children().size() > MaxConnections) {
        delete client;
        return;
    }
    new Passage(client, *this, m_policy); // owned by this, ends itself
}

} // namespace ovation::page
