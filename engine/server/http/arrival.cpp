#include "server/http/arrival.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace ovation::server {
namespace {

constexpr unsigned char HandshakeRecord = 22; // RFC 8446 section 5.1

} // namespace

Arrival::Arrival(qintptr descriptor, int patience_ms, QObject *parent)
    : QObject(parent), m_descriptor(descriptor), m_notifier(descriptor, QSocketNotifier::Read) {
    m_timer.setSingleShot(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Arrival::look);
    connect(&m_timer, &QTimer::timeout, this, &Arrival::left);
    m_timer.start(patience_ms);
}

Arrival::~Arrival() {
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0)
        ::close(int(m_descriptor));
}

qintptr Arrival::take() {
    m_notifier.setEnabled(false);
    m_timer.stop();
    return std::exchange(m_descriptor, -1);
}

void Arrival::look() {
    unsigned char first = 0;
    const ssize_t got = ::recv(int(m_descriptor), &first, 1, MSG_PEEK | MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return;
    m_notifier.setEnabled(false);
    if (got <= 0)
        Q_EMIT left();
    else
        Q_EMIT spoke(first == HandshakeRecord ? Speech::Tls : Speech::Plain);
}

} // namespace ovation::server
