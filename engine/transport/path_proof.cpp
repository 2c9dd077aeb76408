#include "transport/path_proof.h"

#include <sys/socket.h>

#include <netinet/in.h>

#include <utility>

namespace ovation::transport {

void PathProof::setRemote(std::string ufrag, std::string password) {
    m_check.remoteUfrag = std::move(ufrag);
    m_check.remotePassword = std::move(password);
}

void PathProof::ask(GSocket *socket, const NetworkPath &path, bool isControlling, int64_t now_ns) {
    const bool isSame = m_asked && nice_address_equal(&m_asked->path.remote, &path.remote) &&
                        nice_address_equal(&m_asked->path.local, &path.local);
    if (isSame) {
        m_asked->wanted_ns = now_ns;
        return;
    }
    m_check.number = OwnIceCheck::freshNumber();
    m_check.isControlling = isControlling;
    m_asked = Asked{GObjectPtr<GSocket>::share(socket), path, now_ns, now_ns};
    send(now_ns);
}

void PathProof::tick(int64_t now_ns) {
    if (!m_asked)
        return;
    if (now_ns - m_asked->wanted_ns > Patience_ns)
        giveUp();
    else if (now_ns - m_asked->sent_ns >= Interval_ns)
        send(now_ns);
}

bool PathProof::takeAnswer(const NetworkPath &path, std::span<const uint8_t> datagram) {
    if (!m_asked || !nice_address_equal(&m_asked->path.remote, &path.remote) || !answers(datagram, m_check))
        return false;
    giveUp();
    return true;
}

void PathProof::send(int64_t now_ns) {
    m_asked->sent_ns = now_ns;
    sockaddr_storage to{};
    nice_address_copy_to_sockaddr(&m_asked->path.remote, reinterpret_cast<sockaddr *>(&to));
    const socklen_t size = to.ss_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    const auto datagram = toDatagram(m_check);
    // One that is lost is sent again.
    (void)sendto(g_socket_get_fd(m_asked->socket.get()), datagram.data(), datagram.size(), MSG_DONTWAIT,
                 reinterpret_cast<const sockaddr *>(&to), size);
}

} // namespace ovation::transport
