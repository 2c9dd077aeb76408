#include "app/first_window.h"

#include "base/log.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <optional>

namespace ovation {

namespace {

constexpr int Retry_ms = 50;
constexpr char Accepted[] = "ok\n";
const QString filesMember = QStringLiteral("files");

QByteArray messageOf(const QStringList &files) {
    return QJsonDocument(QJsonObject{{filesMember, QJsonArray::fromStringList(files)}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

/// So many of them in each that no message is too long: JSON makes six bytes of one at most.
QList<QStringList> inMessages(const QStringList &files) {
    QList<QStringList> messages{{}};
    qsizetype bytes = 0;
    for (const QString &one : files) {
        const qsizetype more = one.toUtf8().size() + 3;
        if (!messages.last().isEmpty() && (messages.last().size() == FirstWindow::MaxFiles ||
                                           (bytes + more) * 6 > FirstWindow::MaxMessage_bytes - 100)) {
            messages.append(QStringList());
            bytes = 0;
        }
        messages.last() += one;
        bytes += more;
    }
    return messages;
}

/// Nothing when it is no message.
std::optional<QStringList> filesOf(const QByteArray &message) {
    const QJsonDocument document = QJsonDocument::fromJson(message);
    const QJsonValue files = document[filesMember];
    if (!document.isObject() || !files.isArray() || files.toArray().size() > FirstWindow::MaxFiles)
        return std::nullopt;
    QStringList paths;
    const QJsonArray list = files.toArray();
    for (const auto &one : list) {
        if (!one.isString() || !QFileInfo(one.toString()).isAbsolute())
            return std::nullopt;
        paths += one.toString();
    }
    return paths;
}

} // namespace

FirstWindow::FirstWindow(const QString &folder, int port, QObject *parent)
    : QObject(parent),
      m_socket(folder.isEmpty() ? QString() : QStringLiteral("%1/ovation-window-%2").arg(folder).arg(port)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(MaxConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstWindow::accept);
}

FirstWindow::~FirstWindow() = default;

FirstWindow::Role FirstWindow::begin(const QStringList &files, int answerTimeout_ms) {
    if (m_socket.isEmpty())
        return Role::First;
    m_lock = std::make_unique<QLockFile>(m_socket + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // a window may be open for weeks; that of a dead process is free at once
    if (m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError) {
        if (!listen())
            qCWarning(logUi).noquote() << "A second start can't raise this window:" << m_server.errorString();
        return Role::First;
    }
    const QDeadlineTimer deadline(answerTimeout_ms);
    for (const QStringList &some : inMessages(files))
        if (!handOver(some, deadline))
            return Role::Unheard;
    return Role::Second;
}

void FirstWindow::end() {
    m_server.close();
}

/// The lock is ours: what lies there is left from a process that died.
bool FirstWindow::listen() {
    QLocalServer::removeServer(m_socket);
    return m_server.listen(m_socket);
}

bool FirstWindow::handOver(const QStringList &files, const QDeadlineTimer &deadline) const {
    QLocalSocket socket;
    for (;;) {
        socket.connectToServer(m_socket);
        if (socket.waitForConnected(int(deadline.remainingTime())))
            break;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(Retry_ms); // it holds the lock and listens soon
    }
    socket.write(messageOf(files));
    QByteArray answer;
    while (!answer.contains('\n') && answer.size() < MaxMessage_bytes &&
           socket.waitForReadyRead(int(deadline.remainingTime())))
        answer += socket.readAll();
    return answer == Accepted;
}

void FirstWindow::accept() {
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_server.findChildren<QLocalSocket *>().size() > MaxConnections) {
            delete socket;
            continue;
        }
        socket->setReadBufferSize(MaxMessage_bytes + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(MessageTimeout_ms, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

/// One line; what comes behind it, or is no message, ends the connection without an answer.
void FirstWindow::read(QLocalSocket &socket) {
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > MaxMessage_bytes)
            socket.abort();
        return;
    }
    const auto files = filesOf(socket.readLine(MaxMessage_bytes + 1));
    if (!files) {
        socket.abort();
        return;
    }
    socket.disconnect(this); // one message for each connection
    socket.write(Accepted);
    socket.disconnectFromServer();
    Q_EMIT startedAgain(*files);
}

} // namespace ovation
