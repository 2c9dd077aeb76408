#pragma once

#include "transport/dtls_certificate.h"
#include "transport/ice_transport.h"
#include "transport/io_thread.h"

#include <QByteArray>

#include <atomic>
#include <memory>

/// A peer that sends what DtlsSession would not: application data, many records in one datagram. Used from
/// the main thread; its parts live on its own.
class RecordPeer {
  public:
    RecordPeer();
    ~RecordPeer();

    QByteArray offer() const;
    void accept(const QByteArray &answer);
    bool isConnected() const { return m_connected; }
    /// Authentic ones, each of a byte; as many in a datagram as it holds. Gives how many records those are.
    int send(int datagrams);

  private:
    void handshake();
    void flush();

    ovation::transport::IoThread m_thread{"records"};
    std::shared_ptr<const ovation::transport::DtlsCertificate> m_certificate;
    std::unique_ptr<ovation::transport::IceTransport> m_ice;
    ovation::CHandle<SSL, SSL_free> m_ssl;
    BIO *m_in = nullptr, *m_out = nullptr; ///< owned by m_ssl
    std::atomic<bool> m_connected{false};
};
