#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <stop_token>
#include <thread>

/// Takes one connection on this machine with as small a buffer as the system gives, so that what the service
/// does not read stays with the client.
class SlowServer {
  public:
    /// On a thread of its own; returns when the service is through with the connection, which is closed then.
    using Service = std::function<void(int socket, const std::stop_token &stop)>;
    explicit SlowServer(Service service);
    ~SlowServer();
    SlowServer(const SlowServer &) = delete;
    SlowServer &operator=(const SlowServer &) = delete;

    QByteArray url() const { return m_url; }

    /// At most so many bytes in one go; fewer at the end. 0 when nothing comes any more.
    static qint64 take(int socket, qint64 most);
    static void give(int socket, const QByteArray &bytes);

  private:
    int m_listener = -1;
    QByteArray m_url;
    std::jthread m_thread;
};
