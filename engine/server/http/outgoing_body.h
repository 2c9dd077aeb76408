#pragma once

#include "server/http/message.h"

#include <QFile>

#include <functional>
#include <memory>

namespace ovation::server {

/// What is left of a body on its way to a client: bytes, a part of a file, or of what is elsewhere. Engine
/// thread.
class OutgoingBody {
  public:
    OutgoingBody() = default; ///< empty
    explicit OutgoingBody(QByteArray bytes);
    /// It stands where the part begins.
    OutgoingBody(std::unique_ptr<QFile> file, qint64 length_bytes);
    OutgoingBody(std::shared_ptr<RemoteBody> remote, qint64 first, qint64 length_bytes);

    qint64 left() const { return m_left; } ///< bytes
    bool isRemote() const { return m_remote != nullptr; }
    /// The next ones. Empty when there are fewer than were promised: the file shrank.
    QByteArray take(qint64 most_bytes);
    /// The same of what is elsewhere; `done` is called later. Not again before that.
    void fetch(qint64 most_bytes, std::function<void(QByteArray)> done);
    /// They are the next ones; false when they cannot be.
    bool took(const QByteArray &part);

  private:
    QByteArray m_bytes;
    std::unique_ptr<QFile> m_file;
    std::shared_ptr<RemoteBody> m_remote;
    qint64 m_at = 0, m_left = 0;
};

} // namespace ovation::server
