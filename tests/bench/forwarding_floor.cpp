#include "forwarding_floor.h"

#include "transport/bytes.h"
#include "transport/srtp_session.h"

#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

using namespace ovation::transport;

namespace {

class UdpSocket {
  public:
    UdpSocket() : m_fd(socket(AF_INET, SOCK_DGRAM, 0)) {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        if (bind(m_fd, reinterpret_cast<sockaddr *>(&m_address), size) != 0 ||
            getsockname(m_fd, reinterpret_cast<sockaddr *>(&m_address), &size) != 0) {
            std::perror("UDP on loopback");
            std::exit(1);
        }
    }
    ~UdpSocket() { close(m_fd); }
    UdpSocket(const UdpSocket &) = delete;
    UdpSocket &operator=(const UdpSocket &) = delete;

    void sendTo(const UdpSocket &other, const uint8_t *bytes, std::size_t size) const {
        sendto(m_fd, bytes, size, 0, reinterpret_cast<const sockaddr *>(&other.m_address),
               sizeof other.m_address);
    }
    std::size_t receive(uint8_t *buffer, std::size_t size) const {
        const ssize_t got = recv(m_fd, buffer, size, MSG_DONTWAIT);
        return got < 0 ? 0 : std::size_t(got);
    }

  private:
    int m_fd;
    sockaddr_in m_address{};
};

double cpuNow_s() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

SrtpKeys keys(uint8_t send, uint8_t receive) {
    constexpr std::size_t KeyAndSalt = 16 + 14;
    SrtpKeys made;
    made.send.assign(KeyAndSalt, send);
    made.receive.assign(KeyAndSalt, receive);
    return made;
}

} // namespace

double forwardingFloor_s(int packets, int receivers, int size) {
    const UdpSocket publisher, server, subscriber;
    const auto atPublisher = SrtpSession::create(keys(1, 2));
    const auto atServer = SrtpSession::create(keys(2, 1));
    std::vector<std::unique_ptr<SrtpSession>> toReceivers;
    for (int i = 0; i < receivers; ++i)
        toReceivers.push_back(SrtpSession::create(keys(3, 4)));
    uint8_t packet[2048] = {}, copy[2048];
    double spent_s = 0;
    for (int i = 0; i < packets; ++i) {
        std::memset(packet, 0x5a, std::size_t(size));
        packet[0] = 0x80;
        packet[1] = 96;
        write16(packet, 2, uint16_t(i));
        write32(packet, 4, uint32_t(i) * 300);
        write32(packet, 8, 1234);
        publisher.sendTo(server, packet, atPublisher->protectRtp(packet, std::size_t(size)));

        const double begun_s = cpuNow_s();
        const std::size_t plain = atServer->unprotectRtp(packet, server.receive(packet, sizeof packet));
        for (const auto &receiver : toReceivers) {
            std::memcpy(copy, packet, plain);
            server.sendTo(subscriber, copy, receiver->protectRtp(copy, plain));
        }
        spent_s += cpuNow_s() - begun_s;
        while (subscriber.receive(copy, sizeof copy) > 0)
            ;
    }
    return spent_s;
}
