#pragma once

#include "../loopback.h"

#include "export/recording_jobs.h"
#include "page/layout_secrets.h"
#include "server/server.h"
#include "tls_client.h"

#include <QTemporaryDir>

const QByteArray Secret = "Authorization: Basic " + QByteArray("OPENVIDUAPP:MY_SECRET").toBase64() + "\r\n";
const QByteArray Guess = "Authorization: Basic " + QByteArray("OPENVIDUAPP:GUESS").toBase64() + "\r\n";

inline QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                          const QByteArray &fields = Secret) {
    const bool typed = body.isEmpty() || fields.contains("Content-Type:");
    return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields +
           (typed ? "" : "Content-Type: application/json\r\n") +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// JSON with single quotes as what it stands for.
inline QByteArray json(const QByteArray &singleQuoted) {
    return QByteArray(singleQuoted).replace('\'', '"');
}

/// The whole server on 127.0.0.1, without recordings.
class ServerHost {
  public:
    ServerHost() {
        settings.dataPath = m_folder.path();
        settings.recordingPath = m_folder.filePath(QStringLiteral("recordings"));
        settings.secret = QStringLiteral("MY_SECRET");
        settings.httpsPort = 0;
    }
    ~ServerHost() { stop(); }

    /// With the settings as they are now; false when it cannot listen.
    bool start() {
        stop();
        m_plane = std::make_unique<ovation::transport::MediaPlane>(loopback());
        m_queue = std::make_unique<ovation::exporting::ExportQueue>(
            std::make_shared<ovation::exporting::RecordingJobs>(
                ovation::recording::RecordingPaths{settings.recordingPath, {}}),
            ovation::exporting::ExportQueue::Options{path(QStringLiteral("journal"))});
        m_commands =
            std::make_unique<ovation::control::Commands>(settings, m_clock, *m_plane, nullptr, layouts);
        m_exports = std::make_unique<ovation::control::Exports>(settings, *m_queue);
        m_server = std::make_unique<ovation::server::Server>(
            settings, *m_commands, layouts, ovation::server::LibraryDoors{m_exports.get(), nullptr}, clock);
        return bool(m_server->listen());
    }
    quint16 port() const { return m_server->port(); }
    /// In the folder of its data, which holds `recordings`.
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    ovation::control::Commands &commands() { return *m_commands; }

    ovation::config::Settings settings;
    ovation::page::LayoutSecrets layouts;
    const ovation::Clock *clock = nullptr; ///< of the server; null is the system's

  private:
    void stop() {
        m_server.reset();
        m_exports.reset();
        m_queue.reset();
        m_commands.reset();
        m_plane.reset();
    }

    QTemporaryDir m_folder;
    ovation::SystemClock m_clock;
    std::unique_ptr<ovation::transport::MediaPlane> m_plane;
    std::unique_ptr<ovation::control::Commands> m_commands;
    std::unique_ptr<ovation::exporting::ExportQueue> m_queue;
    std::unique_ptr<ovation::control::Exports> m_exports;
    std::unique_ptr<ovation::server::Server> m_server;
};
