#include "settings_setup_host.h"

#include "base/atomic_file.h"
#include "config/certificate_change.h"
#include "config/secret_file.h"
#include "config/settings_form.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QStorageInfo>
#include <QTcpServer>

namespace ovation {

SettingsSetupHost::SettingsSetupHost(config::Sources sources, QString certificatePath)
    : m_sources(std::move(sources)), m_certificatePath(std::move(certificatePath)),
      m_relay(std::make_shared<Relay>(this)) {}

SettingsSetupHost::~SettingsSetupHost() {
    m_relay->detach();
}

template <typename Work, typename T>
void SettingsSetupHost::run(Work work, Answer<T> done) {
    m_files.post([work = std::move(work), answer = Relay::wrap(m_relay, std::move(done))] {
        answer(Result<T>(work()));
    });
}

void SettingsSetupHost::fields(Answer<std::vector<config::SettingField>> done) {
    run([this] { return config::settingFields(m_sources); }, std::move(done));
}

void SettingsSetupHost::reveal(const QString &name, Answer<QString> done) {
    run([this, name] { return config::settingValue(m_sources, name); }, std::move(done));
}

void SettingsSetupHost::check(const config::SettingChanges &changes, Answer<config::SettingsCheck> done) {
    run([this, changes] { return config::checkSettings(m_sources, changes); }, std::move(done));
}

void SettingsSetupHost::keep(const config::SettingChanges &changes, Answer<void> done) {
    run([this, changes] { return config::keepSettings(m_sources, changes); }, std::move(done));
}

void SettingsSetupHost::import(const QString &file, Answer<config::SettingsImport> done) {
    run([this, file] { return config::importSettings(m_sources, file); }, std::move(done));
}

void SettingsSetupHost::write(const QString &file, config::SecretsInExport secrets, Answer<void> done) {
    run(
        [this, file, secrets]() -> Result<void> {
            const auto text = config::exportSettings(m_sources, secrets);
            return text ? writeFileAtomically(file, text->toUtf8()) : Result<void>(text.error());
        },
        std::move(done));
}

void SettingsSetupHost::certificate(Answer<config::CertificateFacts> done) {
    run(
        [this] {
            auto facts = config::certificateFacts(m_certificatePath);
            if (facts) {
                facts->isOwn = isOwnCertificate();
                facts->isRenewed =
                    !facts->isOwn && QFileInfo::exists(config::renewalMark(m_sources.dataPath));
            }
            return facts;
        },
        std::move(done));
}

bool SettingsSetupHost::isOwnCertificate() const {
    return QFileInfo(m_certificatePath).absolutePath() != QFileInfo(m_sources.dataPath).absoluteFilePath();
}

void SettingsSetupHost::renewCertificate(Answer<void> done) {
    run(
        [this]() -> Result<void> {
            if (isOwnCertificate())
                return Error{
                    Errc::Failed,
                    QStringLiteral("%1 is your own certificate. Renew it where you got it, or replace it")
                        .arg(m_certificatePath)};
            return config::askForRenewal(m_sources.dataPath);
        },
        std::move(done));
}

void SettingsSetupHost::replaceCertificate(const QString &file, const QString &keyFile, Answer<void> done) {
    run(
        [this, file, keyFile]() -> Result<void> {
            const auto changes = config::ownCertificate(file, keyFile);
            return changes ? config::keepSettings(m_sources, *changes) : Result<void>(changes.error());
        },
        std::move(done));
}

void SettingsSetupHost::room(const QString &folder, Answer<Room> done) {
    run(
        [folder]() -> Result<Room> {
            QFileInfo place(folder);
            while (place.isAbsolute() && !place.exists() && !place.isRoot())
                place.setFile(place.path());
            const QStorageInfo disk(place.filePath());
            if (!place.isAbsolute() || !disk.isValid())
                return Error{Errc::Failed, QStringLiteral("Give the whole path of a folder")};
            return Room{disk.bytesAvailable(), disk.bytesTotal()};
        },
        std::move(done));
}

void SettingsSetupHost::tryPort(const QString &address, quint16 port, Answer<void> done) {
    run(
        [address, port]() -> Result<void> {
            QTcpServer server;
            if (server.listen(address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(address),
                              port))
                return {};
            return Error{Errc::Failed, server.errorString()};
        },
        std::move(done));
}

QString SettingsSetupHost::makeSecret() const {
    return config::newSecret();
}

void SettingsSetupHost::keepSecret(const QString &secret, Answer<void> done) {
    run([this, secret] { return config::keepSecret(m_sources, secret); }, std::move(done));
}

} // namespace ovation
