#include "server/http/outgoing_body.h"

#include <algorithm>

namespace ovation::server {

OutgoingBody::OutgoingBody(QByteArray bytes) : m_bytes(std::move(bytes)), m_left(m_bytes.size()) {}

OutgoingBody::OutgoingBody(std::unique_ptr<QFile> file, qint64 length_bytes)
    : m_file(std::move(file)), m_left(length_bytes) {}

OutgoingBody::OutgoingBody(std::shared_ptr<RemoteBody> remote, qint64 first, qint64 length_bytes)
    : m_remote(std::move(remote)), m_at(first), m_left(length_bytes) {}

QByteArray OutgoingBody::take(qint64 most_bytes) {
    const qint64 size = std::min(most_bytes, m_left);
    const QByteArray part = m_file ? m_file->read(size) : m_bytes.mid(m_at, size);
    return took(part) ? part : QByteArray();
}

void OutgoingBody::fetch(qint64 most_bytes, std::function<void(QByteArray)> done) {
    m_remote->read(m_at, std::min(most_bytes, m_left), std::move(done));
}

bool OutgoingBody::took(const QByteArray &part) {
    if (part.isEmpty() || part.size() > m_left)
        return false;
    m_at += part.size();
    m_left -= part.size();
    return true;
}

} // namespace ovation::server
