#include "slow_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

SlowServer::SlowServer(Service service) : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const int small = 4096;
    ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &small, sizeof small); // of what is accepted, too
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *where = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, where, size) != 0 || ::listen(m_listener, 1) != 0 ||
        ::getsockname(m_listener, where, &size) != 0)
        throw std::runtime_error("no port for the slow service");
    m_url = "http://127.0.0.1:" + QByteArray::number(ntohs(address.sin_port)) + '/';
    m_thread = std::jthread([this, service = std::move(service)](const std::stop_token &stop) {
        constexpr int Turn_ms = 50;
        constexpr qint64 Drained_bytes = 65'536;
        pollfd waiting = {m_listener, POLLIN, 0};
        while (!stop.stop_requested()) {
            if (::poll(&waiting, 1, Turn_ms) <= 0)
                continue;
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            service(socket, stop);
            const timeval patience = {1, 0}; // what is closed with something unread is reset
            ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            ::shutdown(socket, SHUT_WR);
            while (take(socket, Drained_bytes) > 0)
                ;
            ::close(socket);
        }
    });
}

SlowServer::~SlowServer() {
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

qint64 SlowServer::take(int socket, qint64 most) {
    QByteArray into(most, Qt::Uninitialized);
    return std::max<qint64>(::recv(socket, into.data(), std::size_t(most), 0), 0);
}

void SlowServer::give(int socket, const QByteArray &bytes) {
    (void)!::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
}
