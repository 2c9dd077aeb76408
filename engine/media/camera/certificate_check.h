#pragma once

#include "base/gobject_ptr.h"

#include <QByteArray>
#include <QString>

#include <memory>

using GTlsDatabase = struct _GTlsDatabase;

namespace ovation::media {

/// Checks the certificate of one camera and remembers why it was refused: GStreamer's HTTP source says
/// nothing of that. Any thread.
class CertificateCheck {
  public:
    /// Besides the system's authorities those in `trustedFile` (PEM; may be empty) are trusted, and the very
    /// certificates in it whatever name and time they are for.
    explicit CertificateCheck(const QByteArray &trustedFile);
    ~CertificateCheck();
    CertificateCheck(const CertificateCheck &) = delete;
    CertificateCheck &operator=(const CertificateCheck &) = delete;

    /// What the sources are given as their "tls-database".
    GTlsDatabase *database() const { return m_database.get(); }
    /// Half a sentence about what was refused last, or nothing.
    QString refusal() const;

    struct Memory;

  private:
    std::shared_ptr<Memory> m_memory; ///< shared with the database, which a source may keep longer
    GObjectPtr<GTlsDatabase> m_database;
};

} // namespace ovation::media
