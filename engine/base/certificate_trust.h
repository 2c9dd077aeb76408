#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ovation {

/// Certificates that a user trusts besides the system's: own authorities, for what they signed, and
/// certificates of servers, which are accepted whatever their name and validity. Plain value; any thread.
class CertificateTrust {
  public:
    CertificateTrust() = default;
    /// What is no certificate in it is left out.
    explicit CertificateTrust(const QByteArray &pem);

    bool isEmpty() const { return m_trusted.isEmpty(); }
    /// `chain`: DER, the server's own first. `host`: name or address, without brackets.
    bool accepts(const QList<QByteArray> &chain, const QString &host) const;

  private:
    QList<QByteArray> m_trusted; ///< DER
};

} // namespace ovation
