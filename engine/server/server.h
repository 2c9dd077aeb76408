#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "control/commands.h"
#include "control/exports.h"
#include "library/catalog.h"
#include "page/layout_secrets.h"
#include "upload/stored_files.h"

#include <QObject>

#include <memory>

namespace ovation::server {

/// What was recorded, as far as it is served.
struct LibraryDoors {
    control::Exports *exports = nullptr;
    library::Catalog *catalog = nullptr;
    upload::StoredFiles *stored = nullptr;
};

/// The one TLS port: REST, signalling WebSocket, recordings, guest page. Lives on the engine thread.
class Server final : public QObject {
    Q_OBJECT

  public:
    /// `layouts`: whose pages may have files of custom layouts. `library`: what its routes need, of which
    /// those with null are not there. `clock`: null is the system's.
    Server(const config::Settings &settings, control::Commands &commands, page::LayoutSecrets layouts = {},
           LibraryDoors library = {}, const Clock *clock = nullptr);
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
