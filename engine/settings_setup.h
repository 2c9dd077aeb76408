#pragma once

#include "base/result.h"
#include "config/types.h"

#include <QObject>

#include <functional>
#include <vector>

namespace ovation {

/// What a window may see and change of the settings. Calls return at once, answers come later on the object's
/// thread. What is changed holds from the next start on.
class SettingsSetup : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    /// Of the disk that a folder is on, or would be.
    struct Room {
        qint64 free_bytes = 0, total_bytes = 0;
    };

    using QObject::QObject;

    virtual void fields(Answer<std::vector<config::SettingField>> done) = 0;
    /// The value of one setting, secret or not.
    virtual void reveal(const QString &name, Answer<QString> done) = 0;
    /// What the next start would say with `changes`.
    virtual void check(const config::SettingChanges &changes, Answer<config::SettingsCheck> done) = 0;
    /// Keeps `changes`, unless something is wrong with them: UnprocessableParameter.
    virtual void keep(const config::SettingChanges &changes, Answer<void> done) = 0;
    /// What a .env file would change. Nothing is kept.
    virtual void import(const QString &file, Answer<config::SettingsImport> done) = 0;
    /// Everything that is set, into a file that only its owner can read.
    virtual void write(const QString &file, config::SecretsInExport secrets, Answer<void> done) = 0;
    virtual void certificate(Answer<config::CertificateFacts> done) = 0;
    /// Has the next start make another one, unless it is the user's own.
    virtual void renewCertificate(Answer<void> done) = 0;
    /// Keeps the settings that use these PEM files. Errors: why they can't be used; nothing is kept then.
    virtual void replaceCertificate(const QString &file, const QString &keyFile, Answer<void> done) = 0;

    // For the first start.
    virtual void room(const QString &folder, Answer<Room> done) = 0;
    /// Whether a server could listen there now; the error says why not. An empty address is any.
    virtual void tryPort(const QString &address, quint16 port, Answer<void> done) = 0;
    /// A new secret, as the program would make it itself; kept by nothing yet.
    virtual QString makeSecret() const = 0;
    /// Keeps it as the program's own, which holds while OPENVIDU_SECRET is not set.
    virtual void keepSecret(const QString &secret, Answer<void> done) = 0;
};

} // namespace ovation
