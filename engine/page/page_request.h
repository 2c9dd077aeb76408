#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace ovation {
class AddressPolicy;
}
namespace ovation::config {
struct Settings;
}

namespace ovation::page {

class LayoutSecrets;

/// The web page of a layout CUSTOM (protocol 6.2) and what it may do. The recorder and the window's preview
/// open a layout with the same request, so what is seen is what will be recorded. Plain value.
struct PageRequest {
    /// With sessionId and the layout's secret in its query where it gets them. No user, no password.
    QUrl url;
    QString user, password; ///< of another server, for the host of `url` only; empty = none
    bool external = false;  ///< of another server than this
    /// It was told which session it is for, so it is expected to connect to it. An external page without a
    /// query is opened as it is.
    bool connects = true;
    QStringList secrets; ///< taken out of everything that is repeated of the page
    /// The layout's secret is good as long as a copy of this is there. Not a part of the JSON.
    std::shared_ptr<const QString> secret;

    QStringList allowedHosts; ///< OVATION_LAYOUT_HOSTS
    QStringList ownAddresses; ///< that lead to this machine though no interface has them
    QString serverHost;       ///< as pages name the server
    quint16 serverPort = 0;   ///< as pages name it
    QString listenAddress;    ///< where it is reached on this machine
    quint16 listenPort = 0;
    QByteArray serverCertificate;   ///< DER; pages may trust it for the server's host
    QByteArray trustedCertificates; ///< PEM; pages may trust them besides the system's

    QJsonObject toJson() const;
    /// Nothing when the address is not one of the web.
    static std::optional<PageRequest> fromJson(const QJsonObject &json);
};

/// `customLayout`: empty, a folder below the folder of custom layouts, or an http or https URL. The page gets
/// a secret of `layouts`; the server's own, where the address has it, is replaced by that. Fails with
/// Errc::InvalidPath when there is no such page, naming the file that is missing, and with Errc::UnsafePath
/// when the text is neither. Reads certificates and looks for the page: small files. Any thread.
Result<PageRequest> pageRequest(const config::Settings &settings, LayoutSecrets layouts,
                                const QString &sessionId, const QString &customLayout);

/// What the page may connect to.
AddressPolicy policyFor(const PageRequest &request);

} // namespace ovation::page
