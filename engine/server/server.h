#pragma once

#include "base/result.h"
#include "control/commands.h"
#include "page/layout_secrets.h"

#include <QObject>

#include <memory>

namespace ovation::server {

/// The one TLS port: REST, signalling WebSocket, recordings, guest page. Lives on the engine thread.
class Server final : public QObject {
    Q_OBJECT

  public:
    /// `layouts`: whose pages may have files of custom layouts.
    Server(const config::Settings &settings, control::Commands &commands, page::LayoutSecrets layouts = {},
           QObject *parent = nullptr);
    ~Server() override;

    /// Error when the certificate or the port cannot be had; the sentence says who holds the port if that can
    /// be told.
    Result<void> listen();
    /// The port it listens on (useful when the settings say 0 in tests).
    quint16 port() const;
    /// SHA-256 of its certificate (DER); empty while it does not listen.
    QByteArray certificateDigest() const;
    /// Stops accepting, closes sockets.
    void close();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::server
