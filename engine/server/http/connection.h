#pragma once

#include "server/http/request_parser.h"

#include <QFile>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>

namespace ovation::server {

/// One client's connection: reads requests one after another, answers them in order, streams files in
/// constant memory, hands itself over when it becomes a WebSocket. Deletes itself when the socket is gone.
/// Engine thread.
class HttpConnection final : public QObject {
    Q_OBJECT

  public:
    struct Handlers {
        std::function<void(const HttpRequest &, const Responder &)> request;
        /// True to take the socket over; its bytes are still unread.
        std::function<bool(const HttpRequest &, QTcpSocket *)> upgrade;
    };

    HttpConnection(QTcpSocket *socket, const HttpLimits &limits, Handlers handlers);
    ~HttpConnection() override;

    /// Finishes the running answer, takes no further request.
    void finishAndClose();

  private:
    enum class State { Reading, Handling, Streaming, Closing };

    void readyRead();
    bool readHeader();
    void readBody();
    void handle();
    void timedOut();
    void send(HttpResponse response);
    void sendFile(const HttpResponse &response);
    void writeHead(int status, qint64 length, const HttpResponse &response,
                   const QList<std::pair<QByteArray, QByteArray>> &further = {});
    void streamMore();
    void answered();
    void refuse(int status);
    void closeGently();

    QTcpSocket *m_socket; ///< child; null once handed over
    HttpLimits m_limits;
    Handlers m_handlers;
    std::unique_ptr<RequestParser> m_parser;
    QByteArray m_method;
    QByteArray m_range;
    State m_state = State::Reading;
    QTimer m_timer;
    bool m_keepAlive = true;
    quint64 m_requestNumber = 0;
    std::unique_ptr<QFile> m_file;
    qint64 m_left = 0;
};

} // namespace ovation::server
